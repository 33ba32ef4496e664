import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const sheetNotGathered = defineRule<{ readonly sheets: readonly string[] }>({
  id: "sheet-not-gathered",
  scope: "collection",
  severity: "info",
  title: "様式でないシート",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      // A file without any form is named as a whole.
      if (reading.isSummary || reading.sheets.every(({ forms, nearForms }) => forms.length + nearForms.length === 0))
        continue;
      const sheets = reading.sheets
        .filter(({ kind, nearForms }) => kind === "unrelated" && nearForms.length === 0)
        .map(({ name }) => name);
      if (sheets.length > 0) report({ file: reading.source.file, data: { sheets } });
    }
  },
  message: ({ sheets }) =>
    `シート${quoteEach(sheets)}は様式でないとみなして、総括に入れていません。様式があるはずでしたら、欄の名前を確かめてください。`,
  note: ({ sheets }) => `様式でないシート${quoteEach(sheets)}`,
  ownerMessage: ({ sheets }) =>
    `シート${quoteEach(sheets)}は様式でないとみなすので、総括には入りません。様式があるはずでしたら、欄の名前を確かめてください。`,
});
