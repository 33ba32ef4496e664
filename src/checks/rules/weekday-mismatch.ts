import type { FieldDefinition } from "../../form/definition";
import { isDay, weekdayOf } from "../../plan/calendar-date";
import { westernYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { calendarYear, pointsOf } from "../../wording/dates/calendar";
import type { DatePoint } from "../../wording/dates/date-mention";
import { datedProseOf } from "../dated-prose";
import { defineRule } from "../rule";

const NEAR_YEARS = 3;
const WEEKDAYS = "日月火水木金土";
/** What is planned for the first months of the next year is written in this one. */
const BEGINNING_OF_YEAR = [4, 5, 6];

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly year: number;
  readonly right: string;
}

export const weekdayMismatch = defineRule<Data>({
  id: "weekday-mismatch",
  scope: "form",
  severity: "warning",
  title: "日付と曜日が合わない",
  check({ form, definition, plan, report }) {
    for (const { field, label, text, dates, definition: of } of datedProseOf(form, definition, plan.fiscalYear)) {
      for (const { ranges, attached } of dates) {
        if (attached.has("previous-year") || attached.has("next-year") || attached.has("repeated")) continue;
        for (const point of pointsOf(ranges)) {
          const mismatch = mismatchOf(point, plan.fiscalYear, of);
          const typed = text.slice(point.start, point.end).trim();
          if (mismatch) report({ field, data: { label, typed, ...mismatch } });
        }
      }
    }
  },
  message: ({ label, typed, year, right }) =>
    `「${label}」の「${typed}」は、${year}年の暦では${right}曜日です。日付と曜日を確かめてください。`,
});

function mismatchOf(
  point: DatePoint,
  fiscalYear: FiscalYear,
  { months }: FieldDefinition,
): Pick<Data, "year" | "right"> | null {
  const { month, day, weekday } = point;
  const year = calendarYear(point, fiscalYear);
  if (month === null || day === null || weekday === null || year === null || !isDay(year, month, day)) return null;
  // What is farther away is history, or a slip of the era.
  if (weekdayOf(year, month, day) === weekday || Math.abs(year - westernYear(fiscalYear)) > NEAR_YEARS) return null;
  const isOfNextYear = !point.year && BEGINNING_OF_YEAR.includes(month) && months?.includes(month) !== true;
  if (isOfNextYear && weekdayOf(year + 1, month, day) === weekday) return null;
  return { year, right: WEEKDAYS.charAt(weekdayOf(year, month, day)) };
}
