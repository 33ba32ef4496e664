import { achievementOptionOf } from "../../checks/achievement-answer";
import { fieldOfRole, type FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";

/** 達成区分: the answer that the form's 目標の達成 means, as the definition writes it; null where it is none of them. */
export function achievementOption(form: GatheredForm, definition: FormDefinition): string | null {
  const field = fieldOfRole(definition, "achievement");
  return achievementOptionOf(form.texts[field.id] ?? "", achievementOptions(definition));
}

/** The answers of 目標の達成, best first. */
export function achievementOptions(definition: FormDefinition): readonly string[] {
  return fieldOfRole(definition, "achievement").options ?? [];
}
