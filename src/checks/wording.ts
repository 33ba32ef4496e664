import type { FieldId, FormDefinition } from "../form/definition";
import type { FormKey, FormSource } from "../gather/collection";
import { findInitiative } from "../plan/initiatives";
import type { Plan } from "../plan/schema";

/** 「前期」: what a field is called in a sentence. */
export function fieldTitle({ fields }: FormDefinition, id: FieldId): string {
  return fields.find((field) => field.id === id)?.listHeader ?? id;
}

/** 「A」「B」 */
export function quoteEach(texts: readonly string[]): string {
  return texts.map((text) => `「${text}」`).join("");
}

/** 「総務課.xlsx」のシート「様式1」 */
export function nameSource({ file, sheet }: FormSource): string {
  return `「${file}」のシート「${sheet}」`;
}

/** Ⅰ-2-①(1) 町民生活課 その1, as far as it is known. */
export function nameForm({ initiative, department, sequence }: FormKey, plan: Plan): string {
  const inPlan = initiative === null ? null : findInitiative(plan, initiative);
  return `${inPlan?.markedCode ?? "計画にない取組"} ${department ?? "課が分からないもの"} その${sequence}`;
}
