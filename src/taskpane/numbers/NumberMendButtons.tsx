import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { NumberMend } from "../../usecases/department/number-mend";
import { messages } from "./messages";

export interface NumberMendButtonsProps {
  readonly mend: NumberMend;
  readonly isWriting: boolean;
  readonly onWrite: (mend: NumberMend, number: string) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** 番号を付け直す and 番号を外す, under the finding that they mend. */
export function NumberMendButtons({ mend, isWriting, onWrite }: NumberMendButtonsProps) {
  const styles = useStyles();
  const { free, sheet } = mend;
  return (
    <div className={styles.root}>
      {free !== null && (
        <Text size={200} className={styles.quiet}>
          {messages.willBe(free)}
        </Text>
      )}
      <div className={styles.buttons}>
        {free !== null && (
          <Button
            size="small"
            disabledFocusable={isWriting}
            aria-label={messages.renumberTo(free, sheet)}
            onClick={() => {
              onWrite(mend, free);
            }}
          >
            {messages.renumber}
          </Button>
        )}
        <Button
          size="small"
          appearance={free === null ? "secondary" : "subtle"}
          disabledFocusable={isWriting}
          aria-label={messages.removeFrom(sheet)}
          onClick={() => {
            onWrite(mend, "");
          }}
        >
          {messages.remove}
        </Button>
      </div>
    </div>
  );
}
