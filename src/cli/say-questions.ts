import type { GatherAnswers } from "../gather/collection";
import { isOpen, type Question } from "../usecases/assemble/questions";
import type { Terminal } from "./terminal";

/**
 * Says which answers answer nothing, and which questions are open; returns how many those are. `where`: where else they stand, in
 * parentheses.
 */
export function sayQuestions(
  questions: readonly Question[],
  answers: GatherAnswers,
  terminal: Terminal,
  where: string,
): number {
  const ids = new Set(questions.map(({ id }) => id));
  for (const id of Object.keys(answers).filter((one) => !ids.has(one)))
    terminal.complain(`答え「${id}」に当たる質問は、今はありません。--json の questions にある id を書いてください。`);
  for (const { id, answer, choices } of questions.filter((one) => answers[one.id] !== undefined)) {
    if (answer === answers[id]) continue;
    const possible = choices.map((choice) => `「${choice.answer}」`).join("");
    terminal.complain(
      `質問「${id}」に「${answers[id] ?? ""}」とは答えられません。${possible}のどれかを書いてください。`,
    );
  }
  const open = questions.filter(isOpen);
  if (open.length > 0) {
    terminal.complain(
      `${open.length}件の質問に答えがありません${where}。--json の questions を見て、{"id": "answer"} を書いたファイルを --answers に指定すると、答えられます。`,
    );
    for (const question of open) terminal.complain(`・${lineOfQuestion(question)}`);
  }
  return open.length;
}

/** What it is about, whose it is and where it stands: two of one initiative are not to be taken for one. */
function lineOfQuestion({ about, department, source, text }: Question): string {
  if (text.startsWith(about)) return text;
  const place = source ? `（「${source.file}」のシート「${source.sheet}」）` : "";
  return `${department === null ? "" : `${department} `}${about}${place}: ${text}`;
}
