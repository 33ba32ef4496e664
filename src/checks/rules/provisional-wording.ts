import { provisionalOfEarlier, provisionalWords } from "../../wording/provisional";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { isYearEnd, tellsTheEnd } from "../year-end";
import { quoteEach } from "../wording";

export const provisionalWording = defineRule<{ readonly label: string; readonly phrases: string }>({
  id: "provisional-wording",
  scope: "form",
  severity: "warning",
  title: "決まっていない書き方",
  check({ form, plan, definition, period, report }) {
    if (!isYearEnd(period, definition)) return;
    const lastMonths = definition.fields.flatMap(({ requiredFrom, months = [] }) =>
      isYearEnd(requiredFrom, definition) ? months : [],
    );
    for (const prose of proseOf(form, definition)) {
      const { field, label, text, definition: own } = prose;
      const isEnd = tellsTheEnd(prose, definition);
      if (!isEnd && own.role !== "progress") continue;
      const of = { year: plan.fiscalYear.year, months: own.months ?? lastMonths };
      const spans = isEnd ? provisionalWords(text, of) : provisionalOfEarlier(text, of);
      const phrases = quoteEach([...new Set(spans.map(({ start, end }) => text.slice(start, end)))]);
      if (phrases !== "") report({ field, data: { label, phrases } });
    }
  },
  message: ({ label, phrases }) =>
    `「${label}」に${phrases}とあります。年度末の報告ですので、決まった数や結果を書いてください。`,
});
