import type { Collection } from "../gather/collection";
import type { FormRegister, RegisterEntry } from "../gather/register";
import { placeInPlan } from "./published-forms";

/** 様式台帳 as it came; where none came, one of the forms that there are, for the next gathering to count against. */
export function registerOf({ register, forms, plan }: Collection): FormRegister {
  if (register) return register;
  const seen = new Set<string>();
  const entries = forms.flatMap(({ key }): readonly RegisterEntry[] => {
    const { initiative, department, sequence } = key;
    const identity = JSON.stringify([initiative, department, sequence]);
    if (initiative === null || department === null || !placeInPlan(plan, key) || seen.has(identity)) return [];
    seen.add(identity);
    return [{ initiative, department, sequence, subject: "" }];
  });
  return { entries };
}
