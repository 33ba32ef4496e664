import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SaveProgress } from "./box-edit";
import { BoxStatus } from "./BoxStatus";
import { countCharacters } from "./count-characters";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: tokens.lineHeightBase200 },
  count: { marginLeft: "auto", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** How far saving is, and how long the text; no line for neither. */
export function BoxFoot({ text, progress }: { text: string; progress: SaveProgress }) {
  const styles = useStyles();
  const isQuiet = progress.type === "idle" || progress.type === "failed";
  if (text === "" && isQuiet) return null;
  return (
    <div className={styles.root}>
      <BoxStatus progress={progress} />
      {text !== "" && (
        <Text size={200} className={styles.count}>
          {messages.count(countCharacters(text))}
        </Text>
      )}
    </div>
  );
}
