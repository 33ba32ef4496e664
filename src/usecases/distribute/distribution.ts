import type { WorkbookDrawing } from "../../workbook/drawing";
import { drawDepartmentWorkbook, type TemplateRequest } from "./template";

export interface DistributionRequest extends Omit<TemplateRequest, "department"> {
  readonly departments: readonly string[];
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
  const { departments, ...template } = request;
  const { plan, succession } = template;
  return plan.departments
    .filter((department) => departments.includes(department))
    .map((department) => ({
      file: `${department.replace(FORBIDDEN, "_")}.xlsx`,
      drawing: drawDepartmentWorkbook({ ...template, department }),
      forms: succession.beginning.filter((form) => form.department === department).length,
    }));
}
