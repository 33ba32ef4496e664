import type { FieldId } from "../form/definition";
import type { Collection, GatheredForm } from "../gather/collection";
import type { CheckedWorkbook } from "./check-workbook";

/** An empty box of a standing form that last year's text may fill. */
export interface CarryOver {
  readonly form: GatheredForm;
  readonly field: FieldId;
  readonly text: string;
}

export function carryOver(checked: CheckedWorkbook, department: string, lastYear: Collection): readonly CarryOver[] {
  throw new Error(`not yet: ${checked.plan.origin} ${department} ${lastYear.period}`);
}
