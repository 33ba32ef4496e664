import { isRequired } from "../../form/definition";
import { isBlank } from "../blank";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly isRequired: boolean;
}

export const fieldMissing = defineRule<Data>({
  id: "field-missing",
  scope: "form",
  severity: "error",
  title: "欄がない",
  check({ form, definition, period, report }) {
    for (const field of definition.fields) {
      if (form.reading.fields[field.id] || !isBlank(form.texts[field.id])) continue;
      const wanted = isRequired(field, period, definition);
      report({
        field: field.id,
        data: { label: field.label, isRequired: wanted },
        ...(wanted ? {} : { severity: "info" }),
      });
    }
  },
  message: ({ label, isRequired: wanted }) =>
    wanted
      ? `この様式に「${label}」の欄が見つかりません。欄の名前を「${label}」として欄を設け、記入してください。`
      : `この様式に「${label}」の欄が見つかりません。記入するときまでに、欄を設けてください。`,
});
