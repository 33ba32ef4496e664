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
});

function messageOf({ sheet, found, missing }: Data, fate: string): string {
  return missing.length > 0
    ? `シート「${sheet}」に様式の一部のような表がありますが、${fate}。欄の名前は${quoteEach(found)}が見つかり、${quoteEach(missing)}が見つかりません。様式でしたら欄をそろえてください。`
    : `シート「${sheet}」に欄の名前${quoteEach(found)}の並んだ一覧がありますが、計画にある取組項目の行がないので、${fate}。提出する一覧でしたら、取組項目を計画のとおりに書いてください。`;
}
