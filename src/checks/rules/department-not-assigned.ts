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
  about: "実践課の欄の課が、計画ではその取組を受け持っていない。全課の取組は、どの課が出してもよい。",
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
  examples: {
    ok: [
      { situation: "計画で受け持つ課", forms: [{}] },
      {
        situation: "全課の取組に、とりまとめ課でない課が出している",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "受け持っていない課の名前",
        forms: [{ department: "農業振興課" }],
        messages: [
          "実践課が「農業振興課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
      {
        situation: "受け持っていない課の、前の名前",
        formerNames: [{ department: "農業振興課", name: "農政課", until: "2023-03-31" }],
        forms: [{ department: "農政課" }],
        messages: [
          "実践課が「農政課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
      {
        situation: "全課の取組ではないのに「全課」とある",
        forms: [{ texts: { departments: "全課" } }],
        messages: [
          "実践課が「全課」になっていますが、計画でこの取組を受け持つのは「町民生活課、建設水道課」です。取組項目か実践課を直してください。",
        ],
      },
    ],
  },
});
