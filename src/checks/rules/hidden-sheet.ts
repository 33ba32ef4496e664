import { defineRule } from "../rule";

export const hiddenSheet = defineRule<{ readonly sheet: string }>({
  id: "hidden-sheet",
  scope: "form",
  severity: "warning",
  title: "非表示のシートの様式",
  check({ form, report }) {
    if (form.origin === "kept" || form.reading.visibility === "visible") return;
    report({ data: { sheet: form.reading.sheet } });
  },
  message: ({ sheet }) =>
    `非表示のシート「${sheet}」にある様式を総括に入れました。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。`,
  ownerMessage: ({ sheet }) =>
    `非表示のシート「${sheet}」に様式があり、このまま出すと総括に入ります。提出するものでしたらシートを表示し、控えでしたらシートを削除してください。`,
});
