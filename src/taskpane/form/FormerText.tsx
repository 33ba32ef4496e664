import { makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

export interface FormerTextProps {
  /** 「令和5年度」 */
  readonly year: string;
  readonly text: string;
}

/** Fits on a line or two beside the year. */
const LONGEST_LINE = 40;

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  summary: { cursor: "pointer", minHeight: "24px" },
  text: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    whiteSpace: "pre-wrap",
    userSelect: "text",
  },
});

/** What last year's form said in this field: to be read, and copied by hand; nothing writes it. */
export function FormerText({ year, text }: FormerTextProps) {
  const styles = useStyles();
  if (text.length <= LONGEST_LINE && !text.includes("\n")) {
    return <div className={styles.root}>{messages.lastYearLine(year, text)}</div>;
  }
  return (
    <details className={styles.root}>
      <summary className={styles.summary}>{messages.lastYear(year)}</summary>
      <blockquote className={styles.text}>{text}</blockquote>
    </details>
  );
}
