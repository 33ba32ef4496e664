import type { Span } from "./quoted";
import type { Slip } from "./slip";

/** What is meant by some characters, and what a person has to do about them. */
export type CharacterFault =
  /** Outside of every standard: 外字 of one PC. */
  | "private"
  /** U+FFFD: another character was lost. */
  | "lost"
  | "half-width"
  /** ⼀: a part of kanji that looks like 一, as PDF files give it. */
  | "radical"
  /** か and a mark for it: two characters. */
  | "loose-mark"
  /** What the print font lacks: emoji, other scripts. */
  | "not-in-font"
  /** ⑴ ⒈ ㉑ ㋿: not in Windows-31J. */
  | "rare";

export interface FaultyCharacters extends Slip {
  readonly fault: CharacterFault;
}

const FAULTS: readonly (readonly [CharacterFault, RegExp])[] = [
  ["private", /[\uE000-\uF8FF\u{F0000}-\u{10FFFD}]+/gu],
  ["lost", /\uFFFD+/gu],
  // 「カﾞ」: the kana in full width belongs to it.
  [
    "half-width",
    /(?:[かきくけこさしすせそたちつてとはひふへほうカキクケコサシスセソタチツテトハヒフヘホウ](?=[ﾞﾟ]))?[\uFF61-\uFF9F]+/gu,
  ],
  ["radical", /[\u2E80-\u2EF3\u2F00-\u2FD5]/gu],
  ["loose-mark", /[ぁ-ヿ]?[\u3099\u309A]/gu],
  [
    "not-in-font",
    /[\u0590-\u109F\u1100-\u11FF\u1780-\u17FF\uA960-\uA97F\uAC00-\uD7FF\u{1F000}-\u{1FAFF}]+(?:[\uFE0F\u200D][\u{1F000}-\u{1FAFF}]?)*/gu,
  ],
  ["rare", /[\u2474-\u249B\u3251-\u325F\u32B1-\u32BF\u32FF]/gu],
];
const SUSPICIOUS =
  /\u3099|\u309A|[\u0590-\u11FF\u1780-\u17FF\u2474-\u249B\u2E80-\u2EF3\u2F00-\u2FD5\u3251-\u325F\u32B1-\u32BF\u32FF\uA960-\uA97F\uAC00-\uD7FF\uE000-\uF8FF\uFF61-\uFF9F\uFFFD\u{1F000}-\u{1FAFF}\u{F0000}-\u{10FFFD}]/u;

/** Characters that cannot be relied on in print and open data, in the order of the text. 髙, 﨑, 𠮷 and letters with variation selectors are right. */
export function faultyCharacters(text: string): readonly FaultyCharacters[] {
  if (!SUSPICIOUS.test(text)) return [];
  const found = FAULTS.flatMap(([fault, pattern]) =>
    Array.from(text.matchAll(pattern), ({ 0: wrong, index: start }): FaultyCharacters => {
      const right = meantBy(fault, wrong);
      return { start, end: start + wrong.length, wrong, right, isCertain: right !== "", fault };
    }),
  );
  return found.toSorted((a, b) => a.start - b.start);
}

/** "" where nobody can tell, or where what is there may be wanted. */
function meantBy(fault: CharacterFault, wrong: string): string {
  if (fault !== "half-width" && fault !== "radical" && fault !== "loose-mark") return "";
  const normal =
    fault === "loose-mark"
      ? wrong.normalize("NFC")
      : (KANJI_OF_RADICAL[wrong] ?? wrong.normalize("NFKC").normalize("NFC"));
  return normal === wrong || /[\u3099\u309A]/u.test(normal) ? "" : normal;
}

/**
 * The kanji of today, where Unicode names none or an old one (PDF files give ⻑ for 長, ⼾ for 戸). "" for those that names are
 * written with in either shape (斉 and 齊, 亀 and 龜).
 */
const KANJI_OF_RADICAL: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from(
      "⺠民⻁虎⻄西⻑長⻘青⻝食⻤鬼⻨麦⻩黄⻭歯⻯竜⻲亀⼾戸⿈黄⾭青⿆麦⿊黒⿒歯".matchAll(/(.)(.)/gu),
      ([, radical = "", kanji = ""]) => [radical, kanji],
    ),
  ),
  "\u2EF3": "",
  "\u2FD1": "",
  "\u2FD4": "",
};

/** Controls that a file can hold, and what has no shape of its own: joiners, marks of direction, `_x000D_` left by another program. */
const INVISIBLE = /_x000[dD]_|[\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;
/** Between emoji, and in scripts that need them, joiners are letters. */
const JOINER_AT_WORK = /[\u{1F000}-\u{1FAFF}\u0600-\u0DFF]$|\uFE0F$/u;

/** Characters that nobody sees, as what they are called (U+200B); `right` is "" where they only go. What no file can hold is not looked for here. */
export function invisibleCharacters(text: string): readonly Slip[] {
  return Array.from(text.matchAll(INVISIBLE)).flatMap(({ 0: wrong, index: start }): readonly Slip[] => {
    const isAtWork = /[\u200C\u200D]/u.test(wrong) && JOINER_AT_WORK.test(text.slice(Math.max(0, start - 2), start));
    if (isAtWork) return [];
    const end = start + wrong.length;
    const right = isBreak(text, { start, end }) ? "\n" : "";
    return [{ start, end, wrong, right, isCertain: !OF_ANOTHER_TABLE.test(wrong) }];
  });
}

/** U+0080 to U+009F: what is left of … – ’ or of a letter, when a text was read by the wrong table of codes. */
const OF_ANOTHER_TABLE = /^[\u0080-\u009F]$/u;

/** `_x000D_` that stands for a line break, not beside one. */
function isBreak(text: string, { start, end }: Span): boolean {
  return (
    text.slice(start, end).startsWith("_") &&
    text.charAt(start - 1) !== "\n" &&
    text.charAt(end) !== "\n" &&
    end < text.length
  );
}
