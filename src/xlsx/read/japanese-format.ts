import { type SerialParts, serialParts } from "./date-serial";
import { asNumeral, digitByDigit, type KanjiStyle } from "./kanji-digits";

/**
 * A format code whose Japanese parts numfmt does not know: eras (g, e, r), 和暦 weekdays (aaa), kanji digits ([DBNum1]),
 * the system's own long date. They are replaced by marks that no XML can hold, which numfmt passes through, and filled
 * in afterwards.
 */
export interface JapaneseFormat {
  /** For numfmt. */
  readonly code: string;
  /** Whether there are marks that stand for parts of a date. */
  readonly hasDateMarks: boolean;
  /** Makes what numfmt gave into what Excel shows; `serial` counts from 1900 and is null where there is no date. */
  finish(shown: string, serial: number | null): string;
}

/** Years of Excel begin in 1900: no era before 明治. */
const eras = [
  { start: "2019-05-01", year: 2019, letter: "R", name: "令和" },
  { start: "1989-01-08", year: 1989, letter: "H", name: "平成" },
  { start: "1926-12-25", year: 1926, letter: "S", name: "昭和" },
  { start: "1912-07-30", year: 1912, letter: "T", name: "大正" },
  { start: "", year: 1868, letter: "M", name: "明治" },
] as const;

const mark = {
  eraLetter: "\u0001",
  eraInitial: "\u0002",
  eraName: "\u0003",
  eraYear: "\u0004",
  eraYearTwoDigits: "\u0005",
  weekday: "\u0006",
  weekdayLong: "\u0007",
} as const;
const ANY_MARK = /[\u0001-\u0007]/u;
const EVERY_MARK = /[\u0001-\u0007]/gu;

const LONG_DATE = 'yyyy"年"m"月"d"日"';
const TOKENS = /"[^"]*"?|[\\_*!].|\[[^\]]*\]?|General|G\/標準|標準|AM\/PM|A\/P|E[+-]|g+|e+|r+|a{3,}|b+|[^"\\_*![\]]/giu;
const COLOR_OR_KANJI_DIGITS = /^\[(?:黒|青|水|緑|紫|赤|白|黄|色\s*\d*|DBNum\d)\]$/iu;

export function japaneseFormat(original: string): JapaneseFormat {
  const style = kanjiStyleOf(original);
  const hasGannen = /\[\$-[^\]]*-gannen/iu.test(original);
  // Another country's e is another calendar's year; [$] alone and no tag at all mean the Excel that shows it.
  const isJapanese = /\[\$-(?!ja|[0-9A-F]*411\b)/iu.exec(original) === null;
  const hasBareTag = original.includes("[$]");
  let isSystemTime = false;

  const code = original.replace(TOKENS, (token) => {
    if (isSystemTime && !token.startsWith(";")) return "";
    if (token.startsWith("[")) {
      if (/^\[\$-(?:[0-9A-F]*F800|x-sysdate)/iu.test(token)) return ((isSystemTime = true), LONG_DATE);
      if (/^\[\$-(?:[0-9A-F]*F400|x-systime)/iu.test(token)) return ((isSystemTime = true), "h:mm:ss");
      return COLOR_OR_KANJI_DIGITS.test(token) || token === "[$]" ? "" : token;
    }
    if (token === ";") isSystemTime = false;
    // 「!」 is Japanese Excel's backslash.
    if (/^![^]/u.test(token)) return `\\${token.slice(1)}`;
    if (/^(?:G\/)?標準$/iu.test(token)) return "General";
    if (!isJapanese || /^(?:general|AM\/PM|A\/P|e[+-])$/iu.test(token)) return token;
    return markFor(token.toLowerCase(), hasBareTag) ?? token;
  });

  return {
    code,
    hasDateMarks: ANY_MARK.test(code),
    finish(shown, serial) {
      const parts = serial === null ? null : serialParts(serial);
      const filled = parts === null ? shown : shown.replace(EVERY_MARK, (token) => fillMark(token, parts, hasGannen));
      if (style === null) return filled;
      return withKanjiDigits(filled, style, parts !== null ? "date" : /general/iu.test(code) ? "general" : "digits");
    },
  };
}

function markFor(token: string, hasBareTag: boolean): string | null {
  switch (token.charAt(0)) {
    case "g":
      return [mark.eraLetter, mark.eraInitial, mark.eraName][Math.min(token.length, 3) - 1] ?? null;
    case "e":
      return token.length === 1 ? mark.eraYear : mark.eraYearTwoDigits;
    case "r":
      return token.length === 1 ? mark.eraYearTwoDigits : mark.eraName + mark.eraYearTwoDigits;
    case "a":
      return token.length === 3 ? mark.weekday : mark.weekdayLong;
    case "b":
      // With [$] before it, Japanese Excel's way of showing the western year beside the era's.
      return hasBareTag ? "y".repeat(token.length) : null;
    default:
      return null;
  }
}

function fillMark(token: string, { year, month, day, weekday }: SerialParts, hasGannen: boolean): string {
  const iso = `${year}-${month.toString().padStart(2, "0")}-${day.toString().padStart(2, "0")}`;
  const era = eras.find(({ start }) => iso >= start) ?? eras[4];
  const eraYear = year - era.year + 1;
  const weekdayName = "日月火水木金土".charAt(weekday);
  switch (token) {
    case mark.eraLetter:
      return era.letter;
    case mark.eraInitial:
      return era.name.charAt(0);
    case mark.eraName:
      return era.name;
    case mark.eraYear:
      return hasGannen && eraYear === 1 ? "元" : eraYear.toString();
    case mark.eraYearTwoDigits:
      return hasGannen && eraYear === 1 ? "元" : eraYear.toString().padStart(2, "0");
    case mark.weekday:
      return weekdayName;
    case mark.weekdayLong:
      return `${weekdayName}曜日`;
    default:
      return token;
  }
}

function kanjiStyleOf(code: string): KanjiStyle | null {
  return ([1, 2, 3] as const).find((style) => code.toLowerCase().includes(`[dbnum${style}]`)) ?? null;
}

/**
 * 11月 is 十一月 but 2023年 二〇二三年 and 05 〇五; a number counts its places under General only (0 and # give one kanji
 * for each digit), and full-width digits never do in a date. Digits inside quoted text change too: nobody writes any.
 */
function withKanjiDigits(shown: string, style: KanjiStyle, kind: "date" | "general" | "digits"): string {
  return shown.replace(/(\.?)(\d+)/gu, (_, point: string, digits: string) => {
    const countsPlaces = kind === "general" ? point === "" : kind === "date" && style !== 3 && digits.length < 3;
    return point + (countsPlaces && !/^0\d/u.test(digits) ? asNumeral(digits, style) : digitByDigit(digits, style));
  });
}
