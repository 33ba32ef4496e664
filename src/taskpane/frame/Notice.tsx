import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  type MessageBarIntent,
} from "@fluentui/react-components";

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
  readonly isBusy?: boolean;
}

export interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly sentence: string;
  readonly actions?: readonly NoticeAction[];
}

const useStyles = makeStyles({
  root: { flexShrink: 0 },
  // Sentences are read, not guessed from their beginning: all of it, on as many lines as it needs.
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
});

/** A sentence above the views, with what can be done about it. */
export function Notice({ intent, sentence, actions = [] }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={intent}
      layout="multiline"
      // Fluent's own "group" is not read out when it comes.
      role={intent === "error" ? "alert" : "status"}
      className={styles.root}
    >
      <MessageBarBody className={styles.body}>{sentence}</MessageBarBody>
      {actions.length > 0 && (
        <MessageBarActions>
          {actions.map(({ label, run, isBusy }) => (
            <Button key={label} size="small" onClick={run} disabledFocusable={isBusy ?? false}>
              {label}
            </Button>
          ))}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
