import { remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";

export const struckText = defineRule<{ readonly label: string; readonly struck: string }>({
  id: "struck-text",
  scope: "form",
  severity: "warning",
  title: "取り消し線の文",
  about: "取り消し線を引いた文。書いた人は消したつもりなので総括には載せず、何を載せなかったかを知らせる。",
  check({ form, definition, report }) {
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (about === "struck") report({ field, cell, data: { label, struck: text } });
    }
  },
  message: ({ label, struck }) =>
    `「${label}」の取り消し線の文「${struck}」は、総括に載せません。消すか、載せる文でしたら取り消し線を外してください。`,
  examples: {
    ok: [{ situation: "取り消し線がない", forms: [{}] }],
    ng: [
      {
        situation: "「2回」に取り消し線を引き、「3回」と書き直した",
        forms: [
          {
            texts: { firstHalf: "会議を3回開いた。" },
            remarks: { firstHalf: { about: "struck", text: "2回", isInText: false } },
          },
        ],
        messages: [
          "「前期」の取り消し線の文「2回」は、総括に載せません。消すか、載せる文でしたら取り消し線を外してください。",
        ],
      },
    ],
  },
});
