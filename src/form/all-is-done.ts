import { comparisonKey } from "../workbook/comparison-key";
import type { FieldId, FormDefinition } from "./definition";

/** A remark is short: 過年度達成事項. In a report, 「事業完了」 is one event of many. */
const LONGEST_REMARK = 20;

/** 過年度達成事項, alone in a field of what was reported, or in a line of 評価・検証. */
export function saysThatAllIsDone(
  texts: Readonly<Record<FieldId, string | null>>,
  { fields, endingPhrases = [] }: FormDefinition,
): boolean {
  const phrases = endingPhrases.map(comparisonKey);
  const says = (text: string): boolean => phrases.some((phrase) => comparisonKey(text).includes(phrase));
  return fields.some(({ id, role, carriesOver }) => {
    const text = texts[id] ?? "";
    if (carriesOver === true || (role !== "progress" && role !== "text")) return false;
    return comparisonKey(text).length <= LONGEST_REMARK ? says(text) : role === "text" && text.split("\n").some(says);
  });
}
