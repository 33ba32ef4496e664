import type { FormDefinition } from "../../form/definition";
import type { Collection } from "../../gather/collection";
import type { Plan } from "../../plan/schema";
import type { WorkbookDrawing } from "../../workbook/drawing";
import { drawDepartmentWorkbook } from "./template";

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

/** What Windows refuses in a file's name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]|[. ]+$/gu;

/** A blank workbook for each of `departments`, in report order; a 課 that the plan does not have gets none. */
export function drawDistribution(request: DistributionRequest): readonly DistributedWorkbook[] {
  const { plan, definition, departments, lastYear } = request;
  return plan.departments
    .filter((department) => departments.includes(department))
    .map((department) => ({
      file: `${department.replace(FORBIDDEN, "_")}.xlsx`,
      drawing: drawDepartmentWorkbook({ plan, definition, department, lastYear }),
    }));
}
