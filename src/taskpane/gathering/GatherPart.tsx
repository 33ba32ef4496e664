import {
  Button,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, type RefObject } from "react";
import { useAnnounce } from "../announce";
import { canAddSheets } from "../frame/what-can-be-written";
import { useWorkbook } from "../services";
import { openQuestions } from "./asked";
import type { Target } from "./gathering-state";
import { titleOfPeriod } from "../../form/definition";
import { goingBackSentence } from "../../usecases/assemble/going-back";
import { messages } from "./messages";
import { OutcomeNotice } from "./OutcomeNotice";
import { Part } from "./Part";
import { PendingDecisions } from "./PendingDecisions";
import { PlanProblems } from "./PlanProblems";
import { handedInCount, isLargeInsertion, targetOf, whyNew, whyNotYet } from "./readiness";
import type { Gathering } from "./use-gathering";

export interface GatherPartProps {
  readonly gathering: Gathering;
  readonly onGather: (target: Target) => void;
}

const useStyles = makeStyles({
  // Stays in sight while a long list of files is looked through; gives way to the result below it.
  action: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  working: {
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  // Three fit into a line of 320 px.
  targets: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS },
  target: { paddingInline: 0 },
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  reason: { color: tokens.colorNeutralForeground2 },
});

/** 2 まとめる: the one button, where the summary goes, and why not if it does not. */
export function GatherPart({ gathering, onGather }: GatherPartProps) {
  const styles = useStyles();
  const view = useWorkbook();
  const reasonId = useId();
  const openId = useId();
  const goingBackId = useId();
  const newReasonId = useId();
  const { state, dispatch } = gathering;
  const { work, survey, asked, decisions } = state;
  const open = openQuestions(asked, decisions.answers).length;
  const target = targetOf(state, view);
  const blocked = whyNotYet(state, view);
  const count = handedInCount(state);
  const summary = view.checked?.summary ?? null;
  const goingBack = useMemo(
    () => goingBackSentence(summary, view.period, view.definition),
    [summary, view.period, view.definition],
  );
  const described = [goingBack === null ? "" : goingBackId, open > 0 ? openId : "", blocked === null ? "" : reasonId]
    .join(" ")
    .trim();
  const newReason = whyNew(state, view);
  const action = useRef<HTMLDivElement>(null);
  useFocusKept(work.type, action);
  return (
    <Part number={2} heading={messages.gather.heading} isFloating>
      {work.type === "idle" && <PendingDecisions gathering={gathering} />}
      {work.type === "idle" ? (
        <div ref={action} className={styles.action}>
          {goingBack !== null && (
            <Text id={goingBackId} size={200}>
              {goingBack}
            </Text>
          )}
          <Button
            appearance="primary"
            disabledFocusable={blocked !== null}
            aria-describedby={described === "" ? undefined : described}
            onClick={() => {
              onGather(target);
            }}
          >
            {count.forms > 0 ? messages.gather.button(count.departments, count.forms) : messages.gather.plain}
          </Button>
          {open > 0 && (
            <Text id={openId} size={200} className={styles.reason}>
              {messages.questions.openShort(open)}
            </Text>
          )}
          {blocked !== null && (
            <Text id={reasonId} size={200} className={styles.reason}>
              {blocked}
            </Text>
          )}
          <RadioGroup
            layout="horizontal"
            aria-label={messages.gather.target}
            aria-describedby={newReason === null ? undefined : newReasonId}
            className={styles.targets}
            value={target}
            onChange={(_, { value }) => {
              dispatch({ type: "target-chosen", target: value === "this" || value === "file" ? value : "new" });
            }}
          >
            <Radio
              value="this"
              label={{ children: messages.gather.targets.this, className: styles.target }}
              disabled={!canAddSheets(view.condition)}
            />
            <Radio value="new" label={{ children: messages.gather.targets.new, className: styles.target }} />
            <Radio value="file" label={{ children: messages.gather.targets.file, className: styles.target }} />
          </RadioGroup>
          {blocked === null && !view.isPeriodChosen && (
            <Text size={200} className={styles.reason}>
              {messages.gather.periodNotChosen(titleOfPeriod(view.period, view.definition))}
            </Text>
          )}
          {blocked === null && isLargeInsertion(target, count) && (
            <Text size={200} className={styles.reason}>
              {messages.gather.saveFirst}
            </Text>
          )}
          {newReason !== null && (
            <Text id={newReasonId} size={200} className={styles.reason}>
              {newReason}
            </Text>
          )}
        </div>
      ) : (
        <div ref={action} tabIndex={-1} className={mergeClasses(styles.action, styles.working)}>
          <Progress gathering={gathering} />
        </div>
      )}
      {work.type === "idle" && (
        <>
          {blocked === null && view.checked?.summary && (
            <Text size={200} className={styles.reason}>
              {messages.gather.continues}
            </Text>
          )}
          {survey?.type === "failed" && <Text size={200}>{survey.message}</Text>}
          {survey?.type === "plan" && <PlanProblems problems={survey.problems} />}
        </>
      )}
      <OutcomeNotice gathering={gathering} />
    </Part>
  );
}

/** とりまとめる and 中止 go while they have the focus: it then stays with the work, and comes back to the button behind it. */
function useFocusKept(work: Gathering["state"]["work"]["type"], action: RefObject<HTMLElement | null>): void {
  const before = useRef(work);
  useEffect(() => {
    if (before.current === work) return;
    before.current = work;
    if (document.activeElement !== document.body) return;
    const place = work === "idle" ? action.current?.querySelector("button") : action.current;
    place?.focus({ preventScroll: true });
  }, [work, action]);
}

function Progress({ gathering }: { gathering: Gathering }) {
  const styles = useStyles();
  const announce = useAnnounce();
  const { work } = gathering.state;
  if (work.type === "idle") return null;
  const sentence = work.type === "writing" ? messages.gather.writing[work.target] : messages.gather.steps[work.step];
  const stop = () => {
    gathering.stop();
    announce(messages.gather.stopped);
  };
  return (
    <div className={styles.progress}>
      <div className={styles.bar}>
        <Text role="status">{sentence}</Text>
        <ProgressBar aria-label={sentence} />
      </div>
      {work.type === "gathering" && <Button onClick={stop}>{messages.gather.stop}</Button>}
    </div>
  );
}
