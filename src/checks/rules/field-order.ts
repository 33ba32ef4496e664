import { alikeInFile } from "../alike-in-file";
import { movedFields } from "../form-layout";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const fieldOrder = defineRule<{ readonly labels: readonly string[]; readonly count: number }>({
  id: "field-order",
  scope: "collection",
  severity: "info",
  title: "欄の順",
  check({ collection: { forms, definition }, report }) {
    for (const { first, count } of alikeInFile(forms, (form) => idsOf(movedFields(form, definition)))) {
      const moved = movedFields(first, definition);
      const [field] = moved;
      if (!field) continue;
      const labels = moved.map(({ listHeader }) => listHeader);
      report({ form: first, field: field.id, part: "label", data: { labels, count } });
    }
  },
  message: ({ labels, count }) =>
    `${count === 1 ? "この様式" : `このファイルの様式${count}件`}は、欄の順が標準の様式と違います（場所が違う欄：${quoteEach(labels)}）。正しく読めていますので、直す必要はありません。`,
  note: ({ count }) => `欄の順が違う様式${count}件`,
});

function idsOf(fields: readonly { readonly id: string }[]): string {
  return fields.map(({ id }) => id).join(" ");
}
