import { defineRule } from "../rule";

const UNWRITTEN = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

export const optionalFormBlank = defineRule<{ readonly department: string }>({
  id: "optional-form-blank",
  scope: "collection",
  severity: "info",
  title: "何も書かれていない任意の様式",
  about: "とりまとめ課でない課の、全課の取組の様式に、何も書かれていない。提出は任意なので、総括に入れない。",
  check({ collection: { excluded }, report }) {
    for (const form of excluded) {
      if (form.reason === "optional-blank") report({ form, data: { department: form.department ?? "" } });
    }
  },
  message: ({ department }) =>
    `${department}の全課の様式に何も書かれていないため、総括に入れていません。報告することがあれば、書いて提出し直してください。`,
  note: () => "何も書かれていない任意の様式",
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
});
