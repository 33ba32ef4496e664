import { doubledWords } from "../../wording/doubled";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { saidTimes, slipFindings } from "../slip-findings";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly wrong: string;
  readonly right: string;
  readonly times: number;
}

export const doubledWord = defineRule<Data>({
  id: "doubled-word",
  scope: "form",
  severity: "warning",
  title: "言葉の重なり",
  about:
    "「にに」「についてについて」「更新を更新」「期期」のように、同じ言葉が続けて打たれている。「ものの」「こととする」「日々」のような言葉、「施設設備」「課課長」のように二つの言葉が同じ字でつながるもの、「」の中は知らせない。",
  check({ form, definition, report }) {
    const prose = proseOf(form, definition);
    const known = prose.map(({ text }) => text).join("\n");
    for (const one of prose) {
      for (const { slip, fix, ...data } of slipFindings(one, doubledWords(one.text, known))) {
        const { wrong, right } = slip;
        report({
          field: one.field,
          data: { label: one.label, wrong: wrong.replace(/\s/gu, ""), right, ...data },
          fix,
        });
      }
    }
  },
  message: ({ label, excerpt, wrong, right, times }) =>
    right === ""
      ? `「${label}」の「${excerpt}」は、「${wrong}」の言葉が重なっているようです。どちらかを直してください。${saidTimes(times)}`
      : `「${label}」の「${excerpt}」は、「${right}」が重なっています。一つを消してください。${saidTimes(times)}`,
  examples: {
    ok: [
      {
        situation: "二つの言葉が同じ字でつながっている",
        forms: [
          {
            texts: {
              firstHalf: "旧東中中学校の施設設備を点検し、運営協議会会議で協議会会長が報告した。事業業務を整理した。",
              secondHalf:
                "国保保健事業について各自自己点検を行い、各課課長が対策策定を進めた。前期期間中に研修修了者へ通知した。",
            },
          },
        ],
      },
      {
        situation: "駅と駅長、保険と保険給付のように、次の言葉が続く",
        forms: [
          {
            texts: {
              firstHalf: "道の駅駅長と話した。介護保険保険給付費、まちづくり事業事業計画を調べ、地域地域で話した。",
            },
          },
        ],
      },
      {
        situation: "その言葉がもともと同じ字を重ねる",
        forms: [
          {
            texts: {
              firstHalf:
                "日々の業務を一つ一つ見直すこととした。開催したものの、参加は少なかった。母は、町ははじめて、など。",
              secondHalf:
                "苗を育てて配った。町内でできることを、団体とともに進めた。町ににぎわいを生み、住民ががん検診を受けた。",
            },
          },
        ],
      },
      {
        situation: "同じ言葉の後に別の言葉が続く",
        forms: [
          { texts: { goals: "課題を課題として捉え、計画を計画どおりに、会議を会議室で、計画の計画期間に進める。" } },
        ],
      },
      { situation: "「」の中にある", forms: [{ texts: { review: "「方針にに」という誤りを直した。" } }] },
    ],
    ng: [
      {
        situation: "「に」を続けて打っている",
        forms: [{ texts: { firstHalf: "実施方針にに基づき、講座を開いた。" } }],
        messages: ["「前期」の「実施方針にに基づき、講座」は、「に」が重なっています。一つを消してください。"],
        fixed: "実施方針に基づき、講座を開いた。",
      },
      {
        situation: "一つの欄に同じ重なりが二つある",
        forms: [{ texts: { goals: "周知についてについて話し合い、点検についてについて決める。" } }],
        messages: [
          "「目標」の「周知についてについて話し合い、点」は、「について」が重なっています。一つを消してください。同じものがこの欄に2か所あります。",
        ],
        fixed: "周知について話し合い、点検について決める。",
      },
      {
        situation: "「を」の前と後が同じ言葉である",
        forms: [{ texts: { secondHalf: "貸付契約の更新を更新した。" } }],
        messages: [
          "「後期」の「貸付契約の更新を更新した。」は、「更新を更新」の言葉が重なっているようです。どちらかを直してください。",
        ],
      },
      {
        situation: "言葉の前で、同じ言葉を二度打っている",
        forms: [{ texts: { goals: "見守り協力協力事業所を増やす。" } }],
        messages: ["「目標」の「見守り協力協力事業所を増や」は、「協力」が重なっています。一つを消してください。"],
      },
      {
        situation: "漢字を二度打っている",
        forms: [{ texts: { actions: "料金の改定期期を検討する。" } }],
        messages: ["「取組内容」の「料金の改定期期を検討する。」は、「期」が重なっています。一つを消してください。"],
      },
    ],
  },
});
