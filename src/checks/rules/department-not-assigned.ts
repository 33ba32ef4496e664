import { fieldOfRole } from "../../form/definition";
import { findInitiative, responsibleDepartments } from "../../plan/initiatives";
import { terms } from "../../plan/terms";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly assigned: readonly string[];
}

export const departmentNotAssigned = defineRule<Data>({
  id: "department-not-assigned",
  scope: "form",
  severity: "error",
  title: "計画で受け持っていない課",
  check({ form, plan, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "departments");
    const initiative = form.key.initiative === null ? null : findInitiative(plan, form.key.initiative);
    if (!initiative || initiative.allDepartments || field in form.edited) return;
    const assigned = responsibleDepartments(plan, initiative);
    const { named, former = [], allDepartments } = form.reading.departments;
    const isAssigned = (name: string): boolean => assigned.includes(name);
    const inherited = new Set(former.flatMap(({ successors }) => successors));
    const others = allDepartments
      ? [terms.allDepartments]
      : [
          ...named.filter((name) => !isAssigned(name) && !inherited.has(name)),
          ...former.filter(({ successors }) => !successors.some(isAssigned)).map(({ name }) => name),
        ];
    for (const typed of others) report({ field, data: { label, typed, assigned } });
  },
  message: ({ label, typed, assigned }) =>
    `${label}が「${typed}」になっていますが、計画でこの取組を受け持つのは「${assigned.join("、")}」です。取組項目か${label}を直してください。`,
});
