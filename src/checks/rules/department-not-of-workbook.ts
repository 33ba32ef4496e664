import { fieldOfRole } from "../../form/definition";
import { findInitiative, responsibleDepartments } from "../../plan/initiatives";
import { outdatedNames } from "../outdated-names";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly typed: string;
  /** Whose form it was taken for. */
  readonly department: string;
  readonly owner: string;
}

export const departmentNotOfWorkbook = defineRule<Data>({
  id: "department-not-of-workbook",
  scope: "collection",
  severity: "warning",
  title: "ブックと違う課の様式",
  check({ collection, report }) {
    const { forms, submissions, plan, definition } = collection;
    const { id: field, listHeader: label } = fieldOfRole(definition, "departments");
    const owners = new Map(submissions.map(({ reading, department }) => [reading.source.file, department]));
    for (const form of forms) {
      const { initiative, department } = form.key;
      const owner = owners.get(form.source.file) ?? null;
      const inPlan = initiative === null ? null : findInitiative(plan, initiative);
      if (form.origin === "kept" || department === null || owner === null || department === owner) continue;
      // What the 課 is called today comes first: department-former-name.
      if (outdatedNames(form, collection).length > 0) continue;
      // A 課 that does not carry the initiative out is department-not-assigned.
      if (!inPlan || inPlan.allDepartments || !responsibleDepartments(plan, inPlan).includes(department)) continue;
      const former = form.reading.departments.former?.find(({ successors }) => successors.includes(department));
      report({ form, field, data: { label, typed: former?.name ?? department, department, owner } });
    }
  },
  message: ({ label, typed, department, owner }) =>
    `${owner}のブックにありますが、${label}は「${typed}」です。${department}の様式として総括に入れました。${owner}の様式でしたら、${label}を直してください。`,
  ownerMessage: ({ label, typed, department, owner }) =>
    `${owner}のブックにありますが、${label}は「${typed}」なので、${department}の様式として扱います。${owner}の様式でしたら、${label}を直してください。`,
});
