import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { CollectionNotice as Notice } from "../../plan/schema";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer" },
  text: { whiteSpace: "pre-wrap", paddingTop: tokens.spacingVerticalXS },
});

/** What 総務課 tells of the period, as it is typed in 期限と記入要領: when it is due, and folded, how to fill it in. */
export function CollectionNotice({ notice: { due, instructions } }: { readonly notice: Notice }) {
  const styles = useStyles();
  const dueLine = due.trim() === "" ? null : messages.notice.due(due);
  if (instructions.trim() === "") {
    return (
      <Text block size={200} className={styles.root}>
        {dueLine}
      </Text>
    );
  }
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>
        {[dueLine, messages.notice.instructions].filter((part) => part !== null).join("　")}
      </summary>
      <div className={styles.text}>{instructions}</div>
    </details>
  );
}
