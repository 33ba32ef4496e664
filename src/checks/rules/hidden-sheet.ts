import { defineRule } from "../rule";

export const hiddenSheet = defineRule<{ readonly sheet: string }>({
  id: "hidden-sheet",
  scope: "form",
  severity: "warning",
  title: "非表示のシートの様式",
  about: "非表示のシートにある様式。総括に入れるが、古い控えかもしれないので確かめてもらう。",
  check({ form, report }) {
    if (form.origin === "kept" || form.reading.visibility === "visible") return;
    report({ data: { sheet: form.reading.sheet } });
  },
  message: ({ sheet }) =>
    `非表示のシート「${sheet}」にある様式を総括に入れました。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。`,
  ownerMessage: ({ sheet }) =>
    `非表示のシート「${sheet}」に様式があり、このまま出すと総括に入ります。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。`,
  examples: {
    ok: [{ situation: "表示されているシートの様式", forms: [{}] }],
    ng: [
      {
        situation: "非表示のシートに様式がある",
        forms: [{ sheet: "控え", visibility: "hidden" }],
        messages: [
          "非表示のシート「控え」にある様式を総括に入れました。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。",
        ],
      },
    ],
  },
});
