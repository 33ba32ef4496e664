import type { RuleDescription } from "../rule-description";

export const formDeleted: RuleDescription = {
  about:
    "前回の総括から、様式のシートか一覧の行が消されている。取りやめかどうか分からないので、総括に戻して尋ねる。取りやめは様式台帳の状態に書く。",
  examples: {
    ok: [{ situation: "総括にそのまま残っている", forms: [{}] }],
    ng: [
      {
        situation: "総括から様式のシートが消されている",
        forms: [{}],
        compared: {
          questions: [
            {
              id: "form-deleted-1",
              type: "form-deleted",
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              answer: null,
            },
          ],
        },
        messages: [
          "「Ⅰ-2-①(1) 町民生活課 その1」のシートか一覧の行が前回の総括から消されていましたが、取りやめかどうか分からないので、総括に戻しました。取りやめでしたら、様式台帳の状態に「取りやめ」と書いてください。",
        ],
      },
    ],
  },
};
