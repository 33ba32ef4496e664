import { comparisonKey } from "../workbook/comparison-key";

/**
 * How a field continues after the end of a page: at one of its text's own line breaks, or, where a single paragraph is
 * longer than a page, in the middle of it.
 */
export type Continuation = "line" | "paragraph";

const signs: Readonly<Record<Continuation, string>> = { line: "（続き）", paragraph: "（段落の続き）" };
const joints: Readonly<Record<Continuation, string>> = { line: "\n", paragraph: "" };

/** The label of a continued field: "評価・検証\n（続き）". */
export function continuationLabel(label: string, continuation: Continuation): string {
  return `${label}\n${signs[continuation]}`;
}

/** Which of the two a label ends with; null where it is not the label of a continued field. */
export function continuationOf(label: string): Continuation | null {
  const key = comparisonKey(label);
  if (key.endsWith(comparisonKey(signs.paragraph))) return "paragraph";
  return key.endsWith(comparisonKey(signs.line)) ? "line" : null;
}

/** What joins two parts of one text: the second part's label decides. Frames continued by hand break the line. */
export function jointBefore(label: string): string {
  return joints[continuationOf(label) ?? "line"];
}
