import type { RuleDescription } from "../rule-description";

export const summaryInInput: RuleDescription = {
  about: "総括そのものが課のファイルと一緒に置かれている。課の提出とはみなさない。",
  examples: {
    ok: [{ situation: "課のファイルだけがある", forms: [{}] }],
    ng: [
      {
        situation: "前回の総括が同じフォルダーにある",
        sheets: [{ file: "総括.xlsx", sheet: "表紙", kind: "summary", isSummary: true }],
        messages: [
          "「総括.xlsx」は総括のファイルなので、課の提出としては集めていません。前回の総括として使うときは、書き出し先に指定してください。",
        ],
      },
    ],
  },
};
