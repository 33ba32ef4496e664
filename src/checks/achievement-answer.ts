import { comparisonKey } from "../workbook/comparison-key";
import { printedAnswers, printedAnswersAbove } from "./printed-answers";

/** The option that a text means; `isCertain` false where that is only likely. */
export interface AchievementSuggestion {
  readonly option: string;
  readonly isCertain: boolean;
}

/** Ticks, bullets, brackets and full stops around the answer; they change nothing. */
const DECORATION = /[。．.、,・○〇●◯◎☑✓✔レ■□「」『』()[\]【】]/gu;
/** The same word in kanji and in kana. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/出来/gu, "でき"],
  [/1部/gu, "一部"],
];

/** The option that is typed here, however its white space and width are, or marked among several; null where it is none. */
export function achievementOptionOf(text: string, options: readonly string[]): string | null {
  const key = comparisonKey(text);
  return options.find((option) => comparisonKey(option) === key) ?? printedAnswers(text, options)?.marked ?? null;
}

/** What a text that is none of the options most likely means; null where that is unclear. */
export function suggestAchievement(text: string, options: readonly string[]): AchievementSuggestion | null {
  const plain = plainAnswer(text);
  if (plain === "") return null;
  // Of several the first is not meant because it is the first.
  const numbered = numberedAnswer(text, options);
  if (numbered !== null) return { option: numbered, isCertain: true };
  const several = printedAnswersAbove(text, options);
  if (several) return several.marked === null ? null : { option: several.marked, isCertain: false };
  const same = options.find((option) => plainAnswer(option) === plain);
  if (same !== undefined) return { option: same, isCertain: true };
  // More text behind the answer belongs elsewhere, and must not be lost by a correction.
  const [firstLine = ""] = text.trim().split(/[\r\n]/u);
  const answered = options.find((option) => plainAnswer(option) === plainAnswer(firstLine));
  if (answered !== undefined) return { option: answered, isCertain: false };
  const begun = options.filter((option) => plainAnswer(option).startsWith(plain));
  const [only] = begun;
  // 「一部達成」 begins one option only; 「達成」 begins two: ambiguous.
  return only !== undefined && begun.length === 1 ? { option: only, isCertain: false } : null;
}

function plainAnswer(text: string): string {
  return VARIANTS.reduce(
    (answer, [pattern, replacement]) => answer.replace(pattern, replacement),
    comparisonKey(text).replace(DECORATION, ""),
  );
}

/** A number or a letter before an answer, or alone: 「2」, 「(2)」, 「イ.」. */
const NUMBER = String.raw`[([]?(\d|[A-Da-dア-エ])[)\].:]?`;
const ANSWER_WORD = String.raw`(?:(?:回答|答え?|評価|結果|選択)[:]?|→|⇒|[:、,・])*`;

/**
 * 「1 達成できた 2 一部達成できた 3 達成できなかった」 and a 2 beside it; 「2.一部達成できた」. Null where the number is none of those
 * printed, or the answers are printed without.
 */
function numberedAnswer(text: string, options: readonly string[]): string | null {
  const key = comparisonKey(text).replace(/出来/gu, "でき");
  const longestFirst = options.map(comparisonKey).toSorted((a, b) => b.length - a.length);
  const printed = new RegExp(
    String.raw`${NUMBER}(${longestFirst.map((one) => one.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`)).join("|")})`,
    "gu",
  );
  const answers = Array.from(key.matchAll(printed), ([, number = "", answer = ""]) => ({ number, answer }));
  const numbers = new Set(answers.map(({ number }) => number));
  if (answers.length === 0 || numbers.size < answers.length) return null;
  if (new Set(answers.map(({ answer }) => answer)).size < answers.length) return null;
  const rest = key
    .replace(printed, "／")
    .replace(/^／+|／+$|[、,・|;]*／[、,・|;]*／/gu, "／")
    .replaceAll("／", "");
  const typed = new RegExp(`^${ANSWER_WORD}${NUMBER}$`, "u").exec(rest)?.[1];
  const chosen =
    answers.length === 1 && rest === ""
      ? answers[0]
      : answers.length > 1
        ? answers.find(({ number }) => number === typed)
        : undefined;
  return options.find((option) => comparisonKey(option) === chosen?.answer) ?? null;
}
