import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { markedPieces, marks } from "../workbook/difference-marks";
import type { TextDifference, TextPiece } from "../workbook/text-difference";
import { messages } from "./messages";

export interface DifferenceTextProps {
  /** Of the text before and the text after, as `textDifference` gives it. */
  readonly difference: TextDifference;
  /** What the two texts are called. Absent: 前 and 今. */
  readonly titles?: readonly [string, string];
}

/** Narrower than that, one text stands below the other. */
const COLUMN = "220px";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${COLUMN}), 1fr))`,
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
  },
  text: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** A text before and after, what changed marked in both: by a line, by 【】, and for screen readers as taken out and put in. */
export function DifferenceText({ difference, titles = messages.difference.titles }: DifferenceTextProps) {
  const styles = useStyles();
  const kinds = ["del", "ins"] as const;
  return (
    <dl className={styles.root}>
      {kinds.map((kind, side) => (
        <div key={kind}>
          <dt>
            <Text size={200} className={styles.quiet}>
              {titles[side]}
            </Text>
          </dt>
          <dd className={styles.text}>
            <MarkedText pieces={difference[side] ?? []} kind={kind} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface MarkedTextProps {
  readonly pieces: readonly TextPiece[];
  /** What the marked pieces are: taken out, put in, or neither of the two. */
  readonly kind: "del" | "ins" | "mark";
}

const useTextStyles = makeStyles({
  text: {
    display: "block",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    userSelect: "text",
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    // Also what was taken out: a line through it makes kanji hard to read, and means in these sheets that staff deleted it.
    textDecorationLine: "underline",
    fontWeight: tokens.fontWeightSemibold,
  },
  // Who copies the text copies what was written.
  sign: { userSelect: "none" },
  empty: { color: tokens.colorNeutralForeground2 },
});

/** A text as somebody wrote it; what another one does not have is marked. */
export function MarkedText({ pieces, kind: Kind }: MarkedTextProps) {
  const styles = useTextStyles();
  return (
    <span className={styles.text}>
      {pieces.length === 0 && <span className={styles.empty}>{messages.difference.empty}</span>}
      {markedPieces(pieces).map(({ text, isDifferent }, index) =>
        isDifferent ? (
          <Kind key={index} className={styles.mark}>
            <span className={styles.sign}>{marks.open}</span>
            {text}
            <span className={styles.sign}>{marks.close}</span>
          </Kind>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}
