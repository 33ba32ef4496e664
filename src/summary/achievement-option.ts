import { fieldOfRole, type FormDefinition } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import { comparisonKey } from "../workbook/comparison-key";

/** 達成区分: the answer that the form's 目標の達成 means, as the definition writes it; null where it is none of them. */
export function achievementOption(form: GatheredForm, definition: FormDefinition): string | null {
  const field = fieldOfRole(definition, "achievement");
  const typed = comparisonKey(form.texts[field.id] ?? "");
  return achievementOptions(definition).find((option) => comparisonKey(option) === typed) ?? null;
}

/** The answers of 目標の達成, best first. */
export function achievementOptions(definition: FormDefinition): readonly string[] {
  return fieldOfRole(definition, "achievement").options ?? [];
}
