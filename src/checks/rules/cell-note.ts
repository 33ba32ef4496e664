import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const cellNote = defineRule<{ readonly label: string; readonly note: string }>({
  id: "cell-note",
  scope: "form",
  severity: "info",
  title: "メモやコメント",
  about: "様式のセルに付けたメモやコメント。総括には載らないので、何と書いてあるかを知らせる。",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (about === "note") report({ field, cell, data: { label, note: text } });
    }
  },
  message: ({ label, note }) => `「${label}」にメモ（コメント）「${note}」が付いています。メモは総括に載りません。`,
  examples: {
    ok: [{ situation: "メモがない", forms: [{}] }],
    ng: [
      {
        situation: "前期のセルにメモがある",
        forms: [{ remarks: { firstHalf: { about: "note", text: "数を確かめる", isInText: false } } }],
        messages: ["「前期」にメモ（コメント）「数を確かめる」が付いています。メモは総括に載りません。"],
      },
    ],
  },
});
