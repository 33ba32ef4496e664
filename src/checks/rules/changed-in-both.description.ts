import type { RuleDescription } from "../rule-description";

export const changedInBoth: RuleDescription = {
  about:
    "前回の取りまとめの後に、同じ欄が総括でも課の様式でも書き換えられている。上書きせず、総括の文を残して両方を示す。",
  examples: {
    ok: [{ situation: "総括では書き換えていない", forms: [{}] }],
    ng: [
      {
        situation: "前期の欄が両方で変わった",
        forms: [{}],
        compared: {
          changedInBoth: [
            {
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              field: "firstHalf",
              summaryText: "説明会を2回開いた。",
              submittedText: "説明会を3回開いた。",
              source: { file: "町民生活課.xlsx", sheet: "様式" },
            },
          ],
        },
        messages: [
          "「前期」の欄が、総括と課の様式の両方で書き換えられています。総括には総括の文を残しました。総括の文「説明会を2回開いた。」と課の文「説明会を3回開いた。」のどちらにするかを決め、総括の欄に書いてください。",
        ],
      },
    ],
  },
};
