import type { Finding } from "../../checks/finding";
import { formMissing } from "../../checks/rules/form-missing";
import { departmentOfPath } from "../../gather/identity/department-names";
import type { Plan } from "../../plan/schema";
import { groupBy } from "../../workbook/group-by";
import type { SummaryFinding } from "../../summary/model/summary-model";
import { correctionLetter, type Correction } from "./correction-letter";
import type { Collected } from "./gather-snapshots";
import { missingOf } from "./gathering-result";

/** 修正依頼: what one 課 is asked to mend or to hand in, as a text to be sent. */
export interface CorrectionRequest {
  readonly department: string;
  /** Errors and warnings that the 課 is asked to see to. */
  readonly findings: number;
  readonly missing: number;
  /** Errors and warnings about the 課 that 総務課 itself sees to: with `findings`, all that there are but for missing forms. */
  readonly kept: number;
  readonly text: string;
}

/**
 * Rules whose findings are not the 課's to see to.
 *
 * - form-missing: listed with the missing forms.
 * - changed-in-both, mended-twice, uncertain-identity, form-kept, form-deleted, retired-again, vision-corrected,
 *   files-not-remembered, summary-in-input: between 総務課 and its summary.
 * - all-departments-difference: 総務課 says which answer counts; register-disagreement: and which 件名.
 * - form-not-registered: 総務課 says how many there should be.
 * - settings-row: 用語 and 点検設定 are 総務課's.
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
  "form-not-registered",
  "newer-version",
  "settings-row",
  "rule-crashed",
]);

/** Only 課 with something that they can mend, or with forms missing; in report order. The same input gives the same texts. */
export function correctionRequests({ collection, model }: Collected): readonly CorrectionRequest[] {
  const { plan, coverage, findings } = model;
  const toCorrect = correctionsByDepartment(findings, plan);
  const all = groupBy(findings.filter(isToSeeTo), ({ finding }) => ownerOf(finding, plan) ?? "");
  return plan.departments.flatMap((department) => {
    const corrections = toCorrect.get(department) ?? [];
    const missing = missingOf(department, coverage);
    if (corrections.length + missing.length === 0) return [];
    const hasHandedIn = coverage.departments.some((one) => one.department === department && one.hasHandedIn);
    const text = correctionLetter({ department, corrections, missing, hasHandedIn }, collection);
    const kept = (all.get(department)?.length ?? 0) - corrections.length;
    return [{ department, findings: corrections.length, missing: missing.length, kept, text }];
  });
}

/** Forms that are missing are counted as forms. */
function isToSeeTo({ finding }: SummaryFinding): boolean {
  return finding.severity !== "info" && finding.rule !== formMissing.id;
}

function ownerOf({ department, file }: Finding, plan: Plan): string | null {
  return department ?? departmentOfPath(file, plan);
}

function correctionsByDepartment(
  findings: readonly SummaryFinding[],
  plan: Plan,
): ReadonlyMap<string, readonly Correction[]> {
  const byDepartment = new Map<string, Correction[]>();
  for (const { finding, form } of findings) {
    const { file, sheet, cell, field, message } = finding;
    if (finding.severity === "info" || NOT_THEIRS.has(finding.rule) || file === "") continue;
    const department = ownerOf(finding, plan);
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
