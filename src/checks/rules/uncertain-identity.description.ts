import type { RuleDescription } from "../rule-description";

export const uncertainIdentity: RuleDescription = {
  about:
    "前回の総括にあった様式と、今回出された様式が同じものかどうか分からない（目指す姿や取組・課が変わっている）。両方を総括に入れて尋ねる。",
  examples: {
    ok: [{ situation: "前回と目指す姿が同じ", forms: [{}] }],
    ng: [
      {
        situation: "目指す姿を書き改めた様式が一つずつある",
        forms: [{}],
        compared: {
          uncertain: [
            {
              former: { initiative: "1-2-1-1", department: "町民生活課", sequence: 2 },
              submitted: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
            },
          ],
        },
        messages: [
          "今回の「Ⅰ-2-①(1) 町民生活課 その1」が、前回の総括の「Ⅰ-2-①(1) 町民生活課 その2」と同じ様式か分からないので、両方を総括に入れました。同じ様式か別の様式かを、まとめる前の質問で答えてください。",
        ],
      },
    ],
  },
};
