import type { RuleDescription } from "../rule-description";

export const fieldOrder: RuleDescription = {
  about:
    "様式の欄が、標準の様式と違う順に並んでいる。正しく読めるので、直さなくてよい。ファイルの中で同じ順の様式は、一度だけ知らせる。横に並んだ欄、二段組、ない欄、課が足した欄や注は知らせない。",
  examples: {
    ok: [
      { situation: "標準の順", forms: [{}] },
      { situation: "前期と後期が横に並んでいる", forms: [{ across: ["firstHalf", "secondHalf"] }] },
      { situation: "「後期」の欄がない", forms: [{ texts: { secondHalf: null } }] },
    ],
    ng: [
      {
        situation: "「実践課」が「目標」の前にある",
        forms: [
          {
            order: [
              "initiative",
              "vision",
              "departments",
              "goals",
              "actions",
              "firstHalf",
              "secondHalf",
              "achievement",
              "review",
            ],
          },
        ],
        messages: [
          "この様式は、欄の順が標準の様式と違います（場所が違う欄：「実践課」）。正しく読めていますので、直す必要はありません。",
        ],
      },
      {
        situation: "ファイルのどの様式も、「評価・検証」が「目標の達成」の前にある",
        forms: [1, 2, 3].map((number) => ({
          sheet: `様式${number}`,
          texts: { vision: `${number}番目の姿` },
          order: [
            "initiative",
            "vision",
            "goals",
            "actions",
            "departments",
            "firstHalf",
            "secondHalf",
            "review",
            "achievement",
          ],
        })),
        messages: [
          "このファイルの様式3件は、欄の順が標準の様式と違います（場所が違う欄：「目標の達成」）。正しく読めていますので、直す必要はありません。",
        ],
      },
    ],
  },
};
