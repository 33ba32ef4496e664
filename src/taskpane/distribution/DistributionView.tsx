import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { z } from "zod";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { isOpen } from "../../usecases/assemble/questions";
import { useAnnounce } from "../announce";
import { CountLine } from "../CountLine";
import { EmptyState } from "../EmptyState";
import { messages as frameMessages } from "../messages";
import { useNavigation } from "../navigation";
import { useServices, useWorkbook } from "../services";
import { DistributionOutcomePart } from "./DistributionOutcomePart";
import { DistributionSkeleton } from "./DistributionSkeleton";
import { LastYearFiles } from "./LastYearFiles";
import { LastYearPart } from "./LastYearPart";
import { messages } from "./messages";
import { linesOf } from "./SuccessionCountLines";
import { useDistribution } from "./use-distribution";
import { useLastYear, type LastYear } from "./use-last-year";

const PROTECTION = "distribution.isProtected";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  heading: { margin: 0 },
  group: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  departments: { display: "grid", gridTemplateColumns: "1fr 1fr" },
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  sentence: { whiteSpace: "normal", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 配布: blank workbooks for the 課, as one zip. */
export function DistributionView() {
  const styles = useStyles();
  const reasonId = useId();
  const { status, checked, definition, planProblems, reread } = useWorkbook();
  const { goTo } = useNavigation();
  const announce = useAnnounce();
  const { isWorking, outcome, make, stop, ...ways } = useDistribution();
  // What is not wanted: a 課 that the plan gets later is ticked like the others.
  const [unwanted, setUnwanted] = useState<readonly string[]>([]);
  const [isProtected, setProtected] = useProtection();
  const heading = useRef<HTMLHeadingElement>(null);

  const plan = checked?.plan.plan ?? null;
  const departments = (plan?.departments ?? []).filter((department) => !unwanted.includes(department));
  const lastYear = useLastYear(plan, definition, departments);
  useSpokenSurvey(lastYear);

  const told = useRef(outcome);
  useEffect(() => {
    if (outcome === null || told.current === outcome) return;
    told.current = outcome;
    if (outcome.type === "made") heading.current?.focus();
    announce(outcome.type === "made" ? messages.made : outcome.message);
  }, [outcome, announce]);

  if (planProblems.length > 0) {
    const action = {
      label: messages.toPlan,
      run: () => {
        goTo("plan");
      },
    };
    return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.planWrong} action={action} />;
  }
  if (plan === null) {
    if (status !== "failed") return <DistributionSkeleton />;
    const action = { label: frameMessages.readAgain, run: () => void reread() };
    return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.noPlan} action={action} />;
  }
  const blocked = departments.length === 0 ? messages.noDepartment : whyNotYet(lastYear);
  const waiting = lastYear.state.type === "surveyed" ? lastYear.state.survey.counts.waiting : [];
  return (
    <div className={styles.root}>
      <h2 className={styles.heading}>
        <Subtitle2>{messages.heading(formatFiscalYear(plan.fiscalYear))}</Subtitle2>
      </h2>
      <Text>{messages.about}</Text>
      <fieldset className={styles.group} disabled={isWorking}>
        <legend>
          <Text weight="semibold">{messages.departments}</Text>
        </legend>
        <Checkbox
          label={messages.all}
          checked={unwanted.length === 0 ? true : departments.length === 0 ? false : "mixed"}
          onChange={(_, { checked: isAll }) => {
            setUnwanted(isAll === true ? [] : plan.departments);
          }}
        />
        <div className={styles.departments}>
          {plan.departments.map((department) => (
            <Checkbox
              key={department}
              label={department}
              checked={!unwanted.includes(department)}
              onChange={(_, { checked: isRequired }) => {
                const others = unwanted.filter((one) => one !== department);
                setUnwanted(isRequired === true ? others : [...others, department]);
              }}
            />
          ))}
        </div>
      </fieldset>
      <LastYearFiles files={lastYear.chosen.files} isDisabled={isWorking} onChange={lastYear.choose} />
      <LastYearPart lastYear={lastYear} plan={plan} isFixed={isWorking} />
      <Field hint={messages.protectedAbout}>
        <Checkbox
          label={messages.protected}
          checked={isProtected}
          disabled={isWorking}
          onChange={(_, { checked: isWanted }) => {
            setProtected(isWanted === true);
          }}
        />
      </Field>
      {isWorking ? (
        <div className={styles.progress}>
          <div className={styles.bar}>
            <Text role="status">{messages.making}</Text>
            <ProgressBar aria-label={messages.making} />
          </div>
          <Button
            onClick={() => {
              stop();
              announce(messages.stopped);
            }}
          >
            {messages.stop}
          </Button>
        </div>
      ) : (
        <>
          {waiting.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody className={styles.sentence}>
                {messages.waiting(waiting.length)}
                <CountLine label={messages.waitedFor(waiting.length)} lines={linesOf(waiting)} />
              </MessageBarBody>
            </MessageBar>
          )}
          <Button
            appearance="primary"
            disabledFocusable={blocked !== null}
            aria-describedby={blocked === null ? undefined : reasonId}
            onClick={() => {
              void make({
                plan,
                definition,
                departments,
                lastYear: lastYear.chosen,
                answers: lastYear.answers,
                isProtected,
              });
            }}
          >
            {messages.make(departments.length)}
          </Button>
          {blocked !== null && (
            <Text id={reasonId} size={200} className={styles.quiet}>
              {blocked}
            </Text>
          )}
        </>
      )}
      {outcome && <DistributionOutcomePart outcome={outcome} headingRef={heading} ways={ways} />}
    </div>
  );
}

/** 様式を守って配る, as this person left it. */
function useProtection(): readonly [boolean, (isProtected: boolean) => void] {
  const { preferences } = useServices();
  const [isProtected, setProtected] = useState(() => preferences.read(PROTECTION, z.boolean()) ?? true);
  return [
    isProtected,
    (next) => {
      setProtected(next);
      preferences.write(PROTECTION, next);
    },
  ];
}

/** Why nothing can be made yet of what was chosen; null: it can. */
function whyNotYet({ state, isBehind }: LastYear): string | null {
  if (state.type === "reading") return messages.readLastYearFirst;
  if (state.type === "refused") return messages.refused;
  if (state.type !== "surveyed") return null;
  // What would be made is what is shown, with every answer.
  if (isBehind) return messages.readLastYearFirst;
  return state.survey.isYearOpen ? messages.yearOpen : null;
}

/** A screen reader hears when last year's files have been looked at, and how much is asked; an error says itself. */
function useSpokenSurvey({ chosen, state }: LastYear): void {
  const announce = useAnnounce();
  const told = useRef(chosen);
  useEffect(() => {
    if (state.type !== "surveyed" || told.current === chosen) return;
    told.current = chosen;
    const { rows, questions } = state.survey;
    const open = rows.filter(({ to }) => to === null).length + questions.filter(isOpen).length;
    announce(messages.surveyed(open));
  }, [chosen, state, announce]);
}
