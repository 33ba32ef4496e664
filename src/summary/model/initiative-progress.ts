import type { GatheredForm } from "../../gather/collection";
import type { Coverage, PairCoverage } from "../../gather/register/coverage";
import type { InitiativeProgress, InitiativeState, ListedForm, PairProgress, PairState } from "./summary-model";

/** How far each initiative and 課 is; `toCorrect` are the forms with errors or warnings. */
export function initiativeProgress(
  { initiatives, departments }: Coverage,
  listed: readonly ListedForm[],
  toCorrect: readonly GatheredForm[],
): readonly InitiativeProgress[] {
  const publishedOf = new Map(listed.map(({ form, published }) => [form, published]));
  const published = [...new Set(publishedOf.values())];
  const isToCorrect = new Set(toCorrect);
  const unreadable = new Set(
    departments.filter(({ status }) => status === "unreadable").map(({ department }) => department),
  );
  return initiatives.map(({ initiative, pairs }) => {
    const progress = pairs.map((pair): PairProgress => {
      const [first] = pair.forms;
      return {
        department: pair.department,
        state: stateOfPair(pair, isToCorrect, unreadable.has(pair.department)),
        formCount: new Set(pair.forms.map(({ key }) => key.sequence)).size,
        missingCount: pair.missing.length,
        unwrittenCount: pair.counts.unwritten.length,
        firstForm: (first && publishedOf.get(first)) ?? null,
      };
    });
    return {
      initiative,
      forms: published.filter(({ place }) => place === initiative),
      pairs: progress,
      state: stateOfInitiative(progress),
    };
  });
}

function stateOfPair(
  { status, forms }: PairCoverage,
  toCorrect: ReadonlySet<GatheredForm>,
  isUnreadable: boolean,
): PairState {
  if (status === "missing" && isUnreadable) return "unreadable";
  if (status !== "handed-in") return status;
  return forms.some((form) => toCorrect.has(form)) ? "attention" : "done";
}

function stateOfInitiative(pairs: readonly PairProgress[]): InitiativeState {
  const departmentsWhere = (isSo: (pair: PairProgress) => boolean): readonly string[] =>
    pairs.filter(isSo).map(({ department }) => department);
  const missing = departmentsWhere(({ missingCount }) => missingCount > 0);
  if (missing.length > 0) return { type: "missing", departments: missing };
  const unwritten = departmentsWhere(({ state }) => state === "unwritten");
  if (unwritten.length > 0) return { type: "unwritten", departments: unwritten };
  const states = new Set(pairs.map(({ state }) => state));
  // What came for an earlier period only is not done.
  const isOpen = states.has("attention") || states.has("earlier");
  return { type: isOpen ? "attention" : states.has("done") ? "done" : "no-forms" };
}
