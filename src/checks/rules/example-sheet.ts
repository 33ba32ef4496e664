import { defineRule } from "../rule";

export const exampleSheet = defineRule<{ readonly sheet: string; readonly isWholeSheet: boolean }>({
  id: "example-sheet",
  scope: "collection",
  severity: "info",
  title: "記入例",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      if (reading.isSummary) continue;
      const { file } = reading.source;
      for (const { name: sheet, kind, examples } of reading.sheets) {
        if (kind === "example") report({ file, sheet, data: { sheet, isWholeSheet: true } });
        for (const { top, left } of examples) {
          report({ file, sheet, cell: { row: top, column: left }, data: { sheet, isWholeSheet: false } });
        }
      }
    }
  },
  message: ({ sheet, isWholeSheet }) =>
    isWholeSheet
      ? `シート「${sheet}」は記入例とみなして、総括に入れていません。提出する様式でしたら、シートの名前から「例」「見本」などの言葉を除いてください。`
      : `シート「${sheet}」のこの様式は記入例とみなして、総括に入れていません。提出する様式でしたら、上や横にある「記入例」などの言葉を除いてください。`,
  note: ({ sheet }) => `記入例「${sheet}」`,
  ownerMessage: ({ sheet, isWholeSheet }) =>
    isWholeSheet
      ? `シート「${sheet}」は記入例とみなすので、総括には入りません。提出する様式でしたら、シートの名前から「例」「見本」などの言葉を除いてください。`
      : `シート「${sheet}」のこの様式は記入例とみなすので、総括には入りません。提出する様式でしたら、上や横にある「記入例」などの言葉を除いてください。`,
});
