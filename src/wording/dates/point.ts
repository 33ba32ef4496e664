import type { FiscalYear } from "../../plan/schema";
import type { DatePoint } from "./date-mention";
import { matchAt } from "./read-year";

/** Where something is read: `text` is folded; the fiscal year is the plan's. */
export interface Place {
  readonly text: string;
  readonly at: number;
  readonly fiscalYear: FiscalYear;
}

const WEEKDAYS = "日月火水木金土";
const WEEKDAY =
  / ?\( ?(?:[祝休][・、, ]?)?([日月火水木金土])(?:曜日?)?(?:[・、, ]?(?:祝日?|休日?|振替休日|振休))? ?\)| ?([日月火水木金土])曜日?/uy;
const PART = /[ の]?(上旬|初旬|月?初め?|初頭|中旬|半ば|下旬|月?末日?)/uy;
const PARTS: readonly (readonly [RegExp, DatePoint["part"]])[] = [
  [/上|初/u, "early"],
  [/中|半/u, "middle"],
  [/下|末/u, "late"],
];

/** The weekday that stands at `at`: 「（金・祝）」, 「金曜日」. */
export function matchWeekday(text: string, at: number): RegExpExecArray | null {
  return matchAt(WEEKDAY, text, at);
}

/** What was read from `at` up to `end`, and the weekday of a day behind it. */
export function pointAt({ text, at }: Place, end: number, parts: Partial<DatePoint>): DatePoint {
  const isOfDay = parts.day !== undefined && parts.day !== null;
  const weekday = isOfDay ? matchWeekday(text, end) : null;
  const name = weekday?.[1] ?? weekday?.[2];
  return {
    start: at,
    year: null,
    month: null,
    day: null,
    part: null,
    ...parts,
    weekday: name === undefined ? null : WEEKDAYS.indexOf(name),
    end: end + (weekday?.[0].length ?? 0),
  };
}

/** A month, with 上旬 or 末 behind it. */
export function monthAt(place: Place, end: number, parts: Partial<DatePoint>): DatePoint {
  const part = matchAt(PART, place.text, end);
  return pointAt(place, end + (part?.[0].length ?? 0), { ...parts, part: part ? partOf(part[1] ?? "") : null });
}

/** "上旬" → "early" */
export function partOf(typed: string): DatePoint["part"] {
  return PARTS.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

/** Whether numbers can be a month and a day of the calendar, some year. */
export function isMonthAndDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Where a year says that it is a date, 「R5.13.2」 is one typed wrong; 「5.80.99」 is none. */
export function isNearlyDay(month: number, day: number): boolean {
  return month <= 19 && day <= 39;
}
