import { excerptOf } from "../../wording/quoted";
import { provisionalFigures, provisionalWords } from "../../wording/provisional";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { isYearEnd, tellsTheEnd } from "../year-end";
import { quoteEach } from "../wording";

export const provisionalWording = defineRule<{ readonly label: string; readonly phrases: string }>({
  id: "provisional-wording",
  scope: "form",
  severity: "warning",
  title: "決まっていない書き方",
  about:
    "年度末の報告に、「見込み」「実施予定」「検討中」「速報値」のように、まだ決まっていない書き方が残っている。前期の取りまとめでは見ない。財政見込みなどの名前、見込額、「見込まれる」、「予定どおり」、「予定していた」、次の年度にすることは知らせない。前期の欄では、数の見込みだけを見る。",
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
      const spans = isEnd ? provisionalWords(text, of) : provisionalFigures(text, of);
      const phrases = quoteEach([...new Set(spans.map((span) => excerptOf(text, span)))]);
      if (phrases !== "") report({ field, data: { label, phrases }, ...(isEnd ? {} : { severity: "info" }) });
    }
  },
  message: ({ label, phrases }) =>
    `「${label}」に${phrases}とあります。年度末の報告ですので、決まった数や結果を書いてください。`,
  examples: { ok: [], ng: [] },
});
