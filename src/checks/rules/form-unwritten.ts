import { isRequired, tellsWhichForm } from "../../form/definition";
import { isUnreported } from "../../gather/register/form-counts";
import { isBlank } from "../blank";
import { isNoText } from "../cell-remarks";
import { defineRule } from "../rule";

export const formUnwritten = defineRule<{ readonly labels: string }>({
  id: "form-unwritten",
  scope: "form",
  severity: "error",
  title: "未記入の様式",
  check({ form, definition, period, report }) {
    if (!isUnreported(form, definition)) return;
    const empty = definition.fields.filter(
      (field) =>
        !tellsWhichForm(field) &&
        form.reading.fields[field.id] &&
        isBlank(form.texts[field.id]) &&
        !form.reading.fields[field.id]?.remarks?.some(({ about }) => isNoText(about)) &&
        isRequired(field, period, definition),
    );
    const [first] = empty;
    if (first) report({ field: first.id, data: { labels: empty.map(({ listHeader }) => listHeader).join("、") } });
  },
  message: ({ labels }) => `進捗も評価も書かれていない様式です。${labels}の欄に記入してください。`,
});
