import type { Finding } from "../../checks/finding";
import type { Collection, GatheredForm } from "../../gather/collection";
import type { PairCoverage } from "../../gather/register/coverage";
import { formFinder } from "./finding-places";

/** Forms with errors or warnings. */
export function formsToCorrect(collection: Collection, findings: readonly Finding[]): ReadonlySet<GatheredForm> {
  const found = new Set<GatheredForm>();
  const formOf = formFinder(collection);
  for (const finding of findings) {
    const form = finding.severity === "info" ? null : formOf(finding);
    if (form) found.add(form);
  }
  return found;
}

/** How far one 課 is with one initiative, as people are told: what has come may still have to be corrected. */
export type PairState = Exclude<PairCoverage["status"], "handed-in"> | "done" | "attention";

export function stateOfPair({ status, forms }: PairCoverage, toCorrect: ReadonlySet<GatheredForm>): PairState {
  if (status !== "handed-in") return status;
  return forms.some((form) => toCorrect.has(form)) ? "attention" : "done";
}

/** Two texts of one form are one form. */
export function countForms(forms: readonly GatheredForm[]): number {
  return new Set(forms.map(({ key }) => key.sequence)).size;
}
