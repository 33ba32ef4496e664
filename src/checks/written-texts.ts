import type { FieldId, FormDefinition } from "../form/definition";
import type { GatheredForm } from "../gather/collection";

export interface WrittenText {
  readonly field: FieldId;
  readonly label: string;
  readonly text: string;
}

/** The text of every field, whatever it is for: for what must not be in any. */
export function writtenTexts({ texts }: GatheredForm, { fields }: FormDefinition): readonly WrittenText[] {
  return fields.flatMap(({ id: field, listHeader: label }): readonly WrittenText[] => {
    const text = texts[field];
    return typeof text === "string" && text !== "" ? [{ field, label, text }] : [];
  });
}
