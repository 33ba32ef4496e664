import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Subtitle2,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentErrorRegular } from "@fluentui/react-icons";
import { useEffect } from "react";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { findPlanSheet } from "../../plan/find-plan-sheet";
import { listInitiatives } from "../../plan/initiatives";
import { remarksOnPlan, type PlanSourceProblem } from "../../usecases/choose-plan";
import { useAnnounce } from "../announce";
import { EmptyState } from "../EmptyState";
import { canAddSheets } from "../frame/what-can-be-written";
import { messages as frameMessages } from "../messages";
import { useWorkbook } from "../services";
import { messages } from "./messages";
import { PlanSkeleton } from "./PlanSkeleton";
import { PlanTree } from "./PlanTree";
import { TownListsPart } from "./TownListsPart";
import { usePlanSheet } from "./use-plan-sheet";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  part: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  making: { alignSelf: "stretch", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  sentence: { whiteSpace: "normal", overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** 計画: where it comes from, what is wrong with it, and its tree. */
export function PlanView() {
  const styles = useStyles();
  const { status, checked, read, planProblems, definition, condition, isGathering, reread } = useWorkbook();
  const announce = useAnnounce();
  const { isMaking, isMade, problem, make, show } = usePlanSheet();
  useEffect(() => {
    if (isMade) announce(messages.made);
  }, [isMade, announce]);

  if (planProblems.length > 0) {
    return (
      <div className={styles.root}>
        <Problems
          heading={messages.wrong(planProblems.length)}
          problems={planProblems}
          onShow={(sheet, cell) => void show(sheet, cell)}
        />
        {problem !== null && <Problem sentence={problem} />}
      </div>
    );
  }
  if (!checked) {
    if (status !== "failed") return <PlanSkeleton />;
    const action = { label: frameMessages.readAgain, run: () => void reread() };
    return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.unreadable} action={action} />;
  }

  const { plan, origin } = checked.plan;
  const sheet = read ? findPlanSheet(read.snapshot) : null;
  const remarks = read ? remarksOnPlan(read.snapshot, plan, definition) : [];
  const canAdd = canAddSheets(condition);
  return (
    <div className={styles.root}>
      <div className={styles.part}>
        <h2 className={styles.heading}>
          <Subtitle2>{`${plan.title} ${formatFiscalYear(plan.fiscalYear)}`}</Subtitle2>
        </h2>
        <Text>{messages.origins[origin]}</Text>
        <Text size={200} className={styles.quiet}>
          {messages.counts(listInitiatives(plan).length, plan.departments.length)}
        </Text>
        {sheet && (
          <Link as="button" onClick={() => void show(sheet.name, null)}>
            {messages.show}
          </Link>
        )}
      </div>
      {read !== null && sheet === null && !isMaking && (
        <div className={styles.part}>
          <Button appearance="primary" disabledFocusable={!canAdd} onClick={() => void make(plan)}>
            {messages.make}
          </Button>
          <Text size={200} className={styles.quiet}>
            {canAdd ? messages.makeAbout : messages.cannotAdd}
          </Text>
        </div>
      )}
      {isMaking && (
        <div className={styles.making}>
          <Text role="status">{messages.making}</Text>
          <ProgressBar aria-label={messages.making} />
        </div>
      )}
      {remarks.length > 0 && (
        <Problems
          heading={messages.notUnderstood(remarks.length)}
          problems={remarks}
          onShow={(name, cell) => void show(name, cell)}
        />
      )}
      {problem !== null && <Problem sentence={problem} />}
      {isGathering && <TownListsPart plan={plan} onShow={(name) => void show(name, null)} />}
      <PlanTree plan={plan} />
    </div>
  );
}

function Problems(props: {
  heading: string;
  problems: readonly PlanSourceProblem[];
  onShow: (sheet: string, cell: string | null) => void;
}) {
  const styles = useStyles();
  const { heading, problems, onShow } = props;
  return (
    <div className={styles.part}>
      <h2 className={styles.heading}>
        <Subtitle2>{heading}</Subtitle2>
      </h2>
      <Text>{messages.wrongAbout}</Text>
      <ul className={styles.list}>
        {problems.map(({ sheet, cell, message }, index) => (
          <li key={index}>
            {sheet !== null && (
              <Link
                as="button"
                onClick={() => {
                  onShow(sheet, cell);
                }}
              >
                {messages.place(sheet, cell)}
              </Link>
            )}{" "}
            <Text>{message}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Problem({ sentence }: { sentence: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className={styles.sentence}>{sentence}</MessageBarBody>
    </MessageBar>
  );
}
