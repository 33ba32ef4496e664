import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { Question } from "../../usecases/assemble/questions";
import { answerTo, openQuestions } from "./asked";
import { messages } from "./messages";
import { Part } from "./Part";
import { QuestionCard } from "./QuestionCard";
import type { Gathering } from "./use-gathering";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXXS },
});

export interface QuestionsPartProps {
  readonly gathering: Gathering;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** All that only a person can know, in one list; what an earlier gathering has the answer to is folded away. */
export function QuestionsPart({ gathering, headingRef }: QuestionsPartProps) {
  const styles = useStyles();
  const { asked, decisions } = gathering.state;
  const { questions, answeredBefore } = asked;
  if (questions.length === 0) return null;
  const open = openQuestions(asked, decisions.answers).length;
  const before = questions.filter(({ id }) => answeredBefore.includes(id));
  return (
    <Part heading={messages.questions.heading} headingRef={headingRef}>
      <Text>{open > 0 ? messages.questions.open(open) : messages.questions.allAnswered}</Text>
      <Cards gathering={gathering} questions={questions.filter(({ id }) => !answeredBefore.includes(id))} />
      {before.length > 0 && (
        <details>
          <summary className={styles.summary}>{messages.questions.answeredBefore(before.length)}</summary>
          <Cards gathering={gathering} questions={before} />
        </details>
      )}
    </Part>
  );
}

function Cards({ gathering, questions }: { gathering: Gathering; questions: readonly Question[] }) {
  const styles = useStyles();
  const { state, dispatch } = gathering;
  if (questions.length === 0) return null;
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <li key={question.id}>
          <QuestionCard
            question={question}
            answer={answerTo(question, state.decisions.answers)}
            isFixed={state.work.type !== "idle"}
            onAnswer={(answer) => {
              dispatch({ type: "question-answered", id: question.id, answer });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
