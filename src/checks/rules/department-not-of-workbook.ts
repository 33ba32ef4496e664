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
  about:
    "ある課のブックの中に、実践課がほかの課の様式がある。様式は実践課のとおりに集めるが、書き誤りかもしれないので尋ねる。全課の取組は問わない。",
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
  examples: {
    ok: [
      { situation: "実践課がブックの課", forms: [{}] },
      {
        situation: "いくつもの課の様式を一つのブックにまとめている",
        forms: [{ file: "R5進捗.xlsx" }, { file: "R5進捗.xlsx", sheet: "様式2", department: "建設水道課" }],
      },
    ],
    ng: [
      {
        situation: "町民生活課のブックに、建設水道課の様式がある",
        forms: [
          { initiative: "1-1-2-1" },
          { initiative: "1-2-2-2", sheet: "様式2" },
          { initiative: "1-2-1-1", sheet: "様式3", file: "町民生活課.xlsx", department: "建設水道課" },
        ],
        messages: [
          "町民生活課のブックにありますが、実践課は「建設水道課」です。建設水道課の様式として総括に入れました。町民生活課の様式でしたら、実践課を直してください。",
        ],
      },
    ],
  },
});
