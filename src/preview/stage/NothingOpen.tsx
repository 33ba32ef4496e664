import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    textAlign: "center",
  },
  heading: { margin: 0 },
});

/** In place of a workbook, where all have been closed. */
export function NothingOpen({ onStartAgain }: { onStartAgain: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text as="h2" size={500} weight="semibold" className={styles.heading}>
        {messages.nothingOpen.title}
      </Text>
      <Text>{messages.nothingOpen.what}</Text>
      <Button appearance="primary" onClick={onStartAgain}>
        {messages.nothingOpen.samplesAgain}
      </Button>
    </div>
  );
}
