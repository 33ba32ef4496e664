import type { RuleDescription } from "../rule-description";

export const newerVersion: RuleDescription = {
  about:
    "このとりまとめより新しい版が書いたブック。読めるところまで読み、そのブックには何も書き込まない。内容が読み切れていないことがある。",
  examples: {
    ok: [{ situation: "この版までのとりまとめで作られたブック", forms: [{}] }],
    ng: [
      {
        situation: "様式台帳を新しい版のとりまとめが書いている",
        forms: [{}],
        sheets: [{ sheet: "様式台帳", kind: "register", isNewer: true }],
        messages: [
          "シート「様式台帳」は新しい版のとりまとめで作られています。読めるところまで読みましたが、抜けがあるかもしれません。新しい版のとりまとめで集め直してください。",
        ],
      },
    ],
  },
};
