import type { RuleDescription } from "../rule-description";

export const unreadableFile: RuleDescription = {
  about:
    "パスワード付きや旧形式など、読めなかったファイル。その中の様式は総括に入っていない。Word や PDF のようにブックでないファイルは参考とし、その課から読めるブックが一つも届いていなければ誤りとする。",
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
};
