import { fieldOfRole, type FieldId, type FormDefinition } from "../../form/definition";
import type { FieldReading, FormReading } from "../../form/reading";
import { readDepartments } from "../../form/recognise/read-departments";
import { sheetNames } from "../../form/sheet-names";
import { findInitiative } from "../../plan/initiatives";
import { matchInitiative } from "../../plan/match-initiative";
import type { Plan } from "../../plan/schema";
import type { FormKey } from "../collection";
import type { FormerListRow } from "./list-rows";

/** A form's row in 一覧, read as a form: a form that stays is looked at by the same checks as one that came. */
export function formerReading(
  row: FormerListRow,
  /** What its 管理番号 said when it was handed in; null where it had none that agreed. */
  number: FormKey | null,
  listPosition: number,
  plan: Plan,
  definition: FormDefinition,
): FormReading {
  const textOf = (role: "initiative" | "departments"): string =>
    row.fields[fieldOfRole(definition, role).id]?.text ?? "";
  const match = matchInitiative(textOf("initiative"), plan);
  const initiative = row.key.initiative === null ? match.inPlan : findInitiative(plan, row.key.initiative);
  return {
    sheet: sheetNames.list,
    sheetPosition: listPosition,
    visibility: "visible",
    frames: [row.area],
    // 番号 says which initiative it is, also where the title was changed to something else.
    initiative:
      initiative === match.inPlan || !initiative ? match : { ...match, inPlan: initiative, candidates: [initiative] },
    departments: readDepartments(textOf("departments"), plan),
    fiscalYears: [],
    registrationNumber:
      number?.initiative != null && number.department !== null
        ? {
            fiscalYear: plan.fiscalYear,
            initiative: number.initiative,
            department: number.department,
            sequence: number.sequence,
            cell: row.codeCell,
          }
        : null,
    fields: Object.fromEntries(
      definition.fields.map(({ id }): readonly [FieldId, FieldReading | null] => [id, row.fields[id] ?? null]),
    ),
    unplaced: [],
  };
}
