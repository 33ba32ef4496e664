import { listInitiatives, responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import type { Collection, GatheredForm, RegisterEntry } from "../collection";
import { isPlaced } from "../form-order";
import { isUnwritten } from "../identity/candidates";
import { expectedForms, type ExpectedForms } from "./register-entries";

/** Of one initiative and 課. */
export type PairStatus =
  /** All forms that there should be are in. */
  | "handed-in"
  /** All are in, but as they were given out: nothing is written in any. */
  | "unwritten"
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
  /** Forms that there should be and are not. */
  readonly missing: readonly RegisterEntry[];
  /** Forms that there should be, and that have come with nothing written in them. */
  readonly unwritten: readonly RegisterEntry[];
  /** Forms beyond those that 様式台帳 has; [] where the plan's pairs were counted. */
  readonly unregistered: readonly GatheredForm[];
}

export interface InitiativeCoverage {
  readonly initiative: PlanInitiative;
  /** One for each 課 of the plan, in report order. */
  readonly pairs: readonly PairCoverage[];
}

export interface DepartmentCoverage {
  readonly department: string;
  /** False: 未提出, not one form and not one workbook. */
  readonly hasHandedIn: boolean;
  /** Forms that there should be. */
  readonly expected: number;
  /** Of those; with nothing written in it a form is not there yet. */
  readonly present: number;
}

export interface Coverage {
  readonly expected: ExpectedForms;
  /** In plan order. */
  readonly initiatives: readonly InitiativeCoverage[];
  /** In report order. */
  readonly departments: readonly DepartmentCoverage[];
  /** Of the forms that there should be. */
  readonly forms: { readonly present: number; readonly unwritten: number; readonly expected: number };
  /** Initiatives of which there is at least one form, and all initiatives. */
  readonly initiativeCount: { readonly present: number; readonly expected: number };
}

/** What has been handed in of what there should be, by initiative and 課. */
export function coverageOf(collection: Collection): Coverage {
  const { plan, forms } = collection;
  const expected = expectedForms(collection);
  const placed = forms.filter(({ key }) => isPlaced(key, plan));
  const initiatives = listInitiatives(plan).map((initiative): InitiativeCoverage => {
    const ofInitiative = placed.filter(({ key }) => key.initiative === initiative.code);
    return {
      initiative,
      pairs: plan.departments.map((department) =>
        coverPair(initiative, department, ofInitiative, collection, expected),
      ),
    };
  });
  const departments = plan.departments.map((department): DepartmentCoverage => {
    const pairs = initiatives.flatMap((initiative) =>
      initiative.pairs.filter((pair) => pair.department === department),
    );
    const count = expected.entries.filter((entry) => entry.department === department).length;
    const missing = pairs.reduce((sum, pair) => sum + pair.missing.length + pair.unwritten.length, 0);
    return { department, hasHandedIn: hasHandedIn(department, collection), expected: count, present: count - missing };
  });
  return {
    expected,
    initiatives,
    departments,
    forms: {
      present: departments.reduce((sum, { present }) => sum + present, 0),
      unwritten: initiatives.reduce(
        (sum, { pairs }) => sum + pairs.reduce((ofInitiative, pair) => ofInitiative + pair.unwritten.length, 0),
        0,
      ),
      expected: departments.reduce((sum, department) => sum + department.expected, 0),
    },
    initiativeCount: {
      present: initiatives.filter(({ pairs }) =>
        pairs.some(({ forms }) => forms.some((form) => isWritten(form, collection))),
      ).length,
      expected: initiatives.length,
    },
  };
}

function coverPair(
  initiative: PlanInitiative,
  department: string,
  ofInitiative: readonly GatheredForm[],
  collection: Collection,
  { entries, countedByPlan }: ExpectedForms,
): PairCoverage {
  const forms = ofInitiative.filter(({ key }) => key.department === department);
  const wanted = entries.filter((entry) => entry.initiative === initiative.code && entry.department === department);
  // The plan asks for a form of the pair, whichever その n it has.
  const isCountedByPlan = countedByPlan.includes(department);
  const missing = wanted.filter(({ sequence }) =>
    isCountedByPlan ? forms.length === 0 : !forms.some(({ key }) => key.sequence === sequence),
  );
  const unregistered = forms.filter(
    ({ key }) => !isCountedByPlan && !wanted.some(({ sequence }) => sequence === key.sequence),
  );
  const unwritten = wanted.filter((entry) => {
    const ofEntry = forms.filter(({ key }) => isCountedByPlan || key.sequence === entry.sequence);
    return ofEntry.length > 0 && ofEntry.every((form) => !isWritten(form, collection));
  });
  const isResponsible = responsibleDepartments(collection.plan, initiative).includes(department);
  const isAllUnwritten = forms.length > 0 && forms.every((form) => !isWritten(form, collection));
  return {
    initiative,
    department,
    status: statusOf(
      { wanted: wanted.length, missing: missing.length, present: forms.length, isAllUnwritten, isResponsible },
      initiative,
    ),
    forms,
    missing,
    unwritten,
    unregistered,
  };
}

function statusOf(
  count: {
    readonly wanted: number;
    readonly missing: number;
    readonly present: number;
    readonly isAllUnwritten: boolean;
    readonly isResponsible: boolean;
  },
  initiative: PlanInitiative,
): PairStatus {
  if (count.missing > 0) return count.missing < count.wanted ? "partly" : "missing";
  if (count.present > 0) return count.isAllUnwritten ? "unwritten" : "handed-in";
  return initiative.allDepartments && count.isResponsible ? "optional" : "not-required";
}

function isWritten(form: GatheredForm, { definition }: Collection): boolean {
  return !isUnwritten(form, definition);
}

function hasHandedIn(department: string, { forms, submissions }: Collection): boolean {
  return (
    forms.some(({ key }) => key.department === department) ||
    submissions.some((submission) => submission.department === department && !submission.reading.isSummary)
  );
}
