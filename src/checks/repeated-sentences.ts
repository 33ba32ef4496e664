import { sentencesOf } from "../wording/sentences";
import { comparisonKey } from "../workbook/comparison-key";

/** A bullet, a full stop and a last する make no other sentence. */
const ADDS_NOTHING = /[、,。.・:()\-~]|する$/gu;

/** What a text says, sentence by sentence, for comparing: however it is marked, broken into lines or punctuated. */
export function sentenceKeys(text: string): readonly string[] {
  return sentencesOf(text)
    .map(({ start, end }) => comparisonKey(text.slice(start, end)).replace(ADDS_NOTHING, ""))
    .filter((key) => key !== "");
}

/** Whether two texts say the same sentences, in whatever order. */
export function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join("\n") === [...other].sort().join("\n") || one.join("") === other.join("");
}

/** How much is said: letters. */
export function lengthOf(keys: readonly string[]): number {
  return keys.join("").length;
}
