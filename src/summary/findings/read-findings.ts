import { severities, severityNames, type Severity } from "../../checks/finding";
import { isFoldedMessage } from "../../checks/fold-findings";
import { foldSheetName } from "../../form/free-sheet-names";
import { memoryOf, nameOfOwnSheet } from "../../gather/former/summary-sheets";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { CONTINUED, findingHeaders, NO_FINDINGS, type FindingColumn } from "./finding-columns";

/** 確認事項 of a summary, as it stands now. */
export interface StandingFindings {
  /** What the sheet is called in this workbook. */
  readonly sheet: string;
  /** In the order of its rows, also of those that a filter hides. */
  readonly findings: readonly StandingFinding[];
}

/** One of its rows, with those below on which a long message goes on; of a row with many places, one for each. What a row leaves open is "". */
export interface StandingFinding {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** Where it was handed in, as are `sheet` and `cell` (A1). */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly department: string;
  /** "Ⅰ-2-①(1)" */
  readonly initiative: string;
  /** As 一覧 heads it. */
  readonly field: string;
  /** Its first row on the sheet, 0-based. */
  readonly row: number;
}

type Columns = Readonly<Partial<Record<FindingColumn, number>>>;

/** Null: the sheet is gone, or nobody can tell any more what stands in its columns. Then nothing is known. */
export function readStandingFindings(summary: WorkbookSnapshot): StandingFindings | null {
  const name = nameOfOwnSheet(memoryOf(summary), "findings");
  const sheet = summary.sheets.find((one) => foldSheetName(one.name) === foldSheetName(name));
  if (!sheet) return null;
  const header = findHeader(sheet);
  if (header) return { sheet: sheet.name, findings: readRows(sheet, header) };
  return sheet.cells.some(({ text }) => text.trim() === NO_FINDINGS) ? { sheet: sheet.name, findings: [] } : null;
}

function findHeader(sheet: SheetSnapshot): { readonly row: number; readonly columns: Columns } | null {
  const keys = Object.entries(findingHeaders).map(([column, header]) => [column, comparisonKey(header)] as const);
  for (const cells of groupBy(sheet.cells, ({ row }) => String(row)).values()) {
    const byHeader = new Map(cells.map(({ text, column }) => [comparisonKey(text), column]));
    const columns: Columns = Object.fromEntries(
      keys.flatMap(([column, key]) => (byHeader.has(key) ? [[column, byHeader.get(key)]] : [])),
    );
    if (columns.severity !== undefined && columns.message !== undefined && columns.file !== undefined) {
      return { row: cells[0].row, columns };
    }
  }
  return null;
}

function readRows(
  { cells }: SheetSnapshot,
  header: { readonly row: number; readonly columns: Columns },
): readonly StandingFinding[] {
  const findings: StandingFinding[] = [];
  const body = cells.filter(({ row }) => row > header.row);
  for (const ofRow of groupBy(body, ({ row }) => String(row)).values()) {
    const finding = readRow(ofRow, header.columns);
    if (!finding) continue;
    const before = findings.at(-1);
    if (before && isContinuation(finding, before)) {
      findings[findings.length - 1] = { ...before, message: before.message + finding.message };
    } else findings.push(finding);
  }
  return findings.flatMap(placesOf);
}

/** A row that says the same of many places has a line for each of them. */
function placesOf(finding: StandingFinding): readonly StandingFinding[] {
  if (!isFoldedMessage(finding.message)) return [finding];
  const [sheets, cells, initiatives, fields] = [finding.sheet, finding.cell, finding.initiative, finding.field].map(
    (lines) => lines.split("\n"),
  );
  return (cells ?? []).map((cell, index) => ({
    ...finding,
    cell,
    sheet: sheets?.[index] ?? "",
    initiative: initiatives?.[index] ?? "",
    field: fields?.[index] ?? "",
  }));
}

/** Null: a row with notes of somebody's own beside or below the table. */
function readRow(cells: readonly [CellSnapshot, ...CellSnapshot[]], columns: Columns): StandingFinding | null {
  const textOf = (column: FindingColumn): string => cells.find((cell) => cell.column === columns[column])?.text ?? "";
  const message = textOf("message");
  if (message.trim() === "") return null;
  return {
    severity: severityOf(textOf("severity")),
    title: textOf("title"),
    message,
    file: textOf("file"),
    sheet: textOf("sheet"),
    cell: textOf("cell"),
    department: textOf("department"),
    initiative: textOf("initiative"),
    field: textOf("field"),
    row: cells[0].row,
  };
}

/** Somebody has written another word there: it is to be looked at, and never passes for nothing. */
function severityOf(typed: string): Severity {
  const key = comparisonKey(typed);
  return severities.find((one) => comparisonKey(severityNames[one]) === key) ?? "warning";
}

function isContinuation(further: StandingFinding, first: StandingFinding): boolean {
  return (
    further.title === `${first.title}${CONTINUED}` &&
    further.file === first.file &&
    further.sheet === first.sheet &&
    further.cell === first.cell
  );
}
