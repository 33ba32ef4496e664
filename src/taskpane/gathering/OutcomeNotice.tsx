import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useWorkbook } from "../services";
import { messages } from "./messages";
import { OtherWay } from "./OtherWay";
import { PlanProblems } from "./PlanProblems";
import { planSentence } from "./readiness";
import type { Gathering } from "./use-gathering";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** Where a press of the button did not end in a summary: what happened, what is safe, what to do. */
export function OutcomeNotice({ gathering }: { gathering: Gathering }) {
  const { read } = useWorkbook();
  const { ending, survey } = gathering.state;
  switch (ending?.type) {
    case undefined:
    case "gathered":
      return null;
    case "questions":
      return <Notice intent="warning">{messages.questions.asked(ending.asked.length)}</Notice>;
    case "no-forms":
      return <Notice intent="warning">{ending.why ?? messages.outcome.noForms}</Notice>;
    case "plan":
      // What is known before the button is pressed stands beside it already.
      if (survey?.type === "plan") return null;
      return (
        <Notice intent="error">
          {planSentence(ending.problems, gathering.state, read)}
          <PlanProblems problems={ending.problems} />
        </Notice>
      );
    case "failed": {
      const { gathered, isUnchanged } = ending;
      return (
        <Notice
          intent="error"
          title={isUnchanged ? messages.outcome.unchanged : messages.outcome.failed}
          action={gathered && <OtherWay to="file" gathering={gathering} gathered={gathered} />}
        >
          {ending.message}
        </Notice>
      );
    }
    case "refused":
    case "not-opened":
      return (
        <Notice
          intent="error"
          title={messages.outcome.unchanged}
          action={
            <>
              {ending.type === "refused" && <OtherWay to="new" gathering={gathering} gathered={ending.gathered} />}
              <OtherWay to="file" gathering={gathering} gathered={ending.gathered} />
            </>
          }
        >
          {ending.message}
        </Notice>
      );
  }
}

function Notice(props: { intent: "warning" | "error"; title?: string; action?: ReactNode; children: ReactNode }) {
  const styles = useStyles();
  const { intent, title, action, children } = props;
  const place = useRef<HTMLDivElement>(null);
  // Below a long list it would go unseen.
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place}>
      <MessageBar intent={intent} layout="multiline" politeness="assertive" role="alert">
        <MessageBarBody className={styles.body}>
          {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
          {children}
        </MessageBarBody>
        {action !== undefined && <MessageBarActions>{action}</MessageBarActions>}
      </MessageBar>
    </div>
  );
}
