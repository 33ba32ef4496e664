import type { RuleDescription } from "../rule-description";

export const settingsRow: RuleDescription = {
  about:
    "総務課の用語か点検設定のシートに、分からない行がある。使わない語、条件、例外、規則の名前、様式などが分からなければ、その行は使っていない。課が出したブックのシートは、総務課の確認に使わないので、見ない。",
  examples: {
    ok: [{ situation: "どの行も分かる", forms: [{}] }],
    ng: [
      {
        situation: "点検設定に、知らない規則の行がある",
        forms: [{}],
        compared: {
          listProblems: [
            {
              file: "計画.xlsx",
              sheet: "点検設定",
              cell: { row: 8, column: 0 },
              message:
                "「field-blank」という規則がないので、この行は使いません。点検項目にある規則の名前に直すか、行を消してください。",
            },
          ],
        },
        messages: [
          "「field-blank」という規則がないので、この行は使いません。点検項目にある規則の名前に直すか、行を消してください。",
        ],
      },
    ],
  },
};
