import { Button, Checkbox, makeStyles, ProgressBar, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { useAnnounce } from "../announce";
import { EmptyState } from "../EmptyState";
import { messages as frameMessages } from "../messages";
import { useNavigation } from "../navigation";
import { useWorkbook } from "../services";
import { DistributionOutcomePart } from "./DistributionOutcomePart";
import { DistributionSkeleton } from "./DistributionSkeleton";
import { LastYearFiles } from "./LastYearFiles";
import { messages } from "./messages";
import { useDistribution } from "./use-distribution";

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
  const [lastYear, setLastYear] = useState<readonly File[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);

  const told = useRef(outcome);
  useEffect(() => {
    if (outcome === null || told.current === outcome) return;
    told.current = outcome;
    if (outcome.type === "made") heading.current?.focus();
    announce(outcome.type === "made" ? messages.made : outcome.message);
  }, [outcome, announce]);

  const plan = checked?.plan.plan ?? null;
  const departments = (plan?.departments ?? []).filter((department) => !unwanted.includes(department));
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
  const blocked = departments.length === 0 ? messages.noDepartment : null;
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
      <LastYearFiles files={lastYear} isDisabled={isWorking} onChange={setLastYear} />
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
          <Button
            appearance="primary"
            disabledFocusable={blocked !== null}
            aria-describedby={blocked === null ? undefined : reasonId}
            onClick={() => {
              void make({ plan, definition, departments, lastYear });
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
