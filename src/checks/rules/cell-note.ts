import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const cellNote = defineRule<{ readonly label: string; readonly note: string }>({
  id: "cell-note",
  scope: "form",
  severity: "info",
  title: "メモやコメント",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (about === "note") report({ field, cell, data: { label, note: text } });
    }
  },
  message: ({ label, note }) => `「${label}」にメモ（コメント）「${note}」が付いています。メモは総括に載りません。`,
});
