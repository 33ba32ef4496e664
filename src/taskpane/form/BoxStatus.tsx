import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, ErrorCircleFilled } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import type { SaveProgress } from "./box-edit";
import { messages } from "./messages";

/** A saving that Excel takes at once passes without a word. */
const SILENCE_MS = 300;

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  failed: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { display: "inline-flex", flexShrink: 0, fontSize: "16px", color: tokens.colorStatusDangerForeground1 },
  words: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

/** How far the saving of a box is: nothing, waiting, セルに入れました. */
export function BoxStatus({ progress }: { progress: SaveProgress }) {
  const styles = useStyles();
  switch (progress.type) {
    case "idle":
    case "failed":
      return null;
    case "saving":
      return <Waiting key={progress.sent} />;
    case "saved":
      return (
        <span className={`${styles.root} ${styles.saved}`}>
          <CheckmarkRegular aria-hidden />
          <Text size={200}>{messages.saved}</Text>
        </span>
      );
  }
}

/** Why Excel did not take it, and another try. */
export function SaveFailure({ message, onRetry }: { message: string; onRetry: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.failed} role="alert">
      <span className={styles.icon} aria-hidden>
        <ErrorCircleFilled />
      </span>
      <div className={styles.words}>
        <Text size={200}>{message}</Text>
        <Button size="small" onClick={onRetry}>
          {messages.saveAgain}
        </Button>
      </div>
    </div>
  );
}

function Waiting() {
  const styles = useStyles();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, SILENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLong) return null;
  return (
    <span className={styles.root}>
      <Spinner size="extra-tiny" />
      <Text size={200}>{messages.waiting}</Text>
    </span>
  );
}
