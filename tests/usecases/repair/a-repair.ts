import { fixOf, type Finding, type Fix, type FormPart } from "../../../src/checks/finding";
import { planRepairs, type PlannedRepairs } from "../../../src/usecases/repair/plan-repairs";
import { applyPatches } from "../../../src/workbook/cell-patch";
import { joinRepairs } from "../../../src/usecases/repair/join-repairs";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { editBetween } from "../../../src/workbook/text-edit";
import { gathered } from "../a-department-workbook";

/** A finding that no rule reports again, with a fix by which `before` becomes `after`. */
export function aFinding(
  place: Pick<Finding, "sheet"> & Partial<Pick<Finding, "file" | "cell" | "rule">>,
  target: FormPart,
  [before, after]: readonly [before: string, after: string],
  certainty: Fix["certainty"] = "certain",
): Finding {
  const edit = editBetween(before, after);
  if (!edit) throw new Error(`nothing to mend: ${before}`);
  return {
    rule: "of-the-test",
    severity: "warning",
    message: `${before}→${after}`,
    file: "町民生活課.xlsx",
    cell: null,
    field: null,
    initiative: null,
    department: null,
    data: {},
    ...place,
    fix: fixOf(certainty, target, before, [edit]),
  };
}

export function planned(workbook: WorkbookSnapshot, findings: readonly Finding[]): PlannedRepairs {
  return planRepairs(workbook, gathered([workbook]).collection, findings);
}

/** The workbook with all of its repairs. */
export function repaired(workbook: WorkbookSnapshot, { repairs }: PlannedRepairs): WorkbookSnapshot {
  return applyPatches(workbook, joinRepairs(repairs).cells);
}
