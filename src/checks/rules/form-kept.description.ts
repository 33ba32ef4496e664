import type { RuleDescription } from "../rule-description";

export const formKept: RuleDescription = {
  about:
    "ファイルの前の版にあった様式が、新しい版にない。取りやめか入れ忘れか分からないので、前の版のものを総括に残して尋ねる。取り消し線で消された様式も同じ。ファイルが出し直されていない様式は挙げない。",
  examples: {
    ok: [{ situation: "ファイルが出し直されていない様式", forms: [{ origin: "kept" }] }],
    ng: [
      {
        situation: "新しい版のファイルに、前の版にあった様式がない",
        forms: [{ origin: "kept" }],
        compared: {
          questions: [
            {
              id: "form-kept-1",
              type: "form-kept",
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              answer: null,
            },
          ],
        },
        messages: [
          "「町民生活課.xlsx」の新しい版に「Ⅰ-2-①(1) 町民生活課 その1」がないので、前の版のものを総括に残しました。取りやめですか、入れ忘れですか。",
        ],
      },
    ],
  },
};
