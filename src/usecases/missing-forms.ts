import type { Collection } from "../gather/collection";
import type { WorkbookDrawing } from "../workbook/drawing";
import type { CheckedWorkbook } from "./check-workbook";

export interface MissingFormsRequest {
  readonly checked: CheckedWorkbook;
  readonly department: string;
  /** Last year's forms, to carry over from; null: begin blank. */
  readonly lastYear: Collection | null;
  readonly takenSheetNames: readonly string[];
}

export interface DrawnForms {
  readonly drawing: WorkbookDrawing;
  /** Standing form sheets, among themselves as they stand, with the new ones where the plan has them. */
  readonly order: readonly string[];
  readonly count: number;
}

/** The forms that the 課 has to hand in and that are not there yet; null: none is missing. */
export function drawMissingForms(request: MissingFormsRequest): DrawnForms | null {
  throw new Error(`not yet: ${request.department}`);
}

export { carryOver, type CarryOver } from "./carry-over";
