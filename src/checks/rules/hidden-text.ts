import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const hiddenText = defineRule<{ readonly label: string; readonly hidden: string; readonly isInText: boolean }>({
  id: "hidden-text",
  scope: "form",
  severity: "warning",
  title: "非表示の文",
  check({ form, definition, report }) {
    if (form.reading.visibility !== "visible") return;
    for (const { field, label, about, text, cell, isInText } of remarksOn(form.reading, definition)) {
      if (about === "hidden") report({ field, cell, data: { label, hidden: text, isInText } });
    }
  },
  message: ({ label, hidden, isInText }) =>
    isInText
      ? `「${label}」の文「${hidden}」は非表示です。総括に載せてよければ表示し、載せないなら消してください。`
      : `「${label}」の非表示の文「${hidden}」は、総括に載せません。載せる文でしたら表示し、いらなければ消してください。`,
});
