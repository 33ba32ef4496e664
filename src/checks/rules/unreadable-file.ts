import { defineRule } from "../rule";

export const unreadableFile = defineRule<{ readonly file: string; readonly reason: string }>({
  id: "unreadable-file",
  scope: "collection",
  severity: "error",
  title: "読めないファイル",
  about: "パスワード付きや旧形式など、読めなかったファイル。その中の様式は総括に入っていない。",
  check({ collection: { unreadable }, report }) {
    for (const { file, message: reason } of unreadable) report({ file, data: { file, reason } });
  },
  message: ({ file, reason }) => (reason.includes(file) ? reason : `「${file}」を読めませんでした。${reason}`),
  examples: {
    ok: [{ situation: "どのファイルも読めた", forms: [{}] }],
    ng: [
      {
        situation: "旧形式のファイルがある",
        unreadable: [{ file: "計画書.xls", message: "旧形式です。Excelで.xlsxとして保存し直してください。" }],
        messages: ["「計画書.xls」を読めませんでした。旧形式です。Excelで.xlsxとして保存し直してください。"],
      },
    ],
  },
});
