import { comparisonKey } from "../workbook/comparison-key";

/** Nothing but white space and invisible characters; also a field that is not there. */
export function isBlank(text: string | null | undefined): boolean {
  return text === null || text === undefined || comparisonKey(text) === "";
}
