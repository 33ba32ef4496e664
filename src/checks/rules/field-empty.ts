import { isAnswerUnclear, isNoText } from "../cell-remarks";
import { isRequired, tellsWhichForm, titleOfPeriod } from "../../form/definition";
import { isUnreported } from "../../gather/register/form-counts";
import { isBlank, isLeftToPrompt } from "../blank";
import { defineRule } from "../rule";

export const fieldEmpty = defineRule<{ readonly label: string; readonly period: string }>({
  id: "field-empty",
  scope: "form",
  severity: "error",
  title: "欄が空いている",
  check({ form, definition, period, report }) {
    const periodTitle = titleOfPeriod(period, definition);
    const isNothingReported = isUnreported(form, definition);
    for (const field of definition.fields) {
      if (isNothingReported && !tellsWhichForm(field)) continue;
      if (!form.reading.fields[field.id] || !isBlank(form.texts[field.id])) continue;
      if (!isRequired(field, period, definition)) continue;
      // What stands there instead of a text is said by itself.
      const remarks = form.reading.fields[field.id]?.remarks ?? [];
      if (remarks.some(({ about }) => isNoText(about))) continue;
      if (field.role === "achievement" && remarks.some(({ about }) => isAnswerUnclear(about))) continue;
      // Which form it is must be known: there a prompt's warning would not be enough.
      if (isLeftToPrompt(form, field.id) && field.role !== "initiative") continue;
      report({ field: field.id, data: { label: field.listHeader, period: periodTitle } });
    }
  },
  message: ({ label, period }) =>
    `「${label}」の欄が空いています。${period}の取りまとめに必要な欄ですので、記入してください。`,
});
