import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import type { WorkbookDrawing } from "../../workbook/drawing";
import type { Succession } from "./succession";
import { drawDepartmentWorkbook } from "./template";

export interface DistributionRequest {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly departments: readonly string[];
  /** What the year begins with. */
  readonly succession: Succession;
}

export interface DistributedWorkbook {
  /** "町民生活課.xlsx" */
  readonly file: string;
  readonly drawing: WorkbookDrawing;
  /** How many there are in it. */
  readonly forms: number;
}

/** What Windows refuses in a file's name. */
const FORBIDDEN = /[<>:"/\\|?*\p{Cc}]|[. ]+$/gu;

/** A blank workbook for each of `departments`, in report order; a 課 that the plan does not have gets none. */
export function drawDistribution(request: DistributionRequest): readonly DistributedWorkbook[] {
  const { plan, definition, departments, succession } = request;
  return plan.departments
    .filter((department) => departments.includes(department))
    .map((department) => ({
      file: `${department.replace(FORBIDDEN, "_")}.xlsx`,
      drawing: drawDepartmentWorkbook({ plan, definition, department, succession }),
      forms: succession.beginning.filter((form) => form.department === department).length,
    }));
}
