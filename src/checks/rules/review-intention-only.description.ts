import type { RuleDescription } from "../rule-description";
import type { NgExample } from "../example";

export const reviewIntentionOnly: RuleDescription = {
  about:
    "評価・検証に「引き続き取り組む」など、これからのことだけが書かれている。結果、数、比べたこと、課題や効果などの判断、理由のどれか一つでもあるもの、過年度に達成した様式は知らせない。「引き続き取り組む必要がある」だけのもの、全課の取組でとりまとめ課でない課のものは、参考にする。",
  examples: {
    ok: [
      ...[
        "教室の参加者が前年より増えた。引き続き普及に努める。",
        "収納率は98.2％であり、今後も維持に努める。",
        "更新の時期が課題であり、引き続き検討する。",
        "担い手が減っていることから、今後は人材の確保に努める。",
        "計画どおり実施。今後も継続する。",
        "業務の効率化につながっている。",
        "更新の順位を見直す必要がある。",
      ].map((review) => ({ situation: `評価がある: ${review}`, forms: [{ texts: { review } }] })),
      {
        situation: "過年度に達成した",
        forms: [{ texts: { secondHalf: "過年度達成事項", review: "引き続き維持に努める。" } }],
      },
      { situation: "前期の取りまとめ", period: "first-half", forms: [{ texts: { review: "引き続き取り組む。" } }] },
    ],
    ng: [
      ...[
        "引き続き取り組む。",
        "・納付の相談を続け、収納率の向上を図る。\n・今後も財産の調査を継続",
        "策定した計画に基づき、次年度も着実に進めていきたい。",
        "施設の統廃合を行いつつ、空き施設の有効活用を推進する。",
        "今後も継続して取り組んでいく必要がある。",
      ].map((review): NgExample => ({
        situation: `これからのことだけ: ${review}`,
        forms: [{ texts: { review } }],
        messages: ["「評価・検証」に、これからのことだけが書かれています。今年度の結果や成果、課題を書いてください。"],
      })),
    ],
  },
};
