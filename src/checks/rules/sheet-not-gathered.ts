import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const sheetNotGathered = defineRule<{ readonly sheets: readonly string[] }>({
  id: "sheet-not-gathered",
  scope: "collection",
  severity: "info",
  title: "様式でないシート",
  about:
    "様式とは関係がないとみなしたシートの名前を、ファイルごとに一度知らせる。計画の体系・様式台帳・一覧の選択肢・空のシートは挙げない。",
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
  examples: {
    ok: [
      {
        situation: "選択肢のシートと空のシートだけがある",
        forms: [{}],
        sheets: [
          { sheet: "リスト", kind: "list" },
          { sheet: "Sheet3", kind: "empty" },
        ],
      },
    ],
    ng: [
      {
        situation: "関係のないシートが二枚ある",
        forms: [{}],
        sheets: [
          { sheet: "予算", kind: "unrelated" },
          { sheet: "名簿", kind: "unrelated" },
        ],
        messages: [
          "シート「予算」「名簿」は様式でないとみなして、総括に入れていません。様式があるはずでしたら、欄の名前を確かめてください。",
        ],
      },
    ],
  },
});
