import { fieldOfRole } from "../../form/definition";
import type { FormerDepartmentName } from "../../form/reading";
import type { GatheredForm } from "../../gather/collection";
import { formatDate } from "../../plan/calendar-date";
import { responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { fixOfField } from "../finding";
import { outdatedNames } from "../outdated-names";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly typed: string;
  readonly until: string;
  /** What to write instead: one where that is certain. */
  readonly names: readonly string[];
  /** The 課 whose form it was taken for; "" where that is not the question. */
  readonly owner: string;
}

export const departmentFormerName = defineRule<Data>({
  id: "department-former-name",
  scope: "form",
  severity: "warning",
  title: "今は使わない課の名前",
  check({ form, plan, definition, period, report }) {
    const { id: field } = fieldOfRole(definition, "departments");
    if (field in form.edited) return;
    const { inPlan } = form.reading.initiative;
    for (const name of outdatedNames(form, { plan, definition, period })) {
      const names = namesFor(name, form, inPlan, plan);
      if (names.length === 0) continue;
      const isSplit = !form.reading.departments.allDepartments && names.length > 1;
      const data = {
        typed: name.name,
        until: formatDate(name.until),
        names,
        owner: isSplit ? (form.key.department ?? "") : "",
      };
      const typed = form.reading.fields[field]?.text ?? "";
      const after = withNewName(typed, name.name, names);
      report({ field, data, fix: after === null ? null : fixOfField(field, typed, after) });
    }
  },
  message: ({ typed, until, names, owner }) => {
    const [only, ...others] = names;
    if (others.length === 0) return `「${typed}」は${until}までの名前です。「${only ?? ""}」に直してください。`;
    const fate = owner === "" ? "" : `${owner}の様式として扱っています。`;
    return `「${typed}」は${until}までの名前で、今は${quoteEach(names)}に分かれています。${fate}どの課か確かめて、その名前に直してください。`;
  },
});

/** [] where another rule says what is wrong with the name. */
function namesFor(
  { successors }: FormerDepartmentName,
  { key, reading }: GatheredForm,
  initiative: PlanInitiative | null,
  plan: Plan,
): readonly string[] {
  if (reading.departments.allDepartments) {
    const lead = initiative?.leadDepartment ?? null;
    // Another 課's than the plan's: lead-department-mismatch.
    return lead === null ? successors : successors.filter((name) => name === lead);
  }
  // None of them carries the initiative out: department-not-assigned.
  const responsible = initiative ? responsibleDepartments(plan, initiative) : successors;
  if (!successors.some((name) => responsible.includes(name))) return [];
  // Whose form it is, is not known: department-unclear.
  return successors.length > 1 && key.department === null ? [] : successors;
}

/** Null where it takes a person: several names, or one that is there already. */
function withNewName(before: string, typed: string, [name, ...others]: readonly string[]): string | null {
  const [start, end, ...more] = before.split(typed);
  if (name === undefined || others.length > 0 || start === undefined || end === undefined || more.length > 0)
    return null;
  // 「旧企画課」 is not mended by a new name behind 旧.
  return /\p{L}$/u.test(start) || (start + end).includes(name) ? null : start + name + end;
}
