import { fieldOfRole } from "../../form/definition";
import { findInitiative } from "../../plan/initiatives";
import { defineRule } from "../rule";

export const leadDepartmentMismatch = defineRule<{ readonly typed: string; readonly expected: string }>({
  id: "lead-department-mismatch",
  scope: "form",
  severity: "warning",
  title: "とりまとめ課が計画と違う",
  check({ form, plan, definition, report }) {
    const field = fieldOfRole(definition, "departments").id;
    const initiative = form.key.initiative === null ? null : findInitiative(plan, form.key.initiative);
    const expected = initiative?.leadDepartment ?? null;
    const { lead, allDepartments, former: [former] = [] } = form.reading.departments;
    const typed = allDepartments && former ? former.name : lead;
    const meant = allDepartments && former ? former.successors : [lead];
    if (expected === null || typed === null || meant.includes(expected) || field in form.edited) return;
    report({ field, data: { typed, expected } });
  },
  message: ({ typed, expected }) =>
    `とりまとめ課が「${typed}」になっていますが、計画では「${expected}」です。【】の中を「${expected}」に直してください。`,
});
