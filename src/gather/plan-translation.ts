import { fieldOfRole, type FormDefinition } from "../form/definition";
import type { FormReading } from "../form/reading";
import { readDepartments } from "../form/recognise/read-departments";
import { matchPlans } from "../plan/correspondence/match-plans";
import { successorsOf } from "../plan/department-names";
import { findInitiative, responsibleDepartments, type PlanInitiative } from "../plan/initiatives";
import type { Plan } from "../plan/schema";
import type { FormKey } from "./collection";

/** What was written under one plan, with the initiatives of another. */
export interface PlanTranslation {
  /** Its 課 as it was called. Null: no one initiative of the other plan goes on with it. */
  key(key: FormKey): FormKey | null;
  /** Its texts are as they were. */
  reading(reading: FormReading): FormReading;
}

/**
 * From a plan to another of the same year or of another, by 計画の対応 (`matchPlans`). Where the two do not differ in what forms
 * are known by, all stays as it is.
 */
export function translatePlan(from: Plan, to: Plan, definition: FormDefinition): PlanTranslation {
  if (termsOf(from) === termsOf(to)) return { key: (key) => key, reading: (reading) => reading };
  const targetsOf = new Map(matchPlans(from, to).correspondence.initiatives.map((row) => [row.from, row.to ?? []]));
  const initiativeOf = (code: string, department: string | null): PlanInitiative | null => {
    const targets = (targetsOf.get(code) ?? []).flatMap((target) => findInitiative(to, target) ?? []);
    const successors = department === null ? [] : successorsOf(department, to);
    // One that was split goes on where its 課 is.
    const own = targets.filter((target) =>
      responsibleDepartments(to, target).some((responsible) => successors.includes(responsible)),
    );
    const [only = null, ...others] = targets.length > 1 ? own : targets;
    return others.length === 0 ? only : null;
  };
  const departmentsField = fieldOfRole(definition, "departments").id;
  return {
    key: (key) => {
      if (key.initiative === null) return key;
      const initiative = initiativeOf(key.initiative, key.department);
      return initiative && { ...key, initiative: initiative.code };
    },
    reading: (reading) => {
      const { initiative, registrationNumber, fields } = reading;
      const numbered = registrationNumber && initiativeOf(registrationNumber.initiative, registrationNumber.department);
      return {
        ...reading,
        initiative: { ...initiative, inPlan: initiative.inPlan && initiativeOf(initiative.inPlan.code, null) },
        departments: readDepartments(fields[departmentsField]?.text ?? "", to),
        registrationNumber:
          registrationNumber && numbered ? { ...registrationNumber, initiative: numbered.code } : null,
      };
    },
  };
}

function termsOf({ pillars, departments, formerNames }: Plan): string {
  return JSON.stringify([pillars, departments, formerNames]);
}
