import { defineRule } from "../rule";

export const optionalFormBlank = defineRule<{ readonly department: string }>({
  id: "optional-form-blank",
  scope: "collection",
  severity: "info",
  title: "何も書かれていない任意の様式",
  check({ collection: { excluded }, report }) {
    for (const form of excluded) {
      if (form.reason === "optional-blank") report({ form, data: { department: form.department ?? "" } });
    }
  },
  message: ({ department }) =>
    `${department}の全課の様式に何も書かれていないため、総括に入れていません。報告することがあれば、書いて提出し直してください。`,
  note: () => "何も書かれていない任意の様式",
});
