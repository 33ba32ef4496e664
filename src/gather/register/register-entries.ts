import { findInitiative, listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { Collection, FormerSummary, FormRegister, RegisterDisagreement, RegisterEntry } from "../collection";
import { isPlaced } from "../form-order";
import { departmentOfWorkbook } from "../identity/departments";
import type { StandingFile } from "../versions/latest-files";

/** The least that there must be: one form for each initiative and 課; of a 全課 initiative only the とりまとめ課's. */
export function registerFromPlan(plan: Plan): FormRegister {
  const entries = listInitiatives(plan).flatMap(({ code, allDepartments, leadDepartment, departments }) => {
    const required = allDepartments ? (leadDepartment === null ? [] : [leadDepartment]) : departments;
    return required.map((department): RegisterEntry => {
      return { initiative: code, department, sequence: 1, subject: "" };
    });
  });
  return { entries: entries.toSorted(compareEntries(plan)) };
}

/**
 * What the new summary carries: the register that there was; where there was none, the plan's pairs and every further
 * form that has come in, so that a second form is missed next time. A 全課 form of another 課 than the lead is nobody's
 * duty.
 */
export function registerFromCollection({ forms, register, plan }: Collection): FormRegister {
  if (register) return register;
  const entries = new Map(registerFromPlan(plan).entries.map((entry) => [keyOf(entry), entry]));
  for (const { key, isAllDepartments } of forms) {
    const { initiative, department, sequence } = key;
    if (initiative === null || department === null || !isPlaced(key, plan)) continue;
    if (isAllDepartments && findInitiative(plan, initiative)?.leadDepartment !== department) continue;
    const entry = { initiative, department, sequence, subject: "" };
    if (!entries.has(keyOf(entry))) entries.set(keyOf(entry), entry);
  }
  return { entries: [...entries.values()].toSorted(compareEntries(plan)) };
}

export interface ExpectedForms {
  readonly entries: readonly RegisterEntry[];
  /** What was counted: 様式台帳; the plan's pairs of initiative and 課, the least there must be; or, of some 課, each. */
  readonly basis: "register" | "plan" | "mixed";
  /** 課 that 様式台帳 says nothing about, so that the plan's pairs were counted. */
  readonly countedByPlan: readonly string[];
}

/** Which forms there should be. A 課 that stands nowhere in 様式台帳 has not been registered: its pairs of the plan count. */
export function expectedForms({ register, plan }: Pick<Collection, "register" | "plan">): ExpectedForms {
  const pairs = registerFromPlan(plan).entries;
  if (!register) return { entries: pairs, basis: "plan", countedByPlan: plan.departments };
  const known = register.entries.filter(
    ({ initiative, department }) => findInitiative(plan, initiative) && plan.departments.includes(department),
  );
  const registered = new Set(known.map(({ department }) => department));
  const others = pairs.filter(({ department }) => !registered.has(department));
  return {
    entries: [...known, ...others].toSorted(compareEntries(plan)),
    basis: others.length === 0 ? "register" : known.length === 0 ? "plan" : "mixed",
    countedByPlan: [...new Set(others.map(({ department }) => department))],
  };
}

interface SourceOfEntries {
  readonly file: string;
  readonly entries: readonly RegisterEntry[];
}

/**
 * All registers joined: a workbook carries its own 課's part or the whole. Where two call a form differently, the former
 * summary's 件名 counts (総務課's own), then that of the workbook of the 課, then the first by file; the difference is reported.
 */
export function mergeRegisters(
  files: readonly Pick<StandingFile, "reading" | "isRemembered">[],
  former: FormerSummary | null,
  plan: Plan,
): { readonly register: FormRegister | null; readonly disagreements: readonly RegisterDisagreement[] } {
  // What 総務課 has struck from 様式台帳 does not come back by itself.
  const isStanding = former?.register ? new Set(former.register.entries.map(keyOf)) : null;
  const carriers = files.flatMap(({ reading, isRemembered }) => {
    const { source, register, isSummary } = reading;
    if (!register || isSummary) return [];
    const entries = register.entries.filter((entry) => !isRemembered || isStanding?.has(keyOf(entry)) !== false);
    return [{ file: source.file, entries, department: departmentOfWorkbook(reading, plan) }];
  });
  const sources: readonly SourceOfEntries[] = [
    ...(former?.register ? [{ file: former.file, entries: former.register.entries }] : []),
    ...carriers.map(({ file, entries, department }) => {
      return { file, entries: entries.filter((entry) => entry.department === department) };
    }),
    ...carriers.map(({ file, entries, department }) => {
      return { file, entries: entries.filter((entry) => entry.department !== department) };
    }),
  ];
  const merged = new Map<string, { readonly entry: RegisterEntry; readonly file: string }>();
  const disagreements: RegisterDisagreement[] = [];
  for (const { file, entry } of sources.flatMap(({ file, entries }) => entries.map((entry) => ({ file, entry })))) {
    const first = merged.get(keyOf(entry));
    if (!first || (first.entry.subject === "" && entry.subject !== "")) merged.set(keyOf(entry), { entry, file });
    else if (entry.subject !== "" && entry.subject !== first.entry.subject) {
      disagreements.push({ entry: first.entry, file: first.file, otherSubject: entry.subject, otherFile: file });
    }
  }
  const entries = [...merged.values()].map(({ entry }) => entry).toSorted(compareEntries(plan));
  return { register: entries.length === 0 ? null : { entries }, disagreements };
}

/** Plan order, report order of 課, その n. */
export function compareEntries(plan: Plan): (a: RegisterEntry, b: RegisterEntry) => number {
  const orders = new Map(listInitiatives(plan).map(({ code, order }) => [code, order]));
  const last = orders.size;
  return (a, b) =>
    (orders.get(a.initiative) ?? last) - (orders.get(b.initiative) ?? last) ||
    plan.departments.indexOf(a.department) - plan.departments.indexOf(b.department) ||
    a.sequence - b.sequence;
}

function keyOf({ initiative, department, sequence }: RegisterEntry): string {
  return JSON.stringify([initiative, department, sequence]);
}
