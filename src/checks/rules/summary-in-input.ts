import { defineRule } from "../rule";

export const summaryInInput = defineRule<{ readonly file: string }>({
  id: "summary-in-input",
  scope: "collection",
  severity: "info",
  title: "総括のファイル",
  about: "総括そのものが課のファイルと一緒に置かれている。課の提出とはみなさない。",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      if (reading.isSummary) report({ file: reading.source.file, data: { file: reading.source.file } });
    }
  },
  message: ({ file }) =>
    `「${file}」は総括のファイルなので、課の提出としては集めていません。前回の総括として使うときは、書き出し先に指定してください。`,
  note: () => "総括のファイル（集めていません）",
  examples: {
    ok: [{ situation: "課のファイルだけがある", forms: [{}] }],
    ng: [
      {
        situation: "前回の総括が同じフォルダーにある",
        sheets: [{ file: "総括.xlsx", sheet: "表紙", kind: "summary", isSummary: true }],
        messages: [
          "「総括.xlsx」は総括のファイルなので、課の提出としては集めていません。前回の総括として使うときは、書き出し先に指定してください。",
        ],
      },
    ],
  },
});
