import type { FormReading } from "../../form/reading";
import { sameFiscalYear } from "../../plan/fiscal-year";
import { successorsFor, successorsOf } from "../../plan/department-names";
import { responsibleDepartments } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { RecognisedWorkbook } from "../collection";
import { departmentNamedIn, departmentOfPath } from "./department-names";

/** {@link departmentOf} for all forms of one workbook: what they say together is looked at once. */
export function departmentFinder(workbook: RecognisedWorkbook, plan: Plan): (form: FormReading) => string | null {
  const byForms = departmentByForms(workbook, plan);
  return (form) => departmentOf(form, workbook, plan, byForms);
}

/**
 * The 課 that a form belongs to: what 実践課 says. Where that says 全課, several 課 or nothing, it is the 課 whose workbook
 * it is, by the other forms, else by the 管理番号 and the names of sheet and file. Null where these say nothing, or
 * different things, and none of several 課 is said to be in charge (主：…): the とりまとめ課 is never taken for want of another.
 */
function departmentOf(
  form: FormReading,
  workbook: RecognisedWorkbook,
  plan: Plan,
  byForms: DepartmentByForms,
): string | null {
  const owner = (among: readonly string[]): string | null => ownerOf(form, workbook, plan, byForms, among);
  const { named, unknown, allDepartments, main = null } = form.departments;
  const candidates = [...new Set([...named, ...successorsOfSplit(form, plan)])];
  const [only, ...others] = candidates;
  if (allDepartments) return owner(plan.departments);
  if (only !== undefined) return others.length === 0 ? only : (owner(candidates) ?? main);
  // A 課 that the plan does not know is still what the field says.
  if (unknown.length > 0) return null;
  const { inPlan: initiative } = form.initiative;
  return owner(initiative ? responsibleDepartments(plan, initiative) : plan.departments);
}

/** 課 of which 実践課 names one, by what it was called before it was split; those that carry the initiative out. */
export function successorsOfSplit({ departments, initiative }: FormReading, plan: Plan): readonly string[] {
  const split = (departments.former ?? []).filter(({ successors }) => successors.length > 1);
  return split.flatMap(({ successors }) => successorsFor(successors, initiative.inPlan, plan));
}

/** The 課 whose workbook it is; null where neither its forms nor its names say. */
export function departmentOfWorkbook(workbook: RecognisedWorkbook, plan: Plan): string | null {
  const byForms = departmentByForms(workbook, plan);
  if (byForms.department !== null) return byForms.department;
  if (byForms.isMixed) return null;
  const byPath = departmentOfPath(workbook.source.file, plan, workbook.namesOn);
  return byPath ?? onlyOne(formsOf(workbook).map((form) => departmentOf(form, workbook, plan, byForms)));
}

function ownerOf(
  form: FormReading,
  workbook: RecognisedWorkbook,
  plan: Plan,
  byForms: DepartmentByForms,
  among: readonly string[],
): string | null {
  const lead = form.initiative.inPlan?.leadDepartment ?? form.departments.lead;
  // 全課【町民生活課】 where the plan has 全課【総務課】: its writer put the own 課 there.
  const typedLead = form.departments.lead === lead ? null : form.departments.lead;
  const ofThisForm = [
    departmentOfNumber(form, plan, workbook.namesOn),
    departmentNamedIn(form.sheet, plan, workbook.namesOn),
    typedLead,
  ].filter(isAmong(among));
  if (byForms.department !== null) {
    if (!among.includes(byForms.department)) return null;
    // The とりまとめ課 may keep the other 課's sheets in its own workbook: then they say whose they are.
    const ofOthers = ofThisForm.filter((department) => department !== lead);
    return byForms.department === lead && ofOthers.length > 0 ? onlyOne(ofOthers) : byForms.department;
  }
  const byPath = byForms.isMixed ? null : departmentOfPath(workbook.source.file, plan, workbook.namesOn);
  const named = [...ofThisForm, byPath].filter(isAmong(among));
  // Beside another 課's, the name of the とりまとめ課 says where the file went, not where it came from.
  return onlyOne(named) ?? onlyOne(named.filter((department) => department !== lead));
}

interface DepartmentByForms {
  readonly department: string | null;
  /** Its forms are several 課's, so that it is nobody's in particular. */
  readonly isMixed: boolean;
}

/** Forms that name exactly one 課. One slip among many does not make a workbook somebody else's if its name agrees. */
function departmentByForms(workbook: RecognisedWorkbook, plan: Plan): DepartmentByForms {
  const named = formsOf(workbook).flatMap((form) => singleDepartment(form));
  const agreed = onlyOne(named);
  if (agreed !== null || named.length === 0) return { department: agreed, isMixed: false };
  const byPath = departmentOfPath(workbook.source.file, plan, workbook.namesOn);
  const isMajority = named.filter((department) => department === byPath).length * 2 > named.length;
  return { department: isMajority ? byPath : null, isMixed: true };
}

/** The とりまとめ課 alone on a 全課 initiative is often typed by others, who mean 全課【総務課】: it says nothing about the workbook. */
function singleDepartment({ departments, initiative }: FormReading): readonly string[] {
  const [only, ...others] = departments.named;
  if (only === undefined || others.length > 0 || departments.allDepartments) return [];
  const { inPlan } = initiative;
  return inPlan?.allDepartments && inPlan.leadDepartment === only ? [] : [only];
}

/** 管理番号 counts only where it is this form's: a carried-over sheet shows last year's, a copied one another initiative's. */
function departmentOfNumber({ registrationNumber, initiative }: FormReading, plan: Plan, on?: string): string | null {
  if (!registrationNumber || !sameFiscalYear(registrationNumber.fiscalYear, plan.fiscalYear)) return null;
  if (initiative.inPlan && initiative.inPlan.code !== registrationNumber.initiative) return null;
  return onlyOne(successorsFor(successorsOf(registrationNumber.department, plan, on), initiative.inPlan, plan));
}

function formsOf(workbook: RecognisedWorkbook): readonly FormReading[] {
  return workbook.sheets.flatMap(({ forms }) => forms);
}

function isAmong(departments: readonly string[]) {
  return (department: string | null): department is string => department !== null && departments.includes(department);
}

function onlyOne(departments: readonly (string | null)[]): string | null {
  const [only, ...others] = new Set(departments);
  return only !== undefined && others.length === 0 ? only : null;
}
