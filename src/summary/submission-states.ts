import type { Finding } from "../checks/finding";
import type { Collection, GatheredForm } from "../gather/collection";
import { listInitiatives, responsibleDepartments, type PlanLeaf } from "../plan/initiatives";
import { formOfFinding } from "./finding-places";
import { placeInPlan } from "./published-forms";

/** How far one 課 is with one leaf. */
export type SubmissionState =
  /** All that there should be, nothing to correct. */
  | "done"
  /** Handed in, with errors or warnings. */
  | "attention"
  /** Fewer forms than there should be, perhaps none. */
  | "missing"
  /** Nothing handed in, and nothing has to be: 全課 leaves, for all but the lead. */
  | "optional"
  /** The leaf is not the 課's. */
  | "unconcerned";

export interface DepartmentSubmission {
  readonly leaf: PlanLeaf;
  readonly department: string;
  readonly state: SubmissionState;
  readonly forms: readonly GatheredForm[];
  /** How many forms there should be. */
  readonly expected: number;
}

export interface SubmissionStates {
  /** Every pair of leaf and 課 of the plan, in plan order, then report order. */
  readonly pairs: readonly DepartmentSubmission[];
  /** What is counted: 様式台帳's entries, or, without one, the plan's pairs of leaf and 課, the least there must be. */
  readonly basis: "register" | "plan";
  readonly expected: number;
  /** Of those expected. */
  readonly handedIn: number;
  /** 課 of the plan of which nothing has come. */
  readonly departmentsWithoutForms: readonly string[];
}

export function submissionStates(collection: Collection, findings: readonly Finding[]): SubmissionStates {
  const { plan, register } = collection;
  const withFindings = formsToCorrect(collection, findings);
  const pairs = listInitiatives(plan).flatMap((leaf) =>
    plan.departments.map((department): DepartmentSubmission => {
      const forms = collection.forms.filter(
        ({ key }) => key.department === department && placeInPlan(plan, key) === leaf,
      );
      const expected = expectedForms(collection, leaf, department);
      const isConcerned = responsibleDepartments(plan, leaf).includes(department);
      return { leaf, department, forms, expected, state: stateOf(forms, expected, isConcerned, withFindings) };
    }),
  );
  return {
    pairs,
    basis: register ? "register" : "plan",
    expected: pairs.reduce((sum, { expected }) => sum + expected, 0),
    handedIn: pairs.reduce((sum, { forms, expected }) => sum + Math.min(countOf(forms), expected), 0),
    departmentsWithoutForms: plan.departments.filter((department) =>
      collection.forms.every(({ key }) => key.department !== department),
    ),
  };
}

/** Two texts of one form are one form. */
export function countOf(forms: readonly GatheredForm[]): number {
  return new Set(forms.map(({ key }) => key.sequence)).size;
}

function stateOf(
  forms: readonly GatheredForm[],
  expected: number,
  isConcerned: boolean,
  withFindings: ReadonlySet<GatheredForm>,
): SubmissionState {
  if (countOf(forms) < expected) return "missing";
  if (forms.length > 0) return forms.some((form) => withFindings.has(form)) ? "attention" : "done";
  return isConcerned ? "optional" : "unconcerned";
}

function expectedForms({ plan, register }: Collection, leaf: PlanLeaf, department: string): number {
  if (register) {
    return register.entries.filter((entry) => entry.initiative === leaf.code && entry.department === department).length;
  }
  const { allDepartments, leadDepartment, departments } = leaf.initiative;
  const must = allDepartments ? [leadDepartment ?? plan.departments[0]] : departments;
  return must.includes(department) ? 1 : 0;
}

function formsToCorrect({ forms }: Collection, findings: readonly Finding[]): ReadonlySet<GatheredForm> {
  const found = new Set<GatheredForm>();
  for (const finding of findings) {
    const form = finding.severity === "info" ? null : formOfFinding(finding, forms);
    if (form) found.add(form);
  }
  return found;
}
