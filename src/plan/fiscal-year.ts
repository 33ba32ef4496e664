import { eras, type EraName } from "./eras";
import type { FiscalYear } from "./schema";

/** April to September, October to March. */
export type Half = "first" | "second";

export interface CalendarMonth {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

const FIRST_MONTH = 4;
const SECOND_HALF_FIRST_MONTH = 10;

const KANJI_DIGITS = "〇一二三四五六七八九";
const ERA_NAMES = eras.map(({ name }) => name).join("|");
const ERA_LETTERS = eras.map(({ letter }) => letter).join("");
const YEAR_OF_ERA = String.raw`元|\d{1,2}|[〇一二三四五六七八九十]{1,3}`;
/** ㋿ becomes 令和 under NFKC. */
const WITH_ERA = String.raw`(${ERA_NAMES})(${YEAR_OF_ERA})`;
const WITH_LETTER = String.raw`([${ERA_LETTERS}])\.?(元|\d{1,2})`;
const WESTERN = String.raw`((?:19|20)\d{2})`;

const WHOLE = [
  new RegExp(`^${WITH_ERA}(?:年度?)?$`, "u"),
  new RegExp(`^${WITH_LETTER}(?:年度?)?$`, "iu"),
  new RegExp(`^${WESTERN}年?度$`, "u"),
];
/** Inside other text 年度 must be there, and R5 must not be the beginning of a date (R5.8/9). */
const WITHIN = [
  new RegExp(`${WITH_ERA}年度`, "u"),
  new RegExp(`${WESTERN}年度`, "u"),
  new RegExp(String.raw`(?<![A-Za-z\d])${WITH_LETTER}(?:年度|(?![\d.,/年月日A-Za-z-]))`, "u"),
];

/** The fiscal year that the whole of `text` names: "R5", "令和5年度", "令\n和\n元\n年\n度", "2023年度"; else null. */
export function parseFiscalYear(text: string): FiscalYear | null {
  return firstMatch(WHOLE, text);
}

/** The first fiscal year named inside `text`: "令和5年度 進捗状況", "町政運営推進プランR5"; else null. Dates are none. */
export function findFiscalYear(text: string): FiscalYear | null {
  return parseFiscalYear(text) ?? firstMatch(WITHIN, text);
}

/** The western year in which the fiscal year begins: 令和5年度 → 2023. */
export function westernYear({ era, year }: FiscalYear): number {
  return firstFiscalYearOf(era) + year - 1;
}

/** 令和元年度 and 平成31年度 are the same. */
export function sameFiscalYear(a: FiscalYear, b: FiscalYear): boolean {
  return westernYear(a) === westernYear(b);
}

/** "令和5年度", "令和元年度" */
export function formatFiscalYear({ era, year }: FiscalYear): string {
  return `${era}${year === 1 ? "元" : year}年度`;
}

/** "R5", "H31" */
export function shortFiscalYear({ era, year }: FiscalYear): string {
  return `${eras.find(({ name }) => name === era)?.letter ?? era}${year}`;
}

/** The fiscal year that began in the April of `year`, under the name that it had from its first 元年度 on. */
export function fiscalYearFromWestern(year: number): FiscalYear | null {
  const era = eras.find(({ firstFiscalYear }) => year >= firstFiscalYear);
  return era ? { era: era.name, year: year - era.firstFiscalYear + 1 } : null;
}

/** The fiscal year that a month lies in: January to March belong to the year before. Null before 昭和. */
export function fiscalYearOf({ year, month }: CalendarMonth): FiscalYear | null {
  return fiscalYearFromWestern(month < FIRST_MONTH ? year - 1 : year);
}

/** The calendar year that `month` (1–12) of a fiscal year has: January of 令和5年度 is in 2024. */
export function calendarYearOf(fiscalYear: FiscalYear, month: number): number {
  return westernYear(fiscalYear) + (month < FIRST_MONTH ? 1 : 0);
}

export function halfOf({ month }: Pick<CalendarMonth, "month">): Half {
  return month >= FIRST_MONTH && month < SECOND_HALF_FIRST_MONTH ? "first" : "second";
}

/** 平成30年度 → 令和元年度. */
export function nextFiscalYear(fiscalYear: FiscalYear): FiscalYear {
  return fiscalYearFromWestern(westernYear(fiscalYear) + 1) ?? fiscalYear;
}

/** 令和元年度 → 平成30年度. Null before 昭和元年度. */
export function previousFiscalYear(fiscalYear: FiscalYear): FiscalYear | null {
  return fiscalYearFromWestern(westernYear(fiscalYear) - 1);
}

function firstMatch(patterns: readonly RegExp[], text: string): FiscalYear | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "");
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    if (!match?.[1]) continue;
    const found = match[2] === undefined ? fiscalYearFromWestern(Number(match[1])) : withEra(match[1], match[2]);
    if (found) return found;
  }
  return null;
}

function withEra(typedEra: string, typedYear: string): FiscalYear | null {
  const era = eras.find(({ name, letter }) => name === typedEra || letter === typedEra.toUpperCase());
  const year = yearOfEra(typedYear);
  return era && year >= 1 ? { era: era.name, year } : null;
}

/** "元" → 1, "12", "十二" → 12, "二〇" → 20. */
function yearOfEra(typed: string): number {
  if (typed === "元") return 1;
  if (/^\d+$/u.test(typed)) return Number(typed);
  const [, tens, ones] = /^(.*)十(.*)$/u.exec(typed) ?? [];
  if (tens === undefined || ones === undefined) return kanjiNumber(typed);
  return (tens === "" ? 1 : kanjiNumber(tens)) * 10 + kanjiNumber(ones);
}

/** "二〇" → 20, "" → 0. */
function kanjiNumber(typed: string): number {
  return Array.from(typed).reduce((number, digit) => number * 10 + KANJI_DIGITS.indexOf(digit), 0);
}

function firstFiscalYearOf(era: EraName): number {
  const found = eras.find(({ name }) => name === era);
  if (!found) throw new Error(`Unknown era: ${era}`);
  return found.firstFiscalYear;
}
