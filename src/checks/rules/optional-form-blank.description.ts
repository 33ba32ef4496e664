import type { RuleDescription } from "../rule-description";

const UNWRITTEN = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

export const optionalFormBlank: RuleDescription = {
  about: "とりまとめ課でない課の、全課の取組の様式に、何も書かれていない。提出は任意なので、総括に入れない。",
  examples: {
    ok: [
      {
        situation: "とりまとめ課の様式に何も書かれていない（欄ごとに知らせる）",
        forms: [{ initiative: "1-1-1-1", department: "総務課", texts: UNWRITTEN }],
      },
    ],
    ng: [
      {
        situation: "配られたままの全課の様式が戻ってきた",
        forms: [{}, { sheet: "全課", initiative: "1-1-1-1", department: "町民生活課", texts: UNWRITTEN }],
        messages: [
          "町民生活課の全課の様式に何も書かれていないため、総括に入れていません。報告することがあれば、書いて提出し直してください。",
        ],
      },
    ],
  },
};
