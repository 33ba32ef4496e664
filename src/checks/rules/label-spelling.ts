import { standardLabel } from "../../form/standard-label";
import type { GatheredForm } from "../../gather/collection";
import { fixOf } from "../finding";
import { defineRule } from "../rule";

export const labelSpelling = defineRule<{ readonly typed: string; readonly expected: string; readonly spaced: number }>(
  {
    id: "label-spelling",
    scope: "collection",
    severity: "warning",
    title: "欄の名前の書き方",
    check({ collection: { forms, definition }, report }) {
      const spacedInFile = new Map<
        string,
        { form: GatheredForm; field: string; typed: string; expected: string; spaced: number }
      >();
      // The label over a column of a list is that of all its forms.
      const seen = new Set<string>();
      for (const form of forms) {
        if (form.origin === "kept") continue;
        for (const fieldDefinition of definition.fields) {
          const { id: field, label: expected } = fieldDefinition;
          const label = form.reading.fields[field]?.label;
          const place = JSON.stringify([form.source, label?.cell]);
          if (!label || label.spelling === "standard" || seen.has(place)) continue;
          seen.add(place);
          const typed = onOneLine(label.text);
          if (label.spelling === "other") {
            const correction = standardLabel(label.text, fieldDefinition);
            const certainty = correction?.isCertain ? "certain" : "likely";
            const fix = correction && fixOf(certainty, { part: "label", field }, label.text, [correction.edit]);
            report({ form, field, part: "label", data: { typed, expected, spaced: 0 }, fix });
          } else {
            const first = spacedInFile.get(form.source.file) ?? { form, field, typed, expected, spaced: 0 };
            spacedInFile.set(form.source.file, { ...first, spaced: first.spaced + 1 });
          }
        }
      }
      for (const { form, field, ...data } of spacedInFile.values()) {
        report({ form, field, part: "label", severity: "info", data });
      }
    },
    message: ({ typed, expected, spaced }) =>
      spaced === 0
        ? `欄の名前「${typed}」を「${expected}」と読みました。様式のとおり「${expected}」に直してください。`
        : `このファイルの欄の名前には「${typed}」のように字の間を空けたり改行したりしたものが${spaced}か所あります。正しく読めていますので、直す必要はありません。`,
    note: ({ spaced }) => (spaced === 0 ? null : `欄の名前の空白${spaced}か所`),
  },
);

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, " ");
}
