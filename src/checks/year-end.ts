import { isEarlierPeriod, lastFullPeriod, orderOfPeriod, type FormDefinition } from "../form/definition";
import type { Prose } from "./prose";

/** Whether a period closes the year: 年度末, and what only mends it (確定値). In 前期, much is still to come, and rightly so. */
export function isYearEnd(period: string, definition: FormDefinition): boolean {
  return orderOfPeriod(period, definition) >= 0 && !isEarlierPeriod(period, lastFullPeriod(definition), definition);
}

/** Whether a field reports the last months of the year, or the whole of it: it is first asked for when the year is over. */
export function tellsTheEnd({ definition: field }: Prose, definition: FormDefinition): boolean {
  const isReport = field.role === "progress" || field.purpose === "review";
  return isReport && isYearEnd(field.requiredFrom, definition);
}
