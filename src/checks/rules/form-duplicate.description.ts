import type { RuleDescription } from "../rule-description";

export const formDuplicate: RuleDescription = {
  about:
    "取組・課・本文がどれも同じ様式が二つ以上ある。まったく同じ写しは一つだけ総括に入れる。目指す姿や本文の違う様式は、同じ取組と課でも別の様式とみなす。",
  examples: {
    ok: [
      {
        situation: "同じ取組と課だが、目指す姿が違う",
        forms: [{}, { sheet: "様式2", texts: { vision: "集落の役員の負担を軽くする。" } }],
      },
      {
        situation: "二つとも、まだ何も書いていない",
        forms: [
          {
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1",
            texts: { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" },
          },
          {
            sheet: "様式2",
            registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その2",
            texts: { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" },
          },
        ],
      },
    ],
    ng: [
      {
        situation: "同じ様式を別のファイルでも出している",
        forms: [{}, { file: "町民生活課（控え）.xlsx" }],
        messages: [
          "「町民生活課.xlsx」のシート「様式」の様式とまったく同じです。総括には一つだけ入れました。写しでしたら、こちらを消してください。",
        ],
      },
      {
        situation: "写したシートの管理番号だけを変えている",
        forms: [
          { registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その1" },
          { sheet: "様式 (2)", registrationNumber: "R5 Ⅰ-2-①(1) 町民生活課 その2" },
        ],
        messages: [
          "「町民生活課.xlsx」のシート「様式」の様式と、取組・課・本文がどれも同じです。総括に二つとも入れましたので、写しでしたら、どちらかを消してください。",
        ],
      },
    ],
  },
};
