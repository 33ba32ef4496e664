import { monthsOf, nameYear, pointsOf } from "../../wording/dates/calendar";
import type { DateMention, DatePoint, TypedYear } from "../../wording/dates/date-mention";
import { countedBy, datedProseOf, sayTimes } from "../dated-prose";
import { defineRule } from "../rule";

/** Between a date and the same date said once more: 「（」, 「＝」. */
const ONCE_MORE = /^\s*(?:[（(〔［[][\s＝=]*(?:西暦|和暦)?|[＝=/／])\s*$/u;

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly one: string;
  readonly other: string;
  readonly times: number;
}

export const warekiSeirekiMismatch = defineRule<Data>({
  id: "wareki-seireki-mismatch",
  scope: "form",
  severity: "warning",
  title: "和暦と西暦が合わない",
  check({ form, definition, plan, report }) {
    for (const { field, label, text, dates } of datedProseOf(form, definition, plan.fiscalYear)) {
      const found = [...dates.flatMap((mention) => withinOne(mention, text)), ...sideBySide(dates, text)];
      for (const data of countedBy(found, ({ typed }) => typed)) report({ field, data: { label, ...data } });
    }
  },
  message: ({ label, typed, one, other, times }) =>
    `「${label}」の「${typed}」${sayTimes(times)}は、和暦と西暦が合いません。${one}は${other}です。どちらかを直してください。`,
});

type Found = Omit<Data, "label" | "times">;

function withinOne({ ranges }: DateMention, text: string): readonly Found[] {
  return pointsOf(ranges).flatMap(({ year }): readonly Found[] => {
    if (!year?.alias || doMeet(year, year.alias)) return [];
    return [{ typed: text.slice(year.start, year.end).trim(), ...corrected(year, year.alias) }];
  });
}

/** 「令和5年8月9日（2023年8月9日）」: two mentions, the second in brackets. */
function sideBySide(dates: readonly DateMention[], text: string): readonly Found[] {
  return dates.flatMap((mention, index) => {
    const next = dates[index + 1];
    if (!next || !ONCE_MORE.test(text.slice(mention.end, next.start))) return [];
    const [ones, others] = [pointsOf(mention.ranges), pointsOf(next.ranges)];
    if (ones.length !== others.length) return [];
    return ones
      .flatMap((one, place) => differenceOf(one, others[place]))
      .slice(0, 1)
      .map((years) => {
        const isBracketed = /^\s*[）)〕］\]]/u.test(text.slice(next.end));
        return { typed: text.slice(mention.start, next.end + (isBracketed ? 1 : 0)), ...years };
      });
  });
}

function differenceOf(one: DatePoint, other: DatePoint | undefined): readonly Pick<Data, "one" | "other">[] {
  if (!one.year || !other?.year || one.year.era === other.year.era) return [];
  return doMeet(one.year, other.year, one.month, other.month) ? [] : [corrected(one.year, other.year)];
}

/** Whether two years, or months of them, have a month in common; unknown years are believed. */
function doMeet(
  one: TypedYear,
  other: TypedYear,
  oneMonth: number | null = null,
  otherMonth: number | null = null,
): boolean {
  const [a, b] = [monthsOf({ year: one, month: oneMonth }), monthsOf({ year: other, month: otherMonth })];
  return !a || !b || (a[0] <= b[1] && b[0] <= a[1]);
}

/** What the year of the era is in the other way of counting. */
function corrected(one: TypedYear, other: TypedYear): Pick<Data, "one" | "other"> {
  const named = one.era === "western" ? other : one;
  return { one: nameYear(named), other: nameYear(named, "other") };
}
