import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useWorkbook } from "../services";
import { BoxQuestionCard } from "./BoxQuestionCard";
import { answerTo, boxKey, isEmpty, unclearKey } from "./gathering-state";
import { messages } from "./messages";
import { Part } from "./Part";
import { UnclearFormCard } from "./UnclearFormCard";
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
});

export interface QuestionsPartProps {
  readonly gathering: Gathering;
  readonly headingRef: RefObject<HTMLHeadingElement | null>;
}

/** What only a person can know: whose a form is, and which of two texts counts. */
export function QuestionsPart({ gathering, headingRef }: QuestionsPartProps) {
  const styles = useStyles();
  const { checked } = useWorkbook();
  const { state, dispatch } = gathering;
  const { questions, answers, leftUnclear } = state;
  const { unclear, boxes } = questions;
  if (isEmpty(questions)) return null;
  const departments = checked?.plan.plan.departments ?? [];
  return (
    <Part heading={messages.questions.heading} headingRef={headingRef}>
      {unclear.length > 0 && <Text weight="semibold">{messages.questions.unclear(unclear.length)}</Text>}
      <ul className={styles.list}>
        {unclear.map((form) => (
          <li key={unclearKey(form)}>
            <UnclearFormCard
              form={form}
              departments={departments}
              answer={
                answers.departments.find((answer) => unclearKey({ place: answer }) === unclearKey(form))?.department ??
                null
              }
              isLeftUnclear={leftUnclear.includes(unclearKey(form))}
              onAnswer={(department) => {
                dispatch({ type: "department-answered", form, department });
              }}
              onLeaveUnclear={() => {
                dispatch({ type: "left-unclear", form });
              }}
            />
          </li>
        ))}
      </ul>
      {boxes.length > 0 && (
        <>
          <Text weight="semibold">{messages.questions.boxes(boxes.length)}</Text>
          <Text size={200}>{messages.questions.boxesAbout}</Text>
        </>
      )}
      <ul className={styles.list}>
        {boxes.map((question) => (
          <li key={boxKey(question)}>
            <BoxQuestionCard
              question={question}
              choice={answerTo(question, answers)}
              onChoose={(choice) => {
                const { key, field, texts } = question;
                dispatch({ type: "box-answered", answer: { key, field, choice, texts } });
              }}
            />
          </li>
        ))}
      </ul>
    </Part>
  );
}
