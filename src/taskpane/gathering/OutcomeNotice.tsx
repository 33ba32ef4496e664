import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useWorkbook } from "../services";
import { BrokenOffError } from "../worker/file-work";
import type { Gathered } from "../worker/protocol";
import { messages } from "./messages";
import { PlanProblems } from "./PlanProblems";
import { planSentence } from "./readiness";
import type { Gathering } from "./use-gathering";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: tokens.spacingVerticalXS },
});

/** Where a press of the button did not end in a summary: what happened, what is safe, what to do. */
export function OutcomeNotice({ gathering, hasQuestions }: { gathering: Gathering; hasQuestions: boolean }) {
  const { read } = useWorkbook();
  const { ending, survey } = gathering.state;
  switch (ending?.type) {
    case undefined:
    case "gathered":
      return null;
    case "questions": {
      const { unclear, boxes } = ending.asked;
      if (!hasQuestions) return null;
      return <Notice intent="warning">{messages.questions.stillOpen(unclear.length, boxes.length)}</Notice>;
    }
    case "no-forms":
      return <Notice intent="warning">{messages.outcome.noForms}</Notice>;
    case "plan":
      // What is known before the button is pressed stands beside it already.
      if (survey?.type === "plan") return null;
      return (
        <Notice intent="error">
          {planSentence(ending.problems, gathering.state, read)}
          <PlanProblems problems={ending.problems} />
        </Notice>
      );
    case "failed":
      return (
        <Notice intent="error" title={ending.isUnchanged ? messages.outcome.unchanged : messages.outcome.failed}>
          {ending.message}
        </Notice>
      );
    case "refused":
      return (
        <Notice
          intent="error"
          title={messages.outcome.unchanged}
          action={
            <Button size="small" onClick={() => void gathering.gatherIntoNew(ending.gathered)}>
              {messages.outcome.intoNew}
            </Button>
          }
        >
          {ending.message}
        </Notice>
      );
    case "not-opened":
      return (
        <Notice
          intent="error"
          title={messages.outcome.unchanged}
          action={<Save gathering={gathering} gathered={ending.gathered} />}
        >
          {ending.message}
        </Notice>
      );
  }
}

function Save({ gathering, gathered }: { gathering: Gathering; gathered: Gathered }) {
  const [told, setTold] = useState<string | null>(null);
  const save = async () => {
    try {
      await gathering.save(gathered, messages.outcome.fileName(gathered.drawing.title));
      setTold(messages.outcome.downloaded);
    } catch (error) {
      if (!(error instanceof BrokenOffError)) throw error;
      setTold(error.message);
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void save()}>
        {messages.outcome.download}
      </Button>
      {told !== null && <span role="status">{told}</span>}
    </>
  );
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
