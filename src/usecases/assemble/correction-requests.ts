import { departmentOfPath } from "../../gather/identity/department-names";
import type { Plan } from "../../plan/schema";
import type { SummaryFinding } from "../../summary/model/summary-model";
import { correctionLetter, type Correction } from "./correction-letter";
import type { Collected } from "./gather-snapshots";
import { missingOf } from "./gathering-result";

/** 修正依頼: what one 課 is asked to mend or to hand in, as a text to be sent. */
export interface CorrectionRequest {
  readonly department: string;
  readonly findings: number;
  readonly missing: number;
  readonly text: string;
}

/**
 * Rules whose findings are not the 課's to see to.
 *
 * - form-missing: listed with the missing forms.
 * - changed-in-both, mended-twice, uncertain-identity, form-kept, form-deleted, retired-again, vision-corrected,
 *   files-not-remembered, summary-in-input: between 総務課 and its summary.
 * - all-departments-difference: 総務課 says which answer counts; register-disagreement: and which 件名.
 * - newer-version: asks for the newer product.
 * - rule-crashed: this program's own fault.
 */
const NOT_THEIRS: ReadonlySet<string> = new Set([
  "form-missing",
  "changed-in-both",
  "mended-twice",
  "uncertain-identity",
  "form-kept",
  "form-deleted",
  "retired-again",
  "vision-corrected",
  "files-not-remembered",
  "summary-in-input",
  "all-departments-difference",
  "register-disagreement",
  "newer-version",
  "rule-crashed",
]);

/** Only 課 with something that they can mend, or with forms missing; in report order. The same input gives the same texts. */
export function correctionRequests({ collection, model }: Collected): readonly CorrectionRequest[] {
  const { plan, coverage, findings } = model;
  const toCorrect = correctionsByDepartment(findings, plan);
  return plan.departments.flatMap((department) => {
    const corrections = toCorrect.get(department) ?? [];
    // Of a 全課 initiative only the とりまとめ課 has to hand in.
    const missing = missingOf(department, coverage).filter(
      ({ initiative }) => !initiative.allDepartments || initiative.leadDepartment === department,
    );
    if (corrections.length + missing.length === 0) return [];
    const hasHandedIn = coverage.departments.some((one) => one.department === department && one.hasHandedIn);
    const text = correctionLetter({ department, corrections, missing, hasHandedIn }, collection);
    return [{ department, findings: corrections.length, missing: missing.length, text }];
  });
}

function correctionsByDepartment(
  findings: readonly SummaryFinding[],
  plan: Plan,
): ReadonlyMap<string, readonly Correction[]> {
  const byDepartment = new Map<string, Correction[]>();
  for (const { finding, form } of findings) {
    const { file, sheet, cell, field, message } = finding;
    if (finding.severity === "info" || NOT_THEIRS.has(finding.rule) || file === "") continue;
    const department = finding.department ?? departmentOfPath(file, plan);
    // What 総務課 has written into the summary is not in their file.
    const isEdited = form !== null && field !== null && field in form.edited;
    if (department === null || isEdited) continue;
    const correction: Correction =
      form?.origin === "kept"
        ? { source: form.source, cell: null, message }
        : { source: { file, sheet }, cell, message };
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), correction]);
  }
  return byDepartment;
}
