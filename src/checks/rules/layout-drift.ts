import { alikeInFile } from "../alike-in-file";
import { shapeOf, type FormShape } from "../form-layout";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly across: readonly string[];
  readonly under: readonly string[];
  readonly count: number;
}

export const layoutDrift = defineRule<Data>({
  id: "layout-drift",
  scope: "collection",
  severity: "info",
  title: "様式の体裁",
  check({ collection: { forms, definition }, report }) {
    for (const { first, count } of alikeInFile(forms, (form) => keyOf(shapeOf(form, definition)))) {
      const { across, under } = shapeOf(first, definition);
      const [field] = [...across, ...under];
      if (!field) continue;
      const headers = (fields: FormShape["across"]): readonly string[] => fields.map(({ listHeader }) => listHeader);
      const data = { across: headers(across), under: headers(under), count };
      report({ form: first, field: field.id, part: "label", data });
    }
  },
  message: ({ across, under, count }) => {
    const differences = [
      ...(across.length === 0 ? [] : [`${quoteEach(across)}が横に並んでいる`]),
      ...(under.length === 0 ? [] : [`${quoteEach(under)}の文が欄の名前の下にある`]),
    ];
    return `${count === 1 ? "この様式" : `このファイルの様式${count}件`}は、枠の形が標準の様式と違います（${differences.join("、")}）。正しく読めていますので、直す必要はありません。`;
  },
  note: ({ count }) => `枠の形が違う様式${count}件`,
});

function keyOf({ across, under }: FormShape): string {
  const ids = [across, under].map((fields) => fields.map(({ id }) => id).join(" "));
  return ids.every((part) => part === "") ? "" : ids.join("|");
}
