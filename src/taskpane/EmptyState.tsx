import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

export interface EmptyStateProps {
  /** Of the outline kind, calm: it decorates. */
  readonly icon: ReactElement;
  /** What is not there, and what to do. */
  readonly sentence: string;
  /** The one thing to do; absent where it is done elsewhere on the screen, or in Excel. */
  readonly action?: {
    readonly label: string;
    readonly run: () => void;
    /** The screen has another primary button already. */
    readonly isSecondary?: boolean;
  };
  /** Instead of a button: a field, a time. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
    textAlign: "center",
  },
  icon: { display: "inline-flex", fontSize: "40px", color: tokens.colorNeutralForeground3 },
  sentence: { maxWidth: "28em", textWrap: "balance" },
});

/** A view with nothing in it: one sentence, one thing to do. */
export function EmptyState({ icon, sentence, action, children }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text align="center" className={styles.sentence}>
        {sentence}
      </Text>
      {children}
      {action && (
        <Button appearance={action.isSecondary ? "secondary" : "primary"} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
