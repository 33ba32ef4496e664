import type { GatheredForm } from "../gather/collection";
import { findInitiative } from "../plan/initiatives";
import type { Plan } from "../plan/schema";

/** One 課's part of what the とりまとめ課 reports for all: short, and right so. */
export function isPartOfAll({ key: { initiative, department }, isAllDepartments }: GatheredForm, plan: Plan): boolean {
  if (!isAllDepartments || initiative === null) return false;
  return findInitiative(plan, initiative)?.leadDepartment !== department;
}

/** How many letters a repeated text has at least, to be a copy and not the same by chance (該当なし, 随時更新). */
export function leastLetters(form: GatheredForm, plan: Plan): number {
  return isPartOfAll(form, plan) ? 20 : 10;
}
