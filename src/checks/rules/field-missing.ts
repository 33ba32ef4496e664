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
  about: "様式にあるはずの欄の名前が見つからない。この時期にまだ記入しない欄なら、参考にとどめる。",
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
  examples: {
    ok: [{ situation: "九つの欄がそろっている", forms: [{}] }],
    ng: [
      {
        situation: "「評価・検証」の欄がない",
        forms: [{ texts: { review: null } }],
        messages: [
          "この様式に「評価・検証」の欄が見つかりません。欄の名前を「評価・検証」として欄を設け、記入してください。",
        ],
      },
      {
        situation: "前期の取りまとめで、「後期」の欄がない（参考）",
        period: "first-half",
        forms: [{ texts: { secondHalf: null } }],
        messages: ["この様式に「後期 (10～3月)」の欄が見つかりません。記入するときまでに、欄を設けてください。"],
      },
    ],
  },
});
