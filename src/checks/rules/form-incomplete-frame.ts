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
  about:
    "様式の欄の名前がいくつか並んでいるが、様式とみなすには足りない。総括に入れず、足りない欄を知らせる。計画の取組項目が一つもない一覧も。",
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
  message: (data) => messageOf(data, "総括に入れていません"),
  ownerMessage: (data) => messageOf(data, "このままでは総括に入りません"),
  examples: {
    ok: [{ situation: "欄がそろった様式", forms: [{}] }],
    ng: [
      {
        situation: "欄の名前が並んだ一覧に、計画の取組項目の行がない",
        sheets: [
          { sheet: "一覧", kind: "unrelated", nearForm: { labels: ["取組項目", "目標", "実践課"], missing: [] } },
        ],
        messages: [
          "シート「一覧」に欄の名前「取組項目」「目標」「実践課」の並んだ一覧がありますが、計画にある取組項目の行がないので、総括に入れていません。提出する一覧でしたら、取組項目を計画のとおりに書いてください。",
        ],
      },
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

function messageOf({ sheet, found, missing }: Data, fate: string): string {
  return missing.length > 0
    ? `シート「${sheet}」に様式の一部のような表がありますが、${fate}。欄の名前は${quoteEach(found)}が見つかり、${quoteEach(missing)}が見つかりません。様式でしたら欄をそろえてください。`
    : `シート「${sheet}」に欄の名前${quoteEach(found)}の並んだ一覧がありますが、計画にある取組項目の行がないので、${fate}。提出する一覧でしたら、取組項目を計画のとおりに書いてください。`;
}
