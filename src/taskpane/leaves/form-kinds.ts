import type { FormProgress, OwnInitiative } from "../../usecases/department/department-progress";

/** What is to be done with a form, each form in one of them: what is to be written goes before what is to be confirmed. */
export const formKinds = ["complete", "unwritten", "to-confirm", "missing"] as const;

export type FormKind = (typeof formKinds)[number];

/** An initiative of the list, as far as it is shown. */
export interface ShownLeaf {
  readonly initiative: OwnInitiative["initiative"];
  readonly progress: OwnInitiative;
  /** It has several forms, also where only one of them is shown. */
  readonly hasSeveral: boolean;
}

export function countByKind(leaves: readonly OwnInitiative[]): Readonly<Record<FormKind, number>> {
  const counts = { complete: 0, unwritten: 0, "to-confirm": 0, missing: 0 };
  for (const { forms, missing } of leaves) {
    for (const form of forms) counts[kindOf(form)] += 1;
    counts.missing += missing.length;
  }
  return counts;
}

/** Leaves with forms of one kind, with only these; null: all leaves, whole. */
export function leavesOfKind(leaves: readonly OwnInitiative[], kind: FormKind | null): readonly ShownLeaf[] {
  const shown = leaves.map((progress): ShownLeaf => {
    return { initiative: progress.initiative, progress, hasSeveral: rowsOf(progress) > 1 };
  });
  if (kind === null) return shown;
  return shown
    .map(({ initiative, progress, hasSeveral }) => ({
      initiative,
      progress: {
        ...progress,
        forms: progress.forms.filter((form) => kindOf(form) === kind),
        missing: kind === "missing" ? progress.missing : [],
        copies: [],
      },
      hasSeveral,
    }))
    .filter(({ progress }) => rowsOf(progress) > 0);
}

function rowsOf({ forms, missing, copies }: OwnInitiative): number {
  return forms.length + missing.length + copies.length;
}

function kindOf({ state }: FormProgress): FormKind {
  return state === "incomplete" ? "unwritten" : state;
}
