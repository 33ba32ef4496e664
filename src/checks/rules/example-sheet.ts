import { defineRule } from "../rule";

export const exampleSheet = defineRule<{ readonly sheet: string }>({
  id: "example-sheet",
  scope: "collection",
  severity: "info",
  title: "記入例のシート",
  about: "記入例・見本のシートは、様式の形をしていても総括に入れない。",
  check({ collection: { submissions }, report }) {
    for (const { reading } of submissions) {
      if (reading.isSummary) continue;
      for (const { name: sheet, kind } of reading.sheets) {
        if (kind === "example") report({ file: reading.source.file, sheet, data: { sheet } });
      }
    }
  },
  message: ({ sheet }) =>
    `シート「${sheet}」は記入例とみなして、総括に入れていません。提出する様式でしたら、シートの名前から「例」「見本」などの言葉を除いてください。`,
  examples: {
    ok: [{ situation: "記入例のないブック", forms: [{}] }],
    ng: [
      {
        situation: "記入例のシートがある",
        sheets: [{ sheet: "記入例", kind: "example" }],
        messages: [
          "シート「記入例」は記入例とみなして、総括に入れていません。提出する様式でしたら、シートの名前から「例」「見本」などの言葉を除いてください。",
        ],
      },
    ],
  },
});
