import type { FiscalYear } from "../../plan/schema";
import { calendarYear, monthNumber } from "./calendar";
import type { DatePoint, DateRange } from "./date-mention";

/** First and last month, as {@link monthNumber} counts; Infinity where a range has no end. */
export interface Months {
  readonly first: number;
  readonly last: number;
}

/** Months of a fiscal year (4 to 12, 1 to 3) that follow each other. */
export function monthsIn(months: readonly number[], fiscalYear: FiscalYear): Months {
  const numbers = months.map((month) => monthNumber(calendarYear({ year: null, month }, fiscalYear) ?? 0, month));
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** Null where no month is named, the calendar has no such month, or the range has no beginning or goes backwards. */
export function monthsOfRange({ first, last }: DateRange, fiscalYear: FiscalYear): Months | null {
  const from = first && monthOfPoint(first, fiscalYear);
  const to = last ? monthOfPoint(last, fiscalYear) : Infinity;
  return from === null || to === null || to < from ? null : { first: from, last: to };
}

function monthOfPoint(point: DatePoint, fiscalYear: FiscalYear): number | null {
  const year = calendarYear(point, fiscalYear);
  const { month } = point;
  return month === null || month < 1 || month > 12 || year === null ? null : monthNumber(year, month);
}

/** One that has no end belongs to the months in which it begins, and to those after them. */
export function isWithin({ first, last }: Months, outer: Months): boolean {
  return last === Infinity ? first <= outer.last : first >= outer.first && last <= outer.last;
}

export function doOverlap(one: Months, other: Months): boolean {
  return one.first <= other.last && other.first <= one.last;
}
