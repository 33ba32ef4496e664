import { comparisonKey } from "../workbook/comparison-key";

/** Nothing but white space and what nobody can see; also a box that is not there. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || comparisonKey(text) === "";
}
