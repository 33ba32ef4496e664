import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const struckText = defineRule<{ readonly label: string; readonly struck: string }>({
  id: "struck-text",
  scope: "form",
  severity: "warning",
  title: "取り消し線の文",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (about === "struck") report({ field, cell, data: { label, struck: text } });
    }
  },
  message: ({ label, struck }) =>
    `「${label}」の取り消し線の文「${struck}」は、総括に載せません。消すか、載せる文でしたら取り消し線を外してください。`,
});
