import type { Finding } from "../checks/finding";
import type { FieldId } from "../form/definition";
import type { GatheredForm } from "../gather/collection";
import type { RegisterEntry } from "../gather/register";
import type { PlanLeaf } from "../plan/initiatives";
import type { CheckedWorkbook } from "./check-workbook";

export interface DepartmentProgress {
  /** Those that the 課 carries out, in plan order. */
  readonly leaves: readonly LeafProgress[];
  /** Of what the period asks for, over the forms that there should be. */
  readonly boxes: { readonly filled: number; readonly wanted: number };
}

export interface LeafProgress {
  readonly leaf: PlanLeaf;
  readonly forms: readonly FormProgress[];
  /** Forms that there should be and are not. */
  readonly missing: readonly RegisterEntry[];
  /** A 全課 leaf of which another 課 is とりまとめ課: a form may be handed in. */
  readonly isOptional: boolean;
}

export interface FormProgress {
  readonly form: GatheredForm;
  /** 件名 of 様式台帳; where there is none and the leaf has several forms, the first line of 目指す姿; else "". */
  readonly subject: string;
  /** Boxes that the period asks for and that hold nothing. */
  readonly emptyFields: readonly FieldId[];
  /** Errors and warnings beyond the empty boxes. */
  readonly findings: readonly Finding[];
  /** unwritten: nothing but 取組項目 and 実践課 is filled in. */
  readonly state: "unwritten" | "incomplete" | "to-confirm" | "complete";
}

/** How far one 課 is with its leaves. A 課 that the plan does not have has none. */
export function departmentProgress(checked: CheckedWorkbook, department: string): DepartmentProgress {
  throw new Error(`not yet: ${checked.plan.origin} ${department}`);
}
