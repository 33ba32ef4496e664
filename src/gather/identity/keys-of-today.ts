import { departmentNamed, successorsFor } from "../../plan/department-names";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { FormerSummary, FormKey, RegisterEntry } from "../collection";
import { keyParts } from "../questions";

/** A summary that was made while 課 were still called otherwise, with the forms under today's 課. */
export function withKeysOfToday(former: FormerSummary, plan: Plan): FormerSummary {
  if (plan.formerNames.length === 0) return former;
  const today = keyTranslator([...former.forms.map(({ key }) => key), ...former.retired], plan);
  return {
    ...former,
    forms: former.forms.map((form) => ({ ...form, key: today(form.key), ownKey: today(form.ownKey) })),
    retired: former.retired.map(today),
  };
}

/** The same for 様式台帳. A line of a 課 that was split, where nothing tells whose it is, stays as it is and counts for nobody. */
export function entriesOfToday(entries: readonly RegisterEntry[], plan: Plan): readonly RegisterEntry[] {
  if (plan.formerNames.length === 0) return entries;
  const today = keyTranslator(entries, plan);
  return entries.map((entry) => {
    const { department, sequence } = today(entry);
    return department === null ? entry : { ...entry, department, sequence };
  });
}

/** The plan for which a former name is a 課 of its own: what was written then is read as it was. */
export function withFormerNamesKept(plan: Plan): Plan {
  const names = new Set([...plan.departments, ...plan.formerNames.map(({ name }) => name)]);
  return { ...plan, departments: [...names], formerNames: [] };
}

/**
 * Keys with the 課 of today: null where a 課 was split and nothing tells which of them it is. その1 of two 課 that became one are
 * two forms: the second takes the next that is free. `standing`: all keys that there are.
 */
function keyTranslator(standing: readonly FormKey[], plan: Plan): (key: FormKey) => FormKey {
  const known = new Map<string, FormKey>();
  const taken = new Set(standing.filter((key) => !isFormer(key, plan)).map(nameOf));
  return (key) => {
    if (!isFormer(key, plan)) return key;
    const { initiative, department, sequence } = key;
    const before = known.get(nameOf(key));
    if (before) return before;
    const inPlan = initiative === null ? null : findInitiative(plan, initiative);
    const [only, ...others] = successorsFor(departmentNamed(department ?? "", plan)?.successors ?? [], inPlan, plan);
    let now: FormKey = { initiative, department: others.length === 0 ? (only ?? null) : null, sequence };
    while (taken.has(nameOf(now))) now = { ...now, sequence: now.sequence + 1 };
    known.set(nameOf(key), now);
    taken.add(nameOf(now));
    return now;
  };
}

function isFormer({ department }: FormKey, plan: Plan): boolean {
  return department !== null && departmentNamed(department, plan)?.until != null;
}

function nameOf(key: FormKey): string {
  return JSON.stringify(keyParts(key));
}
