import { listInitiatives, responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import { groupBy } from "../../workbook/group-by";
import type { Collection, GatheredForm, RegisterEntry, UnreadableFile } from "../collection";
import { isPlaced } from "../form-order";
import { departmentOfPath } from "../identity/department-names";
import {
  addCounts,
  bestOf,
  countForms,
  isUnsettled,
  type CountedForm,
  type FormCounts,
  type FurtherForm,
  type FurtherReason,
} from "./form-counts";
import { expectedForms, type ExpectedForms } from "./register-entries";

/** Of one initiative and 課: the worst that any of its forms has. */
export type PairStatus =
  /** All forms that there should be are in. */
  | "handed-in"
  /** All are in, but nothing is reported in one or more. */
  | "unwritten"
  /** All are in, but one or more for an earlier period only. */
  | "earlier"
  /** Some are in, some are not. */
  | "partly"
  | "missing"
  /** 任意: a 課 other than the とりまとめ課, of a 全課 initiative. */
  | "optional"
  /** The 課 does not carry the initiative out. */
  | "not-required";

export interface PairCoverage {
  readonly initiative: PlanInitiative;
  readonly department: string;
  readonly status: PairStatus;
  readonly forms: readonly GatheredForm[];
  readonly counts: FormCounts;
  /** Forms that there should be and are not. */
  readonly missing: readonly RegisterEntry[];
}

export interface InitiativeCoverage {
  readonly initiative: PlanInitiative;
  /** One for each 課 of the plan, in report order. */
  readonly pairs: readonly PairCoverage[];
}

/** How far one 課 is with all of its forms. */
export type DepartmentStatus =
  /** It owes nothing: 任意のみ. */
  | "optional"
  /** Nothing has come but a file that cannot be read and whose name tells the 課. */
  | "unreadable"
  /** 未提出: not one form and not one workbook. */
  | "none"
  | "partly"
  | "handed-in";

export interface DepartmentCoverage {
  readonly department: string;
  /** False: not one form and not one workbook. */
  readonly hasHandedIn: boolean;
  readonly status: DepartmentStatus;
  /** Of its forms; those of no 課 of the plan's are in the counts of the whole only. */
  readonly counts: FormCounts;
  /** Files of its that cannot be read, or are no workbooks. */
  readonly unreadable: readonly string[];
}

export interface Coverage {
  readonly expected: ExpectedForms;
  readonly counts: FormCounts;
  /** In plan order. */
  readonly initiatives: readonly InitiativeCoverage[];
  /** In report order. */
  readonly departments: readonly DepartmentCoverage[];
  /** Initiatives of which at least one form has arrived, and all initiatives. */
  readonly initiativeCount: { readonly present: number; readonly expected: number };
}

/**
 * Files without which something may be lacking: workbooks that cannot be read, and, of a 課 that has handed in nothing that
 * can be, whatever it has sent.
 */
export function filesInNeed(collection: Collection): readonly UnreadableFile[] {
  return collection.unreadable.filter(({ file, isWorkbook }) => {
    if (isWorkbook !== false) return true;
    const department = departmentOfPath(file, collection.plan);
    return department !== null && !hasHandedIn(department, collection);
  });
}

/** What has been handed in of what there should be, by initiative and 課. */
export function coverageOf(collection: Collection): Coverage {
  const { plan } = collection;
  const expected = expectedForms(collection);
  const entriesOf = groupBy(expected.entries, pairText);
  const counted = countForms(collection);
  const formsOf = groupBy(
    counted.filter(({ key }) => isPlaced(key, plan)),
    ({ key }) => pairText(key),
  );
  const unplaced = counted
    .filter(({ key }) => !isPlaced(key, plan))
    .map((form): FurtherForm => ({ ...form, why: "unplaced" }));

  const initiatives = listInitiatives(plan).map((initiative): InitiativeCoverage => ({
    initiative,
    pairs: plan.departments.map((department) => {
      const pair = pairText({ initiative: initiative.code, department });
      const forms = formsOf.get(pair) ?? [];
      const isCountedByPlan = expected.countedByPlan.includes(department);
      const counts = countPair(initiative, forms, entriesOf.get(pair) ?? [], isCountedByPlan);
      const isResponsible = responsibleDepartments(plan, initiative).includes(department);
      return {
        initiative,
        department,
        status: statusOfPair(counts, initiative.allDepartments && isResponsible),
        forms: forms.flatMap(({ texts }) => texts),
        counts,
        missing: counts.missing,
      };
    }),
  }));
  const pairs = initiatives.flatMap((initiative) => initiative.pairs);
  return {
    expected,
    counts: addCounts([...pairs.map(({ counts }) => counts), furtherCounts(unplaced)]),
    initiatives,
    departments: plan.departments.map((department) => {
      const own = pairs.filter((pair) => pair.department === department).map(({ counts }) => counts);
      const ownUnplaced = unplaced.filter(({ key }) => key.department === department);
      return coverDepartment(department, addCounts([...own, furtherCounts(ownUnplaced)]), collection);
    }),
    initiativeCount: {
      present: initiatives.filter((initiative) => firstArrived(initiative) !== null).length,
      expected: initiatives.length,
    },
  };
}

/** The first form of an initiative that has arrived; null: none has. */
export function firstArrived({ pairs }: InitiativeCoverage): CountedForm | null {
  const forms = pairs.flatMap(({ counts }) => [...counts.arrived, ...counts.further]);
  return forms.find(({ standing }) => standing === "arrived") ?? null;
}

/** The plan asks for one form of the pair, whichever その n it has; 様式台帳 for each その n. */
function countPair(
  { allDepartments, leadDepartment }: PlanInitiative,
  forms: readonly CountedForm[],
  entries: readonly RegisterEntry[],
  isCountedByPlan: boolean,
): FormCounts {
  const found = new Map<CountedForm, RegisterEntry>();
  for (const entry of entries) {
    const ofEntry = forms.filter(
      (form) => !found.has(form) && (isCountedByPlan || form.key.sequence === entry.sequence),
    );
    const best = bestOf(ofEntry);
    if (best) found.set(best, entry);
  }
  const whyFurther = ({ key }: CountedForm): FurtherReason => {
    if (allDepartments && key.department !== leadDepartment) return "optional";
    return key.sequence === 1 && !isCountedByPlan ? "unregistered" : "beyond";
  };
  const withEntry = forms.filter((form) => found.has(form));
  const filled = new Set(found.values());
  return {
    expected: entries,
    arrived: withEntry.filter(({ standing }) => standing === "arrived"),
    earlier: withEntry.filter(({ standing }) => standing === "earlier"),
    unwritten: withEntry.filter(({ standing }) => standing === "unwritten"),
    missing: entries.filter((entry) => !filled.has(entry)),
    further: forms.filter((form) => !found.has(form)).map((form) => ({ ...form, why: whyFurther(form) })),
    unsettled: forms.filter(isUnsettled),
  };
}

function furtherCounts(further: readonly FurtherForm[]): FormCounts {
  return { ...addCounts([]), further, unsettled: further.filter(isUnsettled) };
}

function statusOfPair(counts: FormCounts, isOptional: boolean): PairStatus {
  const { expected, missing, unwritten, earlier, further } = counts;
  if (missing.length > 0) return missing.length < expected.length || further.length > 0 ? "partly" : "missing";
  if (expected.length + further.length === 0) return isOptional ? "optional" : "not-required";
  // Where nothing is owed, what came beside it is all there is.
  const standings = expected.length === 0 ? further.map(({ standing }) => standing) : [];
  if (unwritten.length > 0 || standings.includes("unwritten")) return "unwritten";
  return earlier.length > 0 || standings.includes("earlier") ? "earlier" : "handed-in";
}

function coverDepartment(department: string, counts: FormCounts, collection: Collection): DepartmentCoverage {
  const unreadable = collection.unreadable
    .map(({ file }) => file)
    .filter((file) => departmentOfPath(file, collection.plan) === department);
  const isIn = hasHandedIn(department, collection);
  const status = statusOfDepartment(counts, { isIn, isUnreadable: unreadable.length > 0 });
  return { department, hasHandedIn: isIn, status, counts, unreadable };
}

function statusOfDepartment(
  { expected, arrived }: FormCounts,
  { isIn, isUnreadable }: { readonly isIn: boolean; readonly isUnreadable: boolean },
): DepartmentStatus {
  if (!isIn && isUnreadable) return "unreadable";
  if (expected.length === 0) return "optional";
  if (!isIn) return "none";
  return arrived.length < expected.length ? "partly" : "handed-in";
}

function hasHandedIn(department: string, { forms, submissions }: Collection): boolean {
  return (
    forms.some(({ key }) => key.department === department) ||
    submissions.some((submission) => submission.department === department && !submission.reading.isSummary)
  );
}

function pairText(key: { readonly initiative: string | null; readonly department: string | null }): string {
  return JSON.stringify([key.initiative, key.department]);
}
