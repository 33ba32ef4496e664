import { makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { Plan } from "../../plan/schema";
import { QuestionCard } from "../gathering/QuestionCard";
import { SubPart } from "../gathering/SubPart";
import { CorrespondencePart } from "./CorrespondencePart";
import { messages } from "./messages";
import { SuccessionCountLines } from "./SuccessionCountLines";
import type { LastYear } from "./use-last-year";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  reading: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  sentence: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
});

export interface LastYearPartProps {
  readonly lastYear: LastYear;
  readonly plan: Plan;
  readonly isFixed: boolean;
}

/** What last year's files would bring, before anything is made: 計画の対応, what only a person can know, and every form. */
export function LastYearPart({ lastYear, plan, isFixed }: LastYearPartProps) {
  const styles = useStyles();
  const { state, answers, answer: onAnswer, isBehind, chosen } = lastYear;
  if (state.type === "none") return null;
  if (state.type === "reading") {
    return (
      <div className={styles.reading}>
        <Text role="status">{messages.readingLastYear}</Text>
        <ProgressBar aria-label={messages.readingLastYear} />
      </div>
    );
  }
  if (state.type === "refused") {
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody className={styles.sentence}>{state.message}</MessageBarBody>
      </MessageBar>
    );
  }
  const { survey } = state;
  const answerTo = ({ id, answer }: (typeof survey.questions)[number]) => answers[id] ?? answer;
  const open = survey.questions.filter((question) => answerTo(question) === null).length;
  return (
    <div key={chosen.token} className={styles.root}>
      <CorrespondencePart {...{ survey, plan, answers, isFixed, isBehind, onAnswer }} />
      {survey.questions.length > 0 && (
        <SubPart heading={messages.questions.heading}>
          <Text size={200}>{open > 0 ? messages.questions.open(open) : messages.questions.allAnswered}</Text>
          <ul className={styles.list}>
            {survey.questions.map((question) => (
              <li key={question.id}>
                <QuestionCard
                  question={question}
                  answer={answerTo(question)}
                  isFixed={isFixed}
                  onAnswer={(answer) => {
                    onAnswer(question.id, answer);
                  }}
                />
              </li>
            ))}
          </ul>
        </SubPart>
      )}
      <SubPart heading={messages.counts.heading}>
        <SuccessionCountLines counts={survey.counts} />
      </SubPart>
    </div>
  );
}
