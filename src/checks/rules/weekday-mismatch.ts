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
  about:
    "「11月3日（月）」のように、日付に添えた曜日が暦と合わないもの。年の書いていない日付は、計画の年度の日として見る。曜日だけのもの（月～金）、前年や翌年の日付で年が書いていないものは知らせない。",
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
  examples: {
    ok: [
      {
        situation: "曜日が合っている",
        forms: [
          {
            texts: {
              firstHalf: "・7/4（火）、5（水）、8月16日（水）～22日（火）、9月18日（月・祝）に実施した。",
              secondHalf: "・11月3日（金・祝）、11/4・5（土・日）、令和6年2月29日（木）、3/1(金)に開いた。",
            },
          },
        ],
      },
      {
        situation: "曜日だけのものと、日付でないもの",
        forms: [
          { texts: { firstHalf: "・窓口（月～金）、資料4（月）、毎週（水）に開設。\n・11月3日 月例会を開いた。" } },
        ],
      },
      {
        situation: "前の年、次の年の日付",
        forms: [
          {
            texts: {
              secondHalf: "・翌年度4月8日（月）の開講、令和6年4月1日（月）の異動に備えた。\n・4月1日（月）から始める。",
            },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "前期と後期の曜日が違う",
        forms: [
          {
            texts: {
              firstHalf: "・7月4日（水）に研修会を開いた。",
              secondHalf: "・11/3（月）、3月1日金曜日、2/29（水）",
            },
          },
        ],
        messages: [
          "「前期」の「7月4日（水）」は、2023年の暦では火曜日です。日付と曜日を確かめてください。",
          "「後期」の「11/3（月）」は、2023年の暦では金曜日です。日付と曜日を確かめてください。",
          "「後期」の「2/29（水）」は、2024年の暦では木曜日です。日付と曜日を確かめてください。",
        ],
      },
      {
        situation: "数え上げの中の日と、年の書いてある日",
        forms: [{ texts: { secondHalf: "・11/14（火）、15（木）", review: "・令和5年10月2日（火）に見直した。" } }],
        messages: [
          "「後期」の「15（木）」は、2023年の暦では水曜日です。日付と曜日を確かめてください。",
          "「評価・検証」の「令和5年10月2日（火）」は、2023年の暦では月曜日です。日付と曜日を確かめてください。",
        ],
      },
    ],
  },
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
