import type { Finding } from "../checks/finding";
import { departmentOfPath } from "../gather/department-names";
import type { Collection, FormSource } from "../gather/collection";
import { coverageOf } from "../gather/coverage";
import { formatFiscalYear } from "../plan/fiscal-year";
import { formFinder } from "../summary/finding-places";
import { gatheringDepartment } from "./gathering-department";
import type { Collected } from "./gather-snapshots";
import { missingOf, type MissingForm } from "./gathering-result";

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
 * - form-missing: told among the forms that are missing.
 * - changed-in-both, mended-twice, uncertain-identity, form-kept, summary-in-input: between 総務課 and its summary.
 * - all-departments-difference: 総務課 says which answer counts; register-disagreement: and which 件名.
 * - rule-crashed: this program's own fault.
 */
const NOT_THEIRS: ReadonlySet<string> = new Set([
  "form-missing",
  "changed-in-both",
  "mended-twice",
  "uncertain-identity",
  "form-kept",
  "summary-in-input",
  "all-departments-difference",
  "register-disagreement",
  "rule-crashed",
]);

/** Only 課 with something that they can mend, or with forms missing; in report order. The same input gives the same texts. */
export function correctionRequests({ collection, findings }: Collected): readonly CorrectionRequest[] {
  const { plan } = collection;
  const coverage = coverageOf(collection);
  const toMend = correctionsByDepartment(collection, findings);
  return plan.departments.flatMap((department) => {
    const corrections = toMend.get(department) ?? [];
    // Of a 全課 leaf only the とりまとめ課 has to hand in.
    const missing = missingOf(department, coverage).filter(
      ({ leaf: { initiative } }) => !initiative.allDepartments || initiative.leadDepartment === department,
    );
    if (corrections.length + missing.length === 0) return [];
    const hasHandedIn = coverage.departments.some((one) => one.department === department && one.hasHandedIn);
    const text = textOf({ department, corrections, missing, hasHandedIn }, collection);
    return [{ department, findings: corrections.length, missing: missing.length, text }];
  });
}

interface Correction {
  readonly source: FormSource | { readonly file: string; readonly sheet: null };
  readonly cell: string | null;
  readonly message: string;
}

function correctionsByDepartment(
  collection: Collection,
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Correction[]> {
  const formOf = formFinder(collection);
  const byDepartment = new Map<string, Correction[]>();
  for (const finding of findings) {
    const { file, sheet, cell, field, message } = finding;
    if (finding.severity === "info" || NOT_THEIRS.has(finding.rule) || file === "") continue;
    const department = finding.department ?? departmentOfPath(file, collection.plan);
    const form = formOf(finding);
    // What 総務課 has written into the summary is not in their file.
    const isMended = form !== null && field !== null && field in form.mended;
    if (department === null || isMended) continue;
    const correction: Correction =
      form?.origin === "kept"
        ? { source: form.source, cell: null, message }
        : { source: { file, sheet }, cell, message };
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), correction]);
  }
  return byDepartment;
}

interface Letter {
  readonly department: string;
  readonly corrections: readonly Correction[];
  readonly missing: readonly MissingForm[];
  readonly hasHandedIn: boolean;
}

function textOf({ department, corrections, missing, hasHandedIn }: Letter, collection: Collection): string {
  const { plan, definition, period } = collection;
  const periodTitle = definition.periods.find(({ id }) => id === period)?.title ?? period;
  const report = `${plan.title} ${formatFiscalYear(plan.fiscalYear)}（${periodTitle}）`;
  const receiver = gatheringDepartment(plan);
  const asked =
    corrections.length > 0
      ? "様式をお出しいただき、ありがとうございます。次の点を確かめて、直したものをもう一度お出しください。"
      : hasHandedIn
        ? "様式をお出しいただき、ありがとうございます。次の様式がまだ届いていませんので、お出しください。"
        : "様式がまだ届いていませんので、お出しください。";
  const files = [...new Set(corrections.map(({ source }) => source.file))];
  const sections = [
    ...(corrections.length === 0
      ? []
      : [
          [
            `■ 確かめて直していただきたいところ（${corrections.length}件）`,
            ...files.flatMap((file) => ["", ...linesOfFile(file, corrections)]),
          ],
        ]),
    ...(missing.length === 0
      ? []
      : [[`■ まだ届いていない様式（${missing.length}件）`, "", ...missing.map((one) => `・${nameOf(one)}`)]]),
  ];
  const closing =
    receiver === null || receiver === department
      ? "ご不明な点は、とりまとめの担当までお尋ねください。"
      : `直したExcelファイルは、${receiver}へお送りください。ご不明な点も${receiver}までお尋ねください。`;
  return [
    `${department} ご担当の方へ`,
    "",
    `${report}のとりまとめについて`,
    "",
    asked,
    ...sections.flatMap((lines) => ["", ...lines]),
    "",
    corrections.length === 0 && receiver !== null && receiver !== department
      ? `様式のExcelファイルは、${receiver}へお送りください。ご不明な点も${receiver}までお尋ねください。`
      : closing,
    "",
  ].join("\n");
}

function linesOfFile(file: string, corrections: readonly Correction[]): readonly string[] {
  const ofFile = corrections.filter(({ source }) => source.file === file);
  const sheets = [...new Set(ofFile.map(({ source }) => source.sheet))];
  return [
    `「${file}」`,
    ...sheets.flatMap((sheet) => [
      ...(sheet === null ? [] : [`　シート「${sheet}」`]),
      ...ofFile
        .filter(({ source }) => source.sheet === sheet)
        .map(({ cell, message }) => `　・${cell === null ? "" : `${cell}　`}${indented(message)}`),
    ]),
  ];
}

/** A message that quotes a text of several lines stays one entry to the eye. */
function indented(message: string): string {
  return message.replace(/\r\n?|\n/gu, "\n　　");
}

function nameOf({ leaf, which }: MissingForm): string {
  return `${leaf.markedCode} ${leaf.initiative.title}${which === "" ? "" : ` ${which}`}`;
}
