import type { Finding } from "../checks/finding";
import type { FormDefinition } from "../form/definition";
import type { Collection } from "../gather/collection";
import type { Plan } from "../plan/schema";
import type { Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { ChosenPlan, PlanSourceProblem } from "./choose-plan";

export interface CheckRequest {
  readonly snapshot: WorkbookSnapshot;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
  /** Whose workbook it is, as its owner says; null: not known. */
  readonly department: string | null;
  readonly plan?: Plan | null;
}

/** The open workbook of a 課, or of 総務課, as it is kept: the sheets of a summary in it are set aside. */
export interface CheckedWorkbook {
  readonly plan: ChosenPlan;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  readonly summary: WorkbookSnapshot | null;
}

export function checkWorkbook(request: CheckRequest): Result<CheckedWorkbook, readonly PlanSourceProblem[]> {
  throw new Error(`not yet: ${request.period}`);
}

/** The 課 whose workbook it is: by its forms, else by its name; of a summary the とりまとめ課. Null where nothing tells. */
export function guessDepartment(checked: CheckedWorkbook): string | null {
  throw new Error(`not yet: ${checked.plan.origin}`);
}
