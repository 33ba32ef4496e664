import { isEarlierPeriod, type FormDefinition } from "../form/definition";
import type { Baseline, BaselineForm, FormerField, FormerSummary, FormKey } from "./collection";

/**
 * What a gathering for `period` remembers of the period before. Where the standing summary is of an earlier period, what it
 * says now is the end of that period. But a summary that went back keeps what it had remembered until then: the later
 * period, gathered again, goes on from there, however often it was gathered for another one in between.
 *
 * `keyNow`: what a form is called now that the summary was given to show under another key.
 */
export function baselineOf(
  former: FormerSummary | null,
  period: string,
  definition: FormDefinition,
  keyNow: (key: FormKey) => FormKey,
): Baseline | null {
  if (!former) return null;
  const { period: then = null, baseline: remembered = null } = former;
  const isEnd = then !== null && isEarlierPeriod(then, period, definition);
  const isFirst = remembered === null || (then !== null && isEarlierPeriod(remembered.period, then, definition));
  const baseline = isEnd && isFirst ? { period: then, forms: formsAsShown(former) } : remembered;
  return (
    baseline && {
      ...baseline,
      forms: baseline.forms.map((form) => (form.isMerged ? form : { ...form, key: keyNow(form.key) })),
    }
  );
}

/** As it was printed: a 全課 form once for all its 課; a form with two texts twice. */
function formsAsShown({ forms, merged }: FormerSummary): readonly BaselineForm[] {
  const isMerged = new Set(merged.map(({ initiative }) => initiative));
  return [
    ...forms.flatMap(({ key: keyOfForm, gatheredKey: key = keyOfForm, fields, isGivenUp }): readonly BaselineForm[] => {
      const isPart = key.department !== null && key.initiative !== null && isMerged.has(key.initiative);
      return isGivenUp || isPart ? [] : [{ key, isMerged: false, texts: textsOf(fields) }];
    }),
    ...merged.map(({ initiative, fields }): BaselineForm => ({
      key: { initiative, department: null, sequence: 1 },
      isMerged: true,
      texts: textsOf(fields),
    })),
  ];
}

function textsOf(fields: Readonly<Record<string, FormerField>>): BaselineForm["texts"] {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, { text }]) => ((text ?? "") === "" ? [] : [[id, text ?? ""]])),
  );
}
