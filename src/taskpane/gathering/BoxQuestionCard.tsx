import { Card, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FieldQuestion } from "../../usecases/assemble/gathering-result";
import type { FieldAnswer } from "../../usecases/assemble/gather-snapshots";
import { messages } from "./messages";
import { textDifference, type TextPiece } from "./text-difference";

export interface BoxQuestionCardProps {
  readonly question: FieldQuestion;
  /** Null: nobody has chosen. Nothing is chosen beforehand: what looks like an answer could not be given any more. */
  readonly choice: FieldAnswer["choice"] | null;
  readonly onChoose: (choice: FieldAnswer["choice"]) => void;
}

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, padding: tokens.spacingVerticalS },
  name: { overflowWrap: "anywhere" },
  radio: { alignItems: "flex-start" },
  option: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground1,
  },
  text: {
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

/** A box changed on both sides: both texts in full, what differs marked. */
export function BoxQuestionCard({ question, choice, onChoose }: BoxQuestionCardProps) {
  const styles = useStyles();
  const { texts, name, department, fieldTitle, source } = question;
  const [summary, submitted] = useMemo(() => textDifference(texts.summary, texts.submitted), [texts]);
  const title = [department, name, fieldTitle].filter((part) => part !== null).join(" ");
  return (
    <Card className={styles.card} appearance="outline">
      <Text weight="semibold" className={styles.name}>
        {title}
      </Text>
      <RadioGroup
        aria-label={title}
        value={choice ?? ""}
        onChange={(_, { value }) => {
          onChoose(value === "submitted" ? "submitted" : "summary");
        }}
      >
        <Radio
          className={styles.radio}
          value="summary"
          label={<Choice title={messages.questions.summaryText} pieces={summary} />}
        />
        <Radio
          className={styles.radio}
          value="submitted"
          label={<Choice title={messages.questions.submittedText(source.file)} pieces={submitted} />}
        />
      </RadioGroup>
    </Card>
  );
}

function Choice({ title, pieces }: { title: string; pieces: readonly TextPiece[] }) {
  const styles = useStyles();
  return (
    <span className={styles.option}>
      <span>{title}</span>
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
    </span>
  );
}
