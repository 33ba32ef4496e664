import { fiscalYearFromWestern, parseFiscalYear, westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";

/** What the head of a column or of a block says of its year; which one it is, its neighbours may have to tell. */
export type YearHead =
  | { readonly says: "year"; readonly value: FiscalYear }
  /** 5年度, 5年: of which era it does not say. `isBare`: 5, with nothing that makes it a year. */
  | { readonly says: "number"; readonly number: number; readonly isBare: boolean }
  /** 前年度 is -1, 今年度 0. */
  | { readonly says: "relative"; readonly offset: number }
  /** R4.5.6, 令和4～6年度 */
  | { readonly says: "several" };

/** 「■令和4年度の取組状況（見込み）」; every cell is asked. */
const LONGEST_HEAD = 20;
const MAY_BE_HEAD = /^[^\p{L}\p{N}]*[\p{N}令平昭RHSrhsＲＨＳｒｈｓ前昨今本当来次翌一元]/u;

const BEFORE = /^[^\p{L}\p{N}]+/u;
const BRACKETS_BEHIND = /[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]?$/u;
/** What is said of a year: 令和4年度の実績. 「R4の取組」 is a text. */
const OF_THE_YEAR =
  /(?<=年度)の?(?:(?:取り?組み?|実施|進捗|事業)(?:内容|状況|結果)?|実績|結果|計画|見込み?|予定|状況|報告|分|欄|末)[^\p{L}\p{N}]*$/u;
const BEHIND = /[^\p{L}\p{N}]+$/u;

const ERA = String.raw`(?:令和|平成|昭和|[RHS]\.?)`;
const NUMBER = /^(\d{1,2}|元|(?:19|20)\d{2})(年度?)?$/u;
const SEVERAL = new RegExp(
  String.raw`^${ERA}?(?:\d{1,2}|元|\d{4})(?:年度?)?(?:(?:[.・、,~/-]|から)${ERA}?(?:\d{1,4})(?:年度?)?)+(?:まで)?$`,
  "iu",
);
const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/^(?:前々|一昨|昨々)年度?$/u, -2],
  [/^[前昨]年度?$/u, -1],
  [/^[今本当]年度?$/u, 0],
  [/^[来次翌]年度?$/u, 1],
  [/^(?:再来|翌々)年度?$/u, 2],
];

/** Null where the text is no such head. */
export function readYearHead(text: string): YearHead | null {
  if (text.length > LONGEST_HEAD || !MAY_BE_HEAD.test(text)) return null;
  const whole = comparisonKey(text).replace(BEFORE, "");
  const key = [BEHIND, BRACKETS_BEHIND, OF_THE_YEAR, BEHIND].reduce((rest, end) => rest.replace(end, ""), whole);
  const value = parseFiscalYear(key);
  if (value) return { says: "year", value };
  const relative = RELATIVE.find(([words]) => words.test(key));
  if (relative) return { says: "relative", offset: relative[1] };
  const [, number, unit] = NUMBER.exec(key) ?? [];
  if (number !== undefined) {
    // With more around it a number is anything: 「5分」, 「(1)」.
    const isBare = unit === undefined;
    if (isBare && comparisonKey(text) !== key) return null;
    return { says: "number", number: number === "元" ? 1 : Number(number), isBare };
  }
  return SEVERAL.test(key) ? { says: "several" } : null;
}

/**
 * The year of each of several heads that stand beside or under each other; null: which of them is which is not certain. A number is
 * of the era of its neighbours, else of the plan's, if the plan's year is among them; 前年度 is the one before the plan's, if that is
 * named too.
 */
export function resolveYears(heads: readonly YearHead[], plan: FiscalYear): readonly FiscalYear[] | null {
  const named = heads.flatMap((head) => (head.says === "year" ? [head.value] : []));
  const eras = new Set(named.map(({ era }) => era));
  const numbers = heads.flatMap((head) => (head.says === "number" ? [head] : []));
  const isOfPlansEra = numbers.some(({ number, isBare }) => !isBare && number === plan.year);
  const era = eras.size === 1 ? named[0]?.era : eras.size === 0 && isOfPlansEra ? plan.era : undefined;
  const absolute = heads.map((head): FiscalYear | null => {
    if (head.says === "year") return head.value;
    return head.says === "number" && era !== undefined && head.number < 100 ? { era, year: head.number } : null;
  });
  const planYear = westernYear(plan);
  const hasPlanYear = absolute.some((value) => value && westernYear(value) === planYear);
  const years = heads.flatMap((head, place) => {
    const value = absolute[place] ?? null;
    if (value) return [value];
    if (head.says !== "relative" || !hasPlanYear) return [];
    return fiscalYearFromWestern(planYear + head.offset) ?? [];
  });
  const isCertain = years.length === heads.length && new Set(years.map(westernYear)).size === heads.length;
  return isCertain ? years : null;
}
