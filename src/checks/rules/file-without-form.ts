import { defineRule } from "../rule";

export const fileWithoutForm = defineRule<{ readonly file: string }>({
  id: "file-without-form",
  scope: "collection",
  severity: "warning",
  title: "様式のないファイル",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      const hasForm = reading.sheets.some(({ forms, nearForms }) => forms.length > 0 || nearForms.length > 0);
      if (!reading.isSummary && !hasForm) report({ file: reading.source.file, data: { file: reading.source.file } });
    }
  },
  message: ({ file }) =>
    `「${file}」に様式が一つも見つかりません。出すファイルを取り違えていないか、確かめてください。`,
});
