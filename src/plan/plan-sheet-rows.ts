import type { Area } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../workbook/snapshot";
import { findDepartmentTable, type DepartmentTable } from "./department-table";
import { parseMark } from "./marks";
import { terms } from "./terms";

export interface SheetRow {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
}

/** A 計画の体系 sheet cut into its parts. */
export interface PlanSheetRows {
  /** Title, 市町村 and 年度. */
  readonly above: readonly SheetRow[];
  /** Pillars to initiatives, in the order of reading; without repeated headings, notes and columns that are not the plan's. */
  readonly body: readonly SheetRow[];
  /** Column of 実践課 in the header row; null without one. */
  readonly departmentColumn: number | null;
  readonly departmentTable: DepartmentTable;
}

const LEVEL_LABELS = [terms.pillar, terms.theme, terms.initiative].map(comparisonKey);
const DEPARTMENT_LABELS = [terms.departments, terms.leadDepartment].map(comparisonKey);
const PLAN_LABELS = [...LEVEL_LABELS, ...DEPARTMENT_LABELS];

const NOTE = /^\s*(?:※|＊|\*|注[)）:：\d０-９]|[（(]注|備考)/u;
const PAGE_NUMBER =
  /^\s*(?:[Pp]\.?\s*|[-‐－―–—]\s*)?[\d０-９]{1,3}(?:\s*[/／]\s*[\d０-９]{1,3})?(?:\s*[-‐－―–—])?\s*(?:ページ|頁)?\s*$/u;

/** A row with the plan's labels, at least two of them, and whether it has any others. */
export function headerLabels({ cells }: SheetRow): { readonly count: number; readonly hasOthers: boolean } | null {
  const keys = cells.map(({ text }) => comparisonKey(text)).filter((key) => key !== "");
  const known = keys.filter((key) => PLAN_LABELS.some((label) => key.startsWith(label)));
  return known.length >= 2 ? { count: known.length, hasOthers: known.length < keys.length } : null;
}

export function rowsOf(sheet: SheetSnapshot): readonly SheetRow[] {
  const rows: { row: number; cells: CellSnapshot[] }[] = [];
  for (const cell of sheet.cells) {
    if (cell.text.trim() === "") continue;
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, cells: [cell] });
  }
  return rows;
}

/** Null where there is neither a header row nor a pillar's mark. */
export function cutPlanSheet(sheet: SheetSnapshot): PlanSheetRows | null {
  const rows = rowsOf(sheet);
  const headerIndex = rows.findIndex((row) => headerLabels(row) !== null);
  const header = rows[headerIndex];
  const first = header ? headerIndex : rows.findIndex(({ cells }) => cells.some(isPillar));
  if (first < 0) return null;
  const departmentTable = findDepartmentTable(rows, sheet.merges);
  const without = ({ row, cells }: SheetRow): SheetRow => {
    return { row, cells: cells.filter((cell) => !departmentTable.cells.has(cell)) };
  };
  const departmentColumn = header ? columnOfDepartments(header) : null;
  const above = rows.slice(0, first).map(without);
  const bodyTop = header ? bottomOf(header, sheet.merges) : -1;
  const foreign = header ? foreignColumns(header, sheet.merges) : [];
  const repeated = new Set(above.flatMap(({ cells }) => cells.map(({ text }) => comparisonKey(text))));
  const body = rows
    .slice(first)
    .filter((row) => row.row > bodyTop && headerLabels(row) === null)
    .map(without)
    .map(({ row, cells }) => ({
      row,
      cells: cells.filter(
        (cell) =>
          !NOTE.test(cell.text) &&
          !repeated.has(comparisonKey(cell.text)) &&
          (!isIn(foreign, cell.column) || isPlansOwn(cell, departmentColumn)),
      ),
    }))
    .filter(({ cells }) => cells.length > 0 && !isPageNumber(cells));
  return { above, body: withoutFooter(body), departmentColumn, departmentTable };
}

function isPillar({ text }: CellSnapshot): boolean {
  return parseMark(text)?.level === "pillar";
}

function columnOfDepartments({ cells }: SheetRow): number | null {
  const cell = cells.find(({ text }) => DEPARTMENT_LABELS.some((label) => comparisonKey(text).startsWith(label)));
  return cell?.column ?? null;
}

/** A header of two rows is one whose cells are merged downwards. */
function bottomOf({ row, cells }: SheetRow, merges: readonly Area[]): number {
  return Math.max(row, ...cells.map((cell) => mergeAt(merges, cell)?.bottom ?? row));
}

/** Columns with a heading that is not the plan's (番号, 区分, 状態, 様式). */
function foreignColumns({ cells }: SheetRow, merges: readonly Area[]): readonly Area[] {
  return cells
    .filter(({ text }) => !PLAN_LABELS.some((label) => comparisonKey(text).startsWith(label)))
    .map((cell) => mergeAt(merges, cell) ?? { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
}

/** Levels shift between columns, so left of 実践課 a mark with its title counts in a foreign column too; right of it nothing does. */
function isPlansOwn({ column, text }: CellSnapshot, departmentColumn: number | null): boolean {
  const mark = parseMark(text);
  return departmentColumn !== null && column < departmentColumn && mark !== null && mark.rest !== "";
}

function isIn(columns: readonly Area[], column: number): boolean {
  return columns.some(({ left, right }) => column >= left && column <= right);
}

export function mergeAt(
  merges: readonly Area[],
  { row, column }: { readonly row: number; readonly column: number },
): Area | null {
  return merges.find(({ top, left }) => top === row && left === column) ?? null;
}

function isPageNumber(cells: readonly CellSnapshot[]): boolean {
  return cells.length === 1 && cells.every(({ text }) => PAGE_NUMBER.test(text));
}

/** What is below the last mark, after an empty row, is not part of the plan: a contact, a date of revision. */
function withoutFooter(body: readonly SheetRow[]): readonly SheetRow[] {
  const lastMarked = body.findLastIndex(({ cells }) => cells.some(({ text }) => parseMark(text) !== null));
  let end = lastMarked;
  while (end >= 0 && end + 1 < body.length && body[end + 1]?.row === (body[end]?.row ?? 0) + 1) end += 1;
  return body.slice(0, end + 1);
}
