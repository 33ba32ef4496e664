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
  about:
    "11月31日、2/30、13月、うるう年でない年の2月29日のように、暦にない日付。年の書いていない2月29日は、計画の年度で見る。割合や数（2/31人、30/31地区）、期間（18月分）は知らせない。",
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
  examples: {
    ok: [
      {
        situation: "暦にある日",
        forms: [
          {
            texts: {
              firstHalf: "・4/30、5/31、9月30日に実施した。",
              secondHalf: "・2月29日、R6.2.29、10/31に開いた。",
            },
          },
        ],
      },
      {
        situation: "数や割合、期間",
        forms: [
          {
            texts: {
              firstHalf: "・9/31人、30/31地区、24/7の体制、11/31団体で実施した。\n・18月分、13か月の契約。3年13月。",
              goals: "・回答率 2/30、補助率10/10を目指す。",
            },
          },
        ],
      },
      { situation: "「」の中の言葉", forms: [{ texts: { review: "・川柳「2月30日」が入選した。" } }] },
    ],
    ng: [
      {
        situation: "11月31日",
        forms: [{ texts: { secondHalf: "・11月31日に説明会を開いた。" } }],
        messages: [
          "「後期」の「・11月31日に説明会を開」にある「11月31日」は、暦にない日です。日付を確かめてください。",
        ],
      },
      {
        situation: "一つの欄に二度ある2/30と、数え上げの中の6/31",
        forms: [{ texts: { firstHalf: "・出前講座（4/27、6/31）", secondHalf: "・協議 2/30\n・報告 2/30" } }],
        messages: [
          "「前期」の「（4/27、6/31）」にある「6/31」は、暦にない日です。日付を確かめてください。",
          "「後期」の「・協議 2/30」にある「2/30」（2か所）は、暦にない日です。日付を確かめてください。",
        ],
      },
      {
        situation: "13月と、うるう年でない2月29日",
        forms: [{ texts: { firstHalf: "・13月に開催した。", review: "・令和5年2月29日に改めた。" } }],
        messages: [
          "「前期」の「・13月に開催した。」にある「13月」は、暦にない月です。日付を確かめてください。",
          "「評価・検証」の「・令和5年2月29日に改めた。」にある「令和5年2月29日」は、暦にない日です。日付を確かめてください。",
        ],
      },
    ],
  },
});
