import type { FieldId } from "../form/definition";
import type { ChoiceOfText, FieldAnswer, FormKey, GatherAnswers } from "./collection";

export const noAnswers: GatherAnswers = { departments: [], fields: [] };

/** What a merged 全課 form is called among the answers: it is nobody's, and その0 is never given to a 課's own form. */
export function keyOfMergedForm(initiative: string): FormKey {
  return { initiative, department: null, sequence: 0 };
}

/** The answer to the question about one field, where there is one that was given for these texts. */
export function answerFor(answers: readonly FieldAnswer[], key: FormKey, field: FieldId): ChoiceOfText {
  const ofField = answers.filter(
    (answer) =>
      answer.field === field &&
      answer.key.initiative === key.initiative &&
      answer.key.department === key.department &&
      answer.key.sequence === key.sequence,
  );
  return ({ summary, submitted }) => {
    const fitting = ofField.find(({ texts }) => !texts || (texts.summary === summary && texts.submitted === submitted));
    return fitting?.choice ?? null;
  };
}
