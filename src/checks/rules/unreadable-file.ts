import { filesInNeed } from "../../gather/register/coverage";
import { defineRule } from "../rule";

export const unreadableFile = defineRule<{
  readonly file: string;
  readonly reason: string;
  readonly isWorkbook: boolean;
  readonly isNeeded: boolean;
}>({
  id: "unreadable-file",
  scope: "collection",
  severity: "error",
  title: "読めないファイル",
  about:
    "パスワード付きや旧形式など、読めなかったファイル。その中の様式は総括に入っていない。Word や PDF のようにブックでないファイルは参考とし、その課から読めるブックが一つも届いていなければ誤りとする。",
  check({ collection, report }) {
    const needed = new Set(filesInNeed(collection));
    for (const one of collection.unreadable) {
      const { file, message: reason, isWorkbook = true } = one;
      const isNeeded = needed.has(one);
      report({ file, data: { file, reason, isWorkbook, isNeeded }, ...(!isNeeded && { severity: "info" }) });
    }
  },
  message: ({ file, reason, isWorkbook }) => {
    if (reason.includes(file)) return reason;
    return isWorkbook ? `「${file}」を読めませんでした。${reason}` : `「${file}」は読んでいません。${reason}`;
  },
  note: ({ isNeeded }) => (isNeeded ? null : "ブックではないファイル（読んでいません）"),
  examples: {
    ok: [{ situation: "どのファイルも読めた", forms: [{}] }],
    ng: [
      {
        situation: "旧形式のファイルがある",
        unreadable: [{ file: "計画書.xls", message: "旧形式です。Excelで.xlsxとして保存し直してください。" }],
        messages: ["「計画書.xls」を読めませんでした。旧形式です。Excelで.xlsxとして保存し直してください。"],
      },
      {
        situation: "ブックのほかに Word の文書がある（参考）",
        forms: [{}],
        unreadable: [{ file: "町民生活課.docx", message: "Wordの文書です。", isWorkbook: false }],
        messages: ["「町民生活課.docx」は読んでいません。Wordの文書です。"],
      },
      {
        situation: "Word の文書だけが届いた課がある",
        unreadable: [{ file: "総務課.docx", message: "Wordの文書です。", isWorkbook: false }],
        messages: ["「総務課.docx」は読んでいません。Wordの文書です。"],
      },
    ],
  },
});
