import { remembering } from "../workbook/remembering";
import { sentencesOf } from "../wording/sentences";
import { comparisonKey } from "../workbook/comparison-key";

/** A bullet, a full stop and a last する make no other sentence. */
const ADDS_NOTHING = /[、,。.・:()\-~]|する$/gu;

/** What a text says, sentence by sentence, for comparing: however it is marked, broken into lines or punctuated. */
export const sentenceKeys = remembering((text): readonly string[] =>
  sentencesOf(text)
    .map(({ start, end }) => comparisonKey(text.slice(start, end)).replace(ADDS_NOTHING, ""))
    .filter((key) => key !== ""),
);

/** する, した, している; 募る, 募った; 設けます, 設けました: what of a verb tells when. */
const TENSE =
  /(?:し|[いきぎちにびみりっん])?(?:[てで](?:いる|いた|います|いました|おります)|[ただ]|まし[たて]|ます)$|[うくぐすつぬぶむる]$/u;
/** 用いる, 用いた: the vowel that some verbs keep. */
const VOWEL = /[いきぎしちにびみり]$/u;

/** The same sentences whether they are still to be done (募る) or done (募った). */
export function withoutTense(keys: readonly string[]): readonly string[] {
  return keys.map((key) => key.replace(TENSE, "").replace(VOWEL, ""));
}

/** Whether two texts say the same sentences, in whatever order. */
export function sayTheSame(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join("\n") === [...other].sort().join("\n") || one.join("") === other.join("");
}

/** How much is said: letters. */
export function lengthOf(keys: readonly string[]): number {
  return keys.join("").length;
}
