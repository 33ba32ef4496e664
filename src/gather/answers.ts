import type { FieldId } from "../form/definition";
import type { FormKey } from "./collection";

/** What 総務課 answered to the questions of an earlier gathering. An answer that matches nothing any more is ignored. */
export interface GatherAnswers {
  readonly departments: readonly DepartmentAnswer[];
  readonly fields: readonly FieldAnswer[];
}

export const noAnswers: GatherAnswers = { departments: [], fields: [] };

/** Whose a form is whose 課 was unclear. */
export interface DepartmentAnswer {
  readonly file: string;
  readonly sheet: string;
  /** A1 of the frame's first cell. */
  readonly cell: string;
  readonly department: string;
}

/** Which text of a field counts that was changed both in the summary and in what was handed in. */
export interface FieldAnswer {
  readonly key: FormKey;
  readonly field: FieldId;
  readonly choice: "summary" | "submitted";
  /** The texts that were to choose from: where the field has other ones by now, it is no answer. Absent: not compared. */
  readonly texts?: { readonly summary: string; readonly submitted: string };
}

/** What a merged 全課 form is called among the answers: it is nobody's, and その0 is never given to a 課's own form. */
export function keyOfMergedForm(initiative: string): FormKey {
  return { initiative, department: null, sequence: 0 };
}

/** The answer to the question about one field, where there is one that was given for these texts. */
export function answerFor(
  answers: readonly FieldAnswer[],
  key: FormKey,
  field: FieldId,
): (texts: NonNullable<FieldAnswer["texts"]>) => FieldAnswer["choice"] | null {
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
