import { isDay } from "../../plan/calendar-date";
import { calendarYearOf, fiscalYearFromWestern } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { DatePoint, DateRange, TypedYear } from "./date-mention";
import { westernOf } from "./read-year";

const FIRST_MONTH = 4;

/** The points of some ranges, each once. */
export function pointsOf(ranges: readonly DateRange[]): readonly DatePoint[] {
  return ranges
    .flatMap(({ first, last }) => (first === last ? [first] : [first, last]))
    .flatMap((point) => point ?? []);
}

/** The calendar year of a month: as it is typed, else as the fiscal year has it. Null for what is older than 昭和. */
export function calendarYear(
  { year, month }: Pick<DatePoint, "year" | "month">,
  fiscalYear: FiscalYear,
): number | null {
  if (year === null) return calendarYearOf(fiscalYear, month ?? FIRST_MONTH);
  const western = westernOf(year);
  if (western === null || !year.isFiscal || month === null) return western;
  return western + (month < FIRST_MONTH ? 1 : 0);
}

/** Months since the year 0. */
export function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** Which day the calendar does not have, or which month; null for what it has. */
export function impossiblePart(point: DatePoint, fiscalYear: FiscalYear): "month" | "day" | null {
  const { month, day } = point;
  if (month === null) return null;
  if (month < 1 || month > 12) return "month";
  const year = calendarYear(point, fiscalYear);
  return day === null || year === null || isDay(year, month, day) ? null : "day";
}

/** The months that a year, a month or a day lies in, first and last; null for what is older than 昭和. */
export function monthsOf({
  year,
  month,
}: {
  readonly year: TypedYear;
  readonly month: number | null;
}): readonly [number, number] | null {
  const western = westernOf(year);
  if (western === null) return null;
  if (month !== null) {
    const only = monthNumber(western + (year.isFiscal && month < FIRST_MONTH ? 1 : 0), month);
    return [only, only];
  }
  const first = monthNumber(western, year.isFiscal ? FIRST_MONTH : 1);
  return [first, first + 11];
}

/** 「令和5年度」, 「2023年」: a year as it is called, in the other way of counting if asked for. */
export function nameYear({ era, number, isFiscal }: TypedYear, counting: "same" | "other" = "same"): string {
  const sign = isFiscal ? "年度" : "年";
  const western = westernOf({ era, number });
  if ((era === "western") === (counting === "same")) return `${western ?? number}${sign}`;
  // The first months of 令和元年 were 平成31年: nobody is told that they are another year.
  const called = era === "western" ? fiscalYearFromWestern(number) : era === "older" ? null : { era, year: number };
  return called ? `${called.era}${called.year === 1 ? "元" : called.year}${sign}` : `${number}${sign}`;
}
