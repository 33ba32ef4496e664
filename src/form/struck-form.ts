import { comparisonKey } from "../workbook/comparison-key";
import { fieldOfRole, tellsWhichForm, type FieldRole, type FormDefinition } from "./definition";
import { isPromptAlone } from "./prompts";
import type { FieldReading, FormReading } from "./reading";

/**
 * A form that its writer has deleted by striking it through: of all that it reports nothing else is left. With 取組項目 left
 * as it was, one field may only be about to be written anew: then it takes two.
 */
export function isStruckForm({ fields }: Pick<FormReading, "fields">, definition: FormDefinition): boolean {
  const struck = definition.fields.filter(({ id }) => struckTextOf(fields[id]) !== "");
  const own = definition.fields.filter((field) => !tellsWhichForm(field));
  const struckOwn = own.filter((field) => struck.includes(field));
  if (struckOwn.length === 0 || (struckOwn.length === 1 && struck.length === 1)) return false;
  return own.every(({ id }) => {
    const text = fields[id]?.text ?? "";
    return comparisonKey(text) === "" || isPromptAlone(text, definition);
  });
}

/** What a field says to tell which form it is; of a form that was struck through what was struck, which nobody publishes. */
export function tellingText(
  { fields }: Pick<FormReading, "fields">,
  role: Extract<FieldRole, "initiative" | "identity" | "departments">,
  definition: FormDefinition,
): string {
  const field = fields[fieldOfRole(definition, role).id];
  const text = field?.text ?? "";
  if (comparisonKey(text) !== "" || !isStruckForm({ fields }, definition)) return text;
  return struckTextOf(field);
}

function struckTextOf(field: FieldReading | null | undefined): string {
  const struck = (field?.remarks ?? []).filter(({ about, isInText }) => about === "struck" && !isInText);
  return struck.map(({ text }) => text).join("\n");
}
