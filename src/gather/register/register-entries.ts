import { keyTextOf } from "../form-key-text";
import { findInitiative, listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { Collection, FormerSummary, FormRegister, RegisterDisagreement, RegisterEntry } from "../collection";
import { isPlaced } from "../form-order";
import { withGivenUp } from "../given-up";
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
 * What the new summary carries: the register that there was (where there was none, the plan's pairs), and a line marked
 * 追加の候補 for every further form that is in, so that 総務課 can say with one word whether it is missed next time. A 全課
 * form of another 課 than the lead is nobody's duty, and no line.
 */
export function registerFromCollection(collection: Collection): FormRegister {
  const { forms, register, plan } = collection;
  const standing = register ?? registerFromPlan(plan);
  const entries = new Map(
    standing.entries.filter(({ isOffered }) => isOffered !== true).map((entry) => [keyTextOf(entry), entry]),
  );
  // Somebody may have written a 件名 into a line that was offered.
  const offered = new Map(standing.entries.map((entry) => [keyTextOf(entry), entry.subject]));
  for (const { key } of forms) {
    const { initiative, department, sequence } = key;
    if (initiative === null || department === null || !isPlaced(key, plan)) continue;
    if (!isDuty({ initiative, department }, plan)) continue;
    const id = keyTextOf({ initiative, department, sequence });
    if (entries.has(id)) continue;
    entries.set(id, { initiative, department, sequence, subject: offered.get(id) ?? "", isOffered: true });
  }
  const { entries: all } = withGivenUp({ entries: [...entries.values()] }, collection);
  return { entries: all.toSorted(compareEntries(plan)) };
}

/** Of a 全課 initiative only the とりまとめ課 has to hand in, also where 様式台帳 has others: they may or may not come. */
function isDuty({ initiative, department }: Pick<RegisterEntry, "initiative" | "department">, plan: Plan): boolean {
  const inPlan = findInitiative(plan, initiative);
  return inPlan !== null && (!inPlan.allDepartments || inPlan.leadDepartment === department);
}

export interface ExpectedForms {
  readonly entries: readonly RegisterEntry[];
  /** What was counted: 様式台帳; the plan's pairs of initiative and 課, the least there must be; or, of some 課, each. */
  readonly basis: "register" | "plan" | "mixed";
  /** 課 that 様式台帳 says nothing about, so that the plan's pairs were counted. */
  readonly countedByPlan: readonly string[];
}

/**
 * Which forms there should be: neither what was given up nor what is only offered. A 課 that stands nowhere in 様式台帳 has
 * not been registered: its pairs of the plan count.
 */
export function expectedForms({
  register,
  plan,
  givenUp,
}: Pick<Collection, "register" | "plan" | "givenUp">): ExpectedForms {
  const pairs = withGivenUp(registerFromPlan(plan), { givenUp }).entries.filter(({ isRetired }) => isRetired !== true);
  if (!register) return { entries: pairs, basis: "plan", countedByPlan: plan.departments };
  const known = register.entries.filter(
    ({ initiative, department, isOffered }) =>
      findInitiative(plan, initiative) && plan.departments.includes(department) && isOffered !== true,
  );
  const registered = new Set(known.map(({ department }) => department));
  const others = pairs.filter(({ department }) => !registered.has(department));
  const wanted = known.filter((entry) => entry.isRetired !== true && isDuty(entry, plan));
  return {
    entries: [...wanted, ...others].toSorted(compareEntries(plan)),
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
  const isStanding = former?.register ? new Set(former.register.entries.map(keyTextOf)) : null;
  const carriers = files.flatMap(({ reading, isRemembered }) => {
    const { source, register, isSummary } = reading;
    if (!register || isSummary) return [];
    const entries = register.entries.filter((entry) => !isRemembered || isStanding?.has(keyTextOf(entry)) !== false);
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
    const first = merged.get(keyTextOf(entry));
    if (!first) merged.set(keyTextOf(entry), { entry, file });
    else if (first.entry.isOffered === true && entry.isOffered !== true) {
      // A line of the 課's own register is no longer only offered.
      merged.set(keyTextOf(entry), { entry: { ...entry, subject: first.entry.subject || entry.subject }, file });
    } else if (first.entry.subject === "" && entry.subject !== "")
      merged.set(keyTextOf(entry), { entry: { ...first.entry, subject: entry.subject }, file });
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
