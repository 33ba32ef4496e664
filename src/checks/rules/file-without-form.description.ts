import type { RuleDescription } from "../rule-description";

export const fileWithoutForm: RuleDescription = {
  about: "様式が一つも見つからないファイル。別のファイルを出した場合に気づけるようにする。",
  examples: {
    ok: [{ situation: "様式が一つでもある", forms: [{}] }],
    ng: [
      {
        situation: "様式のないファイルを出している",
        sheets: [{ file: "予算書.xlsx", sheet: "予算", kind: "unrelated" }],
        messages: ["「予算書.xlsx」に様式が一つも見つかりません。出すファイルを取り違えていないか、確かめてください。"],
      },
    ],
  },
};
