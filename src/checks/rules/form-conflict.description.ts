import type { RuleDescription } from "../rule-description";

export const formConflict: RuleDescription = {
  about:
    "同じ様式（取組・課・管理番号が同じ、管理番号がなければ目指す姿が同じ）が、違う本文で二度出されている。どちらが正しいか分からないので、総括には両方を載せる。",
  examples: {
    ok: [
      {
        situation: "目指す姿が違い、別の様式である",
        forms: [{}, { sheet: "様式2", texts: { vision: "役員の負担を軽くする。" } }],
      },
    ],
    ng: [
      {
        situation: "直した様式と直す前の様式を、両方とも出している",
        forms: [{}, { file: "町民生活課（修正）.xlsx", texts: { review: "来年度も続ける。" } }],
        messages: [
          "「町民生活課.xlsx」のシート「様式」と「町民生活課（修正）.xlsx」のシート「様式」に、同じ様式が違う本文で入っています（違う欄：「評価・検証」）。総括には両方を載せました。どちらが正しいかを、まとめる前の質問で答えるか、正しい方だけをもう一度出してください。",
        ],
      },
    ],
  },
};
