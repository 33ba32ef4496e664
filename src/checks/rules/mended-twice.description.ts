import type { RuleDescription } from "../rule-description";

export const mendedTwice: RuleDescription = {
  about: "前回の総括で、同じ欄が様式のシートと一覧とで別々に書き換えられている。印刷される様式の文を残して両方を示す。",
  examples: {
    ok: [{ situation: "様式だけを書き換えた", forms: [{}] }],
    ng: [
      {
        situation: "様式と一覧を別々に書き換えた",
        forms: [{}],
        compared: {
          editedTwice: [
            {
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              field: "review",
              sheetText: "参加者が増えた。",
              listText: "参加者が二割増えた。",
              source: { file: "町民生活課.xlsx", sheet: "様式" },
            },
          ],
        },
        messages: [
          "「評価・検証」の欄が、前回の総括の様式と一覧とで別々に書き換えられています。様式の文を残しました。様式の文「参加者が増えた。」と一覧の文「参加者が二割増えた。」のどちらにするかを決め、総括の様式に書いてください。",
        ],
      },
    ],
  },
};
