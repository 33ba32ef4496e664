import type { FormDefinition } from "../form/definition";
import type { Collection } from "../gather/collection";
import type { Plan } from "../plan/schema";
import type { WorkbookDrawing } from "../workbook/drawing";

export interface DistributionRequest {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly departments: readonly string[];
  /** Last year's forms, to carry over from; null: begin blank. */
  readonly lastYear: Collection | null;
}

export interface DistributedWorkbook {
  /** "町民生活課.xlsx" */
  readonly file: string;
  readonly drawing: WorkbookDrawing;
}

/** A blank workbook for each of `departments`, in report order; a 課 that the plan does not have gets none. */
export function drawDistribution(request: DistributionRequest): readonly DistributedWorkbook[] {
  throw new Error(`not yet: ${request.departments.length}`);
}
