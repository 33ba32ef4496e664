import { comparisonKey } from "../workbook/comparison-key";

/**
 * How a box goes on after a page's end: at one of its text's own line breaks, or, where a single paragraph is longer than
 * a page, in the middle of it.
 */
export type Continuation = "line" | "paragraph";

const signs: Readonly<Record<Continuation, string>> = { line: "（続き）", paragraph: "（段落の続き）" };
const joints: Readonly<Record<Continuation, string>> = { line: "\n", paragraph: "" };

/** The label of a box that goes on: "評価・検証\n（続き）". */
export function continuationLabel(label: string, continuation: Continuation): string {
  return `${label}\n${signs[continuation]}`;
}

/** Which of the two a label ends with; null where it is no label of a box that goes on. */
export function continuationOf(label: string): Continuation | null {
  const key = comparisonKey(label);
  if (key.endsWith(comparisonKey(signs.paragraph))) return "paragraph";
  return key.endsWith(comparisonKey(signs.line)) ? "line" : null;
}

/** What stands between two parts of one text: the second's label tells. Frames continued by hand break the line. */
export function jointBefore(label: string): string {
  return joints[continuationOf(label) ?? "line"];
}
