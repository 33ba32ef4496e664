import { impossiblePart, pointsOf } from "../../wording/dates/calendar";
import { countedBy, datedProseOf, quoteInLine, sayTimes } from "../dated-prose";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly typed: string;
  readonly part: "month" | "day";
  readonly times: number;
}

export const impossibleDate = defineRule<Data>({
  id: "impossible-date",
  scope: "form",
  severity: "warning",
  title: "暦にない日付",
  check({ form, definition, plan, report }) {
    for (const { field, label, text, dates } of datedProseOf(form, definition, plan.fiscalYear)) {
      const found = dates.flatMap(({ ranges, attached }) => {
        const isOfOtherYear = attached.has("previous-year") || attached.has("next-year");
        return pointsOf(ranges).flatMap((point) => {
          const part = impossiblePart(point, plan.fiscalYear);
          const isLeapDay = point.month === 2 && point.day === 29;
          if (part === null || (isLeapDay && isOfOtherYear && point.year === null)) return [];
          return [{ part, typed: text.slice(point.start, point.end), excerpt: quoteInLine(text, point) }];
        });
      });
      for (const data of countedBy(found, ({ typed }) => typed)) report({ field, data: { label, ...data } });
    }
  },
  message: ({ label, excerpt, typed, part, times }) =>
    `「${label}」の「${excerpt}」にある「${typed}」${sayTimes(times)}は、暦にない${part === "day" ? "日" : "月"}です。日付を確かめてください。`,
});
