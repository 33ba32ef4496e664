import { makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import type { TextPiece } from "../../workbook/text-difference";

const useStyles = makeStyles({
  text: {
    display: "block",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground2,
    textDecorationLine: "underline",
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** A text as somebody wrote it; what another one does not have is marked. */
export function TextPieces({ pieces }: { pieces: readonly TextPiece[] }) {
  const styles = useStyles();
  return (
    <span className={styles.text}>
      {pieces.length === 0 && <span className={styles.empty}>{messages.questions.empty}</span>}
      {pieces.map(({ text, isDifferent }, index) =>
        isDifferent ? (
          <mark key={index} className={styles.mark}>
            {text}
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </span>
  );
}
