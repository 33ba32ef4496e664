import { fieldOfRole } from "../../form/definition";
import { keyTextOf } from "../../gather/form-key-text";
import { comparisonKey } from "../../workbook/comparison-key";
import { isBlank } from "../blank";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

export const visionChanged = defineRule<{ readonly label: string; readonly before: string }>({
  id: "vision-changed",
  scope: "collection",
  severity: "info",
  title: "目指す姿が前年度と違う",
  check({ collection, report }) {
    const { visionsOfLastYear = {}, definition, forms } = collection;
    const { id: field } = fieldOfRole(definition, "identity");
    for (const form of forms) {
      const before = visionsOfLastYear[keyTextOf(form.key)] ?? "";
      const now = form.texts[field];
      if (isBlank(before) || isBlank(now) || comparisonKey(before) === comparisonKey(now ?? "")) continue;
      report({ form, field, data: { label: fieldTitle(definition, field), before } });
    }
  },
  message: ({ label, before }) =>
    `「${label}」が、前年度の「${before}」から変わっています。書き改めたのでなければ、前年度の文に戻してください。`,
});
