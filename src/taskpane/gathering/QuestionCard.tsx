import { Badge, Button, Card, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo, useRef } from "react";
import type { Question } from "../../usecases/assemble/questions";
import { CountLine } from "../CountLine";
import { MarkedText } from "../DifferenceText";
import { messages } from "./messages";
import { textDifference, type TextPiece } from "../../workbook/text-difference";

export interface QuestionCardProps {
  readonly question: Question;
  /** Null: nobody has answered. Nothing is chosen beforehand: what looks like an answer could not be given any more. */
  readonly answer: string | null;
  readonly isFixed: boolean;
  /** Null: taken back. */
  readonly onAnswer: (answer: string | null) => void;
}

/** More than this would be longer than the card's own text. */
const MAX_RADIOS = 5;

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXS, padding: tokens.spacingVerticalS },
  line: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  texts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, margin: 0 },
  text: { margin: 0 },
  radio: { alignItems: "flex-start" },
  label: { overflowWrap: "anywhere" },
  proposed: { marginInlineStart: tokens.spacingHorizontalXS },
  choices: { display: "flex", flexDirection: "column" },
  back: { alignSelf: "flex-start" },
});

/** What only a person can know: what it is about, what helps to decide, and the possible answers. */
export function QuestionCard({ question, answer, isFixed, onAnswer }: QuestionCardProps) {
  const styles = useStyles();
  const titleId = useId();
  const place = useRef<HTMLDivElement>(null);
  const { about, department, text, source, forms, texts } = question;
  const takeBack = () => {
    onAnswer(null);
    // The button goes with the answer.
    place.current?.querySelector("input")?.focus();
  };
  return (
    <Card className={styles.card} appearance="outline">
      <div id={titleId}>
        <Text weight="semibold" block className={styles.line}>
          {[department, about].filter((part) => part !== null).join(" ")}
        </Text>
        <Text block className={styles.line}>
          {text}
        </Text>
      </div>
      {source !== null && (
        <Text size={200} className={styles.quiet}>
          {messages.questions.place(source.file, source.sheet)}
        </Text>
      )}
      {forms.length > 1 && (
        <CountLine
          label={messages.files.forms(forms.length)}
          spoken={messages.files.formsOf(about, forms.length)}
          lines={forms.map(({ name }, index) => ({ id: String(index), text: name, onGo: null }))}
        />
      )}
      <Texts texts={texts} />
      {question.choices.length > MAX_RADIOS ? (
        <ListOfChoices {...{ question, answer, isFixed, onAnswer, titleId }} />
      ) : (
        <div ref={place} className={styles.choices}>
          <RadioGroup
            aria-labelledby={titleId}
            value={answer ?? ""}
            disabled={isFixed}
            onChange={(_, { value }) => {
              onAnswer(value);
            }}
          >
            {question.choices.map((choice) => (
              <Radio
                key={choice.answer}
                className={styles.radio}
                value={choice.answer}
                label={
                  <span className={styles.label}>
                    {choice.label}
                    {choice.answer === question.proposed && (
                      <Badge className={styles.proposed} appearance="tint" color="informative">
                        {messages.questions.proposed}
                      </Badge>
                    )}
                  </span>
                }
              />
            ))}
          </RadioGroup>
          {answer !== null && !isFixed && (
            <Button size="small" appearance="subtle" className={styles.back} onClick={takeBack}>
              {messages.questions.takeBack}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

/** Two are compared; any other number is only quoted. */
function Texts({ texts }: Pick<Question, "texts">) {
  const styles = useStyles();
  const pieces = useMemo(() => {
    const [first, second, ...more] = texts;
    if (first && second && more.length === 0) return textDifference(first.text, second.text);
    return texts.map(({ text }): readonly TextPiece[] => (text === "" ? [] : [{ text, isDifferent: false }]));
  }, [texts]);
  if (texts.length === 0) return null;
  return (
    <dl className={styles.texts}>
      {texts.map(({ label }, index) => (
        <div key={index}>
          <dt>
            <Text size={200} className={styles.quiet}>
              {label}
            </Text>
          </dt>
          <dd className={styles.text}>
            <MarkedText pieces={pieces[index] ?? []} kind="mark" />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListOfChoices(props: QuestionCardProps & { titleId: string }) {
  const { question, answer, isFixed, onAnswer, titleId } = props;
  return (
    <Select
      aria-labelledby={titleId}
      value={answer ?? ""}
      disabled={isFixed}
      onChange={(_, { value }) => {
        onAnswer(value === "" ? null : value);
      }}
    >
      <option value="">{messages.questions.choose}</option>
      {question.choices.map((choice) => (
        <option key={choice.answer} value={choice.answer}>
          {choice.answer === question.proposed ? messages.questions.proposedOption(choice.label) : choice.label}
        </option>
      ))}
    </Select>
  );
}
