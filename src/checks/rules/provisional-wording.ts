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
  about:
    "年度末の報告に、「見込み」「実施予定」「検討中」「速報値」のように、まだ決まっていない書き方が残っている。前期の取りまとめでは見ない。財政見込みなどの名前、見込額、「見込まれる」、「予定どおり」、「予定していた」、次の年度にすること、これから要する費用の概算は知らせない。前期の欄では、数の見込みと、前期のうちの月を挙げた予定だけを見る。",
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
  examples: {
    ok: [
      {
        situation: "前期の取りまとめ",
        period: "first-half",
        forms: [{ texts: { firstHalf: "・説明会を11月に開催予定\n・条例の改正案を検討中", secondHalf: "" } }],
      },
      {
        situation: "前期の欄にある、その時の予定",
        forms: [{ texts: { firstHalf: "・説明会を11月に開催予定\n・条例の改正案を検討中" } }],
      },
      {
        situation: "次の年度にすること",
        forms: [
          {
            texts: {
              secondHalf: "・令和6年度に実施予定\n・5月に公表する予定である。\n・次年度の改定に向けて検討中",
              review: "翌年度に開催する見込みである。",
            },
          },
        ],
      },
      {
        situation: "名前や、過ぎたこと",
        forms: [
          {
            texts: {
              secondHalf:
                "・財政見込みを作成した。\n・見込額を算定した。\n・検討会を3回開いた。\n・概算払で交付した。\n・回収の見込みのない債権を放棄した。",
              review:
                "予定どおり終えた。予定していた研修は中止した。3回の開催予定であったが、2回とした。利用の増加が見込まれる。",
            },
          },
        ],
      },
      {
        situation: "続いていてよいこと、「〜中の」",
        forms: [
          {
            texts: {
              secondHalf:
                "・ホームページに掲載中\n・隊員を募集中\n・検討中の案を委員会に示した。\n・工事中の安全対策を徹底した。",
            },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "見込みの数",
        forms: [{ texts: { secondHalf: "補助金の申請 合計18件（見込み）" } }],
        messages: [
          "「後期」に「補助金の申請 合計18件（見込み）」とあります。年度末の報告ですので、決まった数や結果を書いてください。",
        ],
      },
      {
        situation: "これからの予定と、途中の仕事",
        forms: [
          {
            texts: {
              secondHalf: "・第3回の会議を3/18に開催予定\n・手引は作成中",
              review: "収納率は98.1%となる見込みである。",
            },
          },
        ],
        messages: [
          "「後期」に「第3回の会議を3/18に開催予定」「手引は作成中」とあります。年度末の報告ですので、決まった数や結果を書いてください。",
          "「評価・検証」に「収納率は98.1%となる見込み」とあります。年度末の報告ですので、決まった数や結果を書いてください。",
        ],
      },
      {
        situation: "前期の数が見込みのまま",
        period: "final",
        forms: [{ texts: { firstHalf: "相談 24件（見込み）" } }],
        messages: [
          "「前期」に「相談 24件（見込み）」とあります。年度末の報告ですので、決まった数や結果を書いてください。",
        ],
      },
    ],
  },
});
