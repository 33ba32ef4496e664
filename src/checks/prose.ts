import type { FieldDefinition, FieldId, FormDefinition } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import { isBlank } from "./blank";

/** A text that people wrote in their own words. */
export interface Prose {
  readonly field: FieldId;
  /** 「前期」, as messages say it. */
  readonly label: string;
  readonly definition: FieldDefinition;
  /** To the character. */
  readonly text: string;
}

/** 目指す姿, 目標, 取組内容, 前期, 後期 and 評価・検証 as far as something is written there, in the order of the form. */
export function proseOf(form: GatheredForm, { fields }: FormDefinition): readonly Prose[] {
  return fields.flatMap((definition): readonly Prose[] => {
    const { id: field, role, listHeader: label } = definition;
    const text = form.texts[field];
    const isProse = role === "identity" || role === "progress" || role === "text";
    return isProse && typeof text === "string" && !isBlank(text) ? [{ field, label, definition, text }] : [];
  });
}

/** The one that is for a purpose; null where nothing is written there. */
export function proseFor(prose: readonly Prose[], purpose: FieldDefinition["purpose"]): Prose | null {
  return prose.find(({ definition }) => definition.purpose === purpose) ?? null;
}
