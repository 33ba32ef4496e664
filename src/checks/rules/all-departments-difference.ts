import type { FieldDefinition, FormDefinition } from "../../form/definition";
import type { Collection, GatheredForm } from "../../gather/collection";
import { findInitiative } from "../../plan/initiatives";
import { comparisonKey } from "../../workbook/comparison-key";
import { isBlank } from "../blank";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly department: string;
  readonly text: string;
  readonly leading: string;
  readonly leadingText: string;
  readonly printed: "leading" | "both";
}

export const allDepartmentsDifference = defineRule<Data>({
  id: "all-departments-difference",
  scope: "collection",
  severity: "warning",
  title: "全課の様式で、とりまとめ課と違う",
  check({ collection, report }) {
    const { definition } = collection;
    for (const [leading, ...others] of partsOfInitiatives(collection)) {
      for (const form of others) {
        for (const field of definition.fields) {
          const printed = printedFrom(field, definition);
          const text = form.texts[field.id] ?? "";
          const leadingText = leading?.texts[field.id] ?? "";
          if (!leading || !printed || isBlank(text) || comparisonKey(text) === comparisonKey(leadingText)) continue;
          // Nothing to differ from: the merged form simply prints the 課's text.
          if (printed === "both" && isBlank(leadingText)) continue;
          const department = form.key.department ?? "";
          const data = {
            label: field.listHeader,
            department,
            text,
            leading: leading.key.department ?? "",
            leadingText,
            printed,
          };
          report({ form, field: field.id, data, ...(printed === "both" ? { severity: "info" } : {}) });
        }
      }
    }
  },
  message: ({ label, department, text, leading, leadingText, printed }) =>
    printed === "leading"
      ? `全課の様式の「${label}」が、${leading}は「${leadingText}」、${department}は「${text}」です。総括には${leading}の答えを載せました。これでよいか確かめてください。`
      : `${department}の「${label}」が${leading}と違うので、総括では【${department}】を付けて両方を載せました。そろえる場合は、どちらかの様式を直してください。`,
});

/** The forms of each 全課 initiative, the leading one first: the とりまとめ課's, else the first 課's in report order. */
function partsOfInitiatives({ forms, plan }: Collection): readonly (readonly GatheredForm[])[] {
  const parts = forms.filter(({ isAllDepartments }) => isAllDepartments);
  return [...new Set(parts.map(({ key }) => key.initiative))].map((initiative) => {
    const ofInitiative = parts.filter(({ key }) => key.initiative === initiative);
    const lead = initiative === null ? null : findInitiative(plan, initiative)?.leadDepartment;
    const leading = ofInitiative.find(({ key }) => key.department === lead) ?? ofInitiative[0];
    return leading ? [leading, ...ofInitiative.filter((form) => form !== leading)] : [];
  });
}

/** Whose text the merged form prints, where the 課's texts are not simply listed one below the other; null for the other fields. */
function printedFrom({ id, role }: FieldDefinition, { fields }: FormDefinition): Data["printed"] | null {
  if (role === "achievement") return "leading";
  const firstProgress = fields.findIndex((field) => field.role === "progress");
  const isPlanned = fields.findIndex((field) => field.id === id) < firstProgress;
  return isPlanned && (role === "identity" || role === "text") ? "both" : null;
}
