import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { flexGrow: 1, flexBasis: 0, minWidth: 0, color: tokens.colorNeutralForeground3 },
  take: { flexShrink: 0 },
});

/** What was decided against, a line each: a slip of the hand costs nobody a text. */
export function SetAsideTexts({ texts, onTake }: { texts: readonly string[]; onTake: (text: string) => void }) {
  const styles = useStyles();
  return texts.map((text) => (
    <div key={text} className={styles.row}>
      <Text size={200} truncate wrap={false} className={styles.text} title={text}>
        {messages.setAside(text)}
      </Text>
      <Button
        size="small"
        appearance="transparent"
        className={styles.take}
        onClick={() => {
          onTake(text);
        }}
      >
        {messages.takeBack}
      </Button>
    </div>
  ));
}
