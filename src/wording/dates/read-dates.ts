import type { FiscalYear } from "../../plan/schema";
import { attachmentsOf } from "./attachments";
import type { DateMention, DatePoint, DateRange } from "./date-mention";
import { folded } from "./folded";
import { readPartOfYear } from "./part-of-year";
import { readFurther } from "./read-further";
import { isFree, readPoint } from "./read-point";
import { matchAt } from "./read-year";

/** Where a date can begin. */
const BEGINNING = /[\d令平昭大明RHS㍾㍽㍼㍻㋿西上下第一二三四五六七八九十]/gu;
/** All that belongs to a number that is no date: nothing inside of it is one. */
const NUMBER = /\d[\d.,/:-]*/y;
const RANGE = / ?(?:~|-|から|より) ?(?:翌年?の? ?)?/y;
const LIST = / ?(?:[、,.・]|及び|および|並びに|と) ?/y;
const OPEN_END = / ?~/y;
/** 「～11月」; not 「13:30～ 8月9日」. */
const OPEN_START = /(?<![\d時分])~ ?$/u;
const HAS_DATES = /[\d月期年]/u;

/**
 * Every date that a text names, in the order of the text: days, months and years in any of the forms that offices write, lists and
 * ranges as one. Fractions, counts, addresses, times and numbers of things are none. The fiscal year is the plan's: it tells
 * whether 「5.8.9」 is a date.
 */
export function readDates(text: string, fiscalYear: FiscalYear): readonly DateMention[] {
  const plain = folded(text);
  if (!HAS_DATES.test(plain)) return [];
  const found: DateMention[] = [];
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(plain); match; match = BEGINNING.exec(plain)) {
    const at = match.index;
    const mention = readMention(plain, at, fiscalYear);
    const next = mention?.end ?? afterNumber(plain, at);
    if (mention) found.push(mention);
    BEGINNING.lastIndex = Math.max(at + 1, next);
  }
  return found;
}

function afterNumber(text: string, at: number): number {
  const number = matchAt(NUMBER, text, at);
  return number ? at + number[0].length : at + 1;
}

function readMention(text: string, at: number, fiscalYear: FiscalYear): DateMention | null {
  const part = readPartOfYear(text, at);
  if (part) return mentionOf(text, [part]);
  if (!isFree(text, at)) return null;
  const first = readPoint({ text, at, fiscalYear });
  if (!first) return null;
  const ranges: DateRange[] = [];
  let point: DatePoint | null = first;
  while (point) {
    const range: DateRange = readRange(text, point, fiscalYear, ranges.length === 0);
    ranges.push(range);
    const former: DatePoint = range.last ?? point;
    const sign = range.last === null ? null : matchAt(LIST, text, former.end);
    const next: DatePoint | null =
      sign && readFurther({ text, at: former.end + sign[0].length, fiscalYear }, former, "list");
    point = next && inheriting(next, former);
  }
  // 「4～9」 with nothing behind it was no list of months.
  const isComplete = ranges.some(({ first: one, last }) => [one, last].some((each) => each !== null));
  return isComplete ? mentionOf(text, withWeekdays(text, ranges)) : null;
}

function readRange(text: string, point: DatePoint, fiscalYear: FiscalYear, isFirst: boolean): DateRange {
  const sign = matchAt(RANGE, text, point.end);
  const last = sign && readFurther({ text, at: point.end + sign[0].length, fiscalYear }, point, "range");
  if (last && isLater(point, last)) return { first: calledAs(point, last, text), last: inheriting(last, point) };
  if (matchAt(OPEN_END, text, point.end)) return { first: point, last: null };
  return isFirst && OPEN_START.test(text.slice(Math.max(0, point.start - 3), point.start))
    ? { first: null, last: point }
    : { first: point, last: point };
}

/** 「令和5～9年度」: both are 年度. */
function calledAs(point: DatePoint, { year: last, month }: DatePoint, text: string): DatePoint {
  const { year } = point;
  const isUncalled =
    year !== null && point.month === null && month === null && !/[年度]/u.test(text.charAt(year.end - 1));
  return isUncalled && last ? { ...point, year: { ...year, isFiscal: last.isFiscal } } : point;
}

/** A range of two days of one month must go forward. */
function isLater({ month, day }: DatePoint, last: DatePoint): boolean {
  return last.month !== month || last.year !== null || day === null || last.day === null || last.day > day;
}

/** A list or a range says its year once: 「令和5年11月～2月」 ends in 令和6年. */
function inheriting(point: DatePoint, former: DatePoint): DatePoint {
  if (point.year || !former.year || point.month === null) return point;
  const isNext = !former.year.isFiscal && former.month !== null && point.month < former.month;
  return { ...point, year: isNext ? { ...former.year, number: former.year.number + 1, alias: null } : former.year };
}

const PAIR_OF_WEEKDAYS = / ?\(([日月火水木金土])(?:曜日?)?[・、,~-]([日月火水木金土])(?:曜日?)?\)/uy;

/** 「11/4・5（土・日）」: one for each of two days. */
function withWeekdays(text: string, ranges: readonly DateRange[]): readonly DateRange[] {
  const days = ranges
    .flatMap(({ first, last }) => (first === last ? [first] : [first, last]))
    .flatMap((day) => day ?? []);
  const pair = matchAt(PAIR_OF_WEEKDAYS, text, days.at(-1)?.end ?? 0);
  if (!pair || days.length !== 2 || days.some(({ day, weekday }) => day === null || weekday !== null)) return ranges;
  const named = (point: DatePoint | null): DatePoint | null =>
    point && { ...point, weekday: "日月火水木金土".indexOf(pair[point === days[0] ? 1 : 2] ?? "") };
  return ranges.map(({ first, last }) => {
    const one = named(first);
    return { first: one, last: first === last ? one : named(last) };
  });
}

function isRange(range: DateRange | undefined): boolean {
  return range !== undefined && range.first !== null && range.last !== null && range.first !== range.last;
}

function mentionOf(text: string, ranges: readonly DateRange[]): DateMention {
  const points = ranges.flatMap(({ first, last }) => [first, last]).filter((point) => point !== null);
  const start = Math.min(...points.map((point) => point.start));
  const lastEnd = Math.max(...points.map((point) => point.end));
  const isOpen = ranges.at(-1)?.last === null;
  const from = ranges[0]?.first === null ? text.lastIndexOf("~", start) : start;
  const end = lastEnd + (isOpen ? (matchAt(OPEN_END, text, lastEnd)?.[0].length ?? 0) : 0);
  return { start: from, end, ranges, attached: attachmentsOf(text, { start: from, end }, isRange(ranges.at(-1))) };
}
