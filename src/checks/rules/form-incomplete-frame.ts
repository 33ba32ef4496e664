import { defineRule } from "../rule";
import { fieldTitle, quoteEach } from "../wording";

interface Data {
  readonly sheet: string;
  readonly found: readonly string[];
  readonly missing: readonly string[];
}

export const formIncompleteFrame = defineRule<Data>({
  id: "form-incomplete-frame",
  scope: "collection",
  severity: "warning",
  title: "様式になりきっていない表",
  about: "様式の欄の名前がいくつか並んでいるが、様式とみなすには足りない。総括に入れず、足りない欄を知らせる。",
  check({ collection: { submissions, definition }, report }) {
    for (const { reading } of submissions) {
      if (reading.isSummary) continue;
      for (const { name: sheet, nearForms } of reading.sheets) {
        for (const { area, labels, missing } of nearForms) {
          report({
            file: reading.source.file,
            sheet,
            cell: labels[0]?.cell ?? { row: area.top, column: area.left },
            data: {
              sheet,
              found: labels.map(({ text }) => text.replace(/[\r\n]+/gu, "")),
              missing: missing.map((id) => fieldTitle(definition, id)),
            },
          });
        }
      }
    }
  },
  message: ({ sheet, found, missing }) =>
    `シート「${sheet}」に様式の一部のような表がありますが、総括に入れていません。欄の名前は${quoteEach(found)}が見つかり、${quoteEach(missing)}が見つかりません。様式でしたら欄をそろえてください。`,
  ownerMessage: ({ sheet, found, missing }) =>
    `シート「${sheet}」に様式の一部のような表がありますが、このままでは総括に入りません。欄の名前は${quoteEach(found)}が見つかり、${quoteEach(missing)}が見つかりません。様式でしたら欄をそろえてください。`,
  examples: {
    ok: [{ situation: "欄がそろった様式", forms: [{}] }],
    ng: [
      {
        situation: "欄の名前が三つだけある",
        sheets: [
          {
            sheet: "下書き",
            kind: "unrelated",
            nearForm: {
              labels: ["目標", "取組内容", "実践課"],
              missing: ["initiative", "vision", "firstHalf", "secondHalf", "achievement", "review"],
            },
          },
        ],
        messages: [
          "シート「下書き」に様式の一部のような表がありますが、総括に入れていません。欄の名前は「目標」「取組内容」「実践課」が見つかり、「取組項目」「目指す姿」「前期」「後期」「目標の達成」「評価・検証」が見つかりません。様式でしたら欄をそろえてください。",
        ],
      },
    ],
  },
});
