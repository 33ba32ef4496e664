import { fieldOfRole } from "../../form/definition";
import { findInitiative } from "../../plan/initiatives";
import { defineRule } from "../rule";

export const leadDepartmentMismatch = defineRule<{ readonly typed: string; readonly expected: string }>({
  id: "lead-department-mismatch",
  scope: "form",
  severity: "warning",
  title: "とりまとめ課が計画と違う",
  about: "全課の様式の【】にある課が、計画のとりまとめ課と違う。【】がないものは問わない。",
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
  examples: {
    ok: [
      {
        situation: "【】の課が計画のとりまとめ課",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "総務課",
          },
        ],
      },
    ],
    ng: [
      {
        situation: "【】に、ほかの課の前の名前を書いている",
        formerNames: [{ department: "農業振興課", name: "農政課", until: "2023-03-31" }],
        forms: [{ initiative: "1-1-1-1", department: "農業振興課", texts: { departments: "全課【農政課】" } }],
        messages: [
          "とりまとめ課が「農政課」になっていますが、計画では「総務課」です。【】の中を「総務課」に直してください。",
        ],
      },
      {
        situation: "【】に自分の課を書いている",
        forms: [
          {
            initiative: "1-1-1-1",
            department: "農業振興課",
            texts: { departments: "全課【農業振興課】" },
          },
        ],
        messages: [
          "とりまとめ課が「農業振興課」になっていますが、計画では「総務課」です。【】の中を「総務課」に直してください。",
        ],
      },
    ],
  },
});
