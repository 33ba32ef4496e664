import { defineRule } from "../rule";

export const summaryInInput = defineRule<{ readonly file: string }>({
  id: "summary-in-input",
  scope: "collection",
  severity: "info",
  title: "総括のファイル",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      if (reading.isSummary) report({ file: reading.source.file, data: { file: reading.source.file } });
    }
  },
  message: ({ file }) =>
    `「${file}」は総括のファイルなので、課の提出としては集めていません。前回の総括として使うときは、書き出し先に指定してください。`,
  note: () => "総括のファイル（集めていません）",
});
