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
  about:
    "「令和5年（2022年）」のように、並べて書いた和暦と西暦（または二つの元号）が同じ年でないもの。令和元年度と平成31年度は同じ年で、令和6年1月は2023年度である。年度と年が重なるもの、年でない数（人数など）は知らせない。",
  check({ form, definition, plan, report }) {
    for (const { field, label, text, dates } of datedProseOf(form, definition, plan.fiscalYear)) {
      const found = [...dates.flatMap((mention) => withinOne(mention, text)), ...sideBySide(dates, text)];
      for (const data of countedBy(found, ({ typed }) => typed)) report({ field, data: { label, ...data } });
    }
  },
  message: ({ label, typed, one, other, times }) =>
    `「${label}」の「${typed}」${sayTimes(times)}は、和暦と西暦が合いません。${one}は${other}です。どちらかを直してください。`,
  examples: {
    ok: [
      {
        situation: "同じ年である",
        forms: [
          {
            texts: {
              vision: "・令和5年度（2023年度）から令和9（2027）年度まで。平成元年（1989年）に始まる。",
              goals: "・2023年（令和5年）8月9日、R5(2023)、昭和64年（1989年）。",
              actions: "・平成31年度（令和元年度）、令和元年（2019年）の計画。",
              review: "・令和5年8月9日（2023年8月9日）。令和5～9年度（2023～2027年度）。",
            },
          },
        ],
      },
      {
        situation: "年度と年で数え方が違うだけである",
        forms: [{ texts: { secondHalf: "・令和6年1月（2023年度）、令和5年度（2024年3月）、令和5年度（2024年）" } }],
      },
      {
        situation: "括弧の中が別のことである",
        forms: [
          {
            texts: { review: "・来場者は令和4年度（1986人）、R5（2012件）、R3（1950）。令和5年度（前年度比2022円増）" },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "令和5年（2022年）",
        forms: [{ texts: { goals: "・令和5年（2022年）までに改める。" } }],
        messages: [
          "「目標」の「令和5年（2022年）」は、和暦と西暦が合いません。令和5年は2023年です。どちらかを直してください。",
        ],
      },
      {
        situation: "年度、略した元号、西暦が先のもの",
        forms: [{ texts: { vision: "令和9（2026）年度まで", actions: "・2024年度（令和5年度）、R5(2022)" } }],
        messages: [
          "「目指す姿」の「令和9（2026）年度」は、和暦と西暦が合いません。令和9年度は2027年度です。どちらかを直してください。",
          "「取組内容」の「2024年度（令和5年度）」は、和暦と西暦が合いません。令和5年度は2023年度です。どちらかを直してください。",
          "「取組内容」の「R5(2022)」は、和暦と西暦が合いません。令和5年は2023年です。どちらかを直してください。",
        ],
      },
      {
        situation: "日付や期間を言い直している",
        forms: [
          { texts: { secondHalf: "・令和6年2月1日（2023年2月1日）", review: "・令和5～9年度（2023～2026年度）" } },
        ],
        messages: [
          "「後期」の「令和6年2月1日（2023年2月1日）」は、和暦と西暦が合いません。令和6年は2024年です。どちらかを直してください。",
          "「評価・検証」の「令和5～9年度（2023～2026年度）」は、和暦と西暦が合いません。令和9年度は2027年度です。どちらかを直してください。",
        ],
      },
    ],
  },
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
