import type { RuleDescription } from "../rule-description";

export const retiredAgain: RuleDescription = {
  about:
    "様式台帳で取りやめになっている様式が、また出された。取りやめのまま総括に入れず、尋ねる。答えれば、その文については二度と挙げない。",
  examples: {
    ok: [{ situation: "取りやめた様式がない", forms: [{}] }],
    ng: [
      {
        situation: "取りやめた様式がまた出された",
        compared: {
          questions: [
            {
              id: "retired-again-1",
              type: "retired-again",
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 2 },
              source: { file: "町民生活課.xlsx", sheet: "様式2" },
              answer: null,
            },
          ],
        },
        messages: [
          "取りやめた「Ⅰ-2-①(1) 町民生活課 その2」がまた出されましたが、総括に入れていません。入れるのでしたら、様式台帳の状態から「取りやめ」を消してください。",
        ],
      },
    ],
  },
};
