import type { FieldId } from "../form/definition";
import type { BothTexts, ChoiceOfText, FormKey, FormPlace, GatherAnswers } from "./collection";
import { hashOfText } from "./memory/text-hash";

// What a question is called: by what it is about. The same question has the same name at the next gathering and on every
// machine; where one of the texts has changed, it is another question.

/** Enough for the questions of a town. */
const HASH_CHARACTERS = 12;

export type QuestionKind =
  | "department"
  | "identity"
  | "two-texts"
  | "two-sheets"
  | "changed-in-both"
  | "form-kept"
  | "form-deleted"
  | "retired-again"
  // Of a new year: what last year's forms become.
  | "older-plan"
  | "initiative"
  | "department-successor"
  | "form-target";

export function questionId(kind: QuestionKind, about: readonly unknown[]): string {
  return `${kind}-${hashOfText(JSON.stringify(about)).slice(0, HASH_CHARACTERS)}`;
}

export const noAnswers: GatherAnswers = {};

/** Whose a form is that does not say so itself. Answered by a 課. */
export function departmentQuestionId({ file, sheet, cell }: FormPlace): string {
  return questionId("department", [file.normalize("NFC"), sheet, cell]);
}

/** Which text of a field counts: "summary" or "submitted". */
export function fieldQuestionId(key: FormKey, field: FieldId, texts: BothTexts): string {
  return questionId("changed-in-both", [
    ...keyParts(key),
    field,
    hashOfText(texts.summary),
    hashOfText(texts.submitted),
  ]);
}

/** What was chosen of a field, where its two texts are those that it was chosen for. */
export function answerFor(answers: GatherAnswers, key: FormKey, field: FieldId): ChoiceOfText {
  return (texts) => {
    const answer = answers[fieldQuestionId(key, field, texts)];
    return answer === "summary" || answer === "submitted" ? answer : null;
  };
}

/** What a merged 全課 form is called among the answers: it is nobody's, and その0 is never given to a 課's own form. */
export function keyOfMergedForm(initiative: string): FormKey {
  return { initiative, department: null, sequence: 0 };
}

export function keyParts({ initiative, department, sequence }: FormKey): readonly (string | number | null)[] {
  return [initiative, department, sequence];
}

/** The one of the possible answers that was given; null: none was. */
export function answerAmong<Answer extends string>(
  answers: GatherAnswers,
  id: string,
  possible: readonly Answer[],
): Answer | null {
  return possible.find((answer) => answers[id] === answer) ?? null;
}
