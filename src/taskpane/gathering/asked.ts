import type { Question } from "../../usecases/assemble/questions";
import type { GatherAnswers } from "../../gather/collection";

/** What was answered here, by the id of the question; "": an answer of an earlier gathering, taken back. */
export type PaneAnswers = GatherAnswers;

/** What is asked, in the order in which it stands on the screen. */
export interface Asked {
  readonly questions: readonly Question[];
  /** Ids of questions that an earlier gathering has the answer to. */
  readonly answeredBefore: readonly string[];
}

export const nothingAsked: Asked = { questions: [], answeredBefore: [] };

/** With the questions of another survey: what stood in the list stays in its place, what is new comes below. */
export function joinQuestions(
  { questions, answeredBefore }: Asked,
  found: readonly Question[],
  answers: PaneAnswers,
): Asked {
  const byId = new Map(found.map((question) => [question.id, question]));
  const standing = questions.flatMap(({ id }) => byId.get(id) ?? []);
  const known = new Set(standing.map(({ id }) => id));
  const next = [...standing, ...found.filter(({ id }) => !known.has(id))];
  const isBefore = ({ id, answer }: Question): boolean =>
    answeredBefore.includes(id) || (answer !== null && answers[id] === undefined);
  return { questions: next, answeredBefore: next.filter(isBefore).map(({ id }) => id) };
}

/** The answer as it stands, also while nobody has looked yet at what comes of it; null: none. */
export function answerTo({ id, answer }: Question, answers: PaneAnswers): string | null {
  const given = answers[id];
  if (given === undefined) return answer;
  return given === "" ? null : given;
}

export function withAnswer(answers: PaneAnswers, id: string, answer: string | null): PaneAnswers {
  return { ...answers, [id]: answer ?? "" };
}

/** Those that nobody has answered. */
export function openQuestions({ questions }: Pick<Asked, "questions">, answers: PaneAnswers): readonly Question[] {
  return questions.filter((question) => answerTo(question, answers) === null);
}

/** Open questions that were not on the screen when the button was pressed: nothing is written before somebody has seen them. */
export function unseenQuestions(found: readonly Question[], { questions }: Asked): readonly Question[] {
  const seen = new Set(questions.map(({ id }) => id));
  return found.filter(({ id, answer }) => answer === null && !seen.has(id));
}
