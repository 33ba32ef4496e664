import { areaOf, contains, type Area, type CellAddress } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import type { CellSnapshot } from "../workbook/snapshot";

/** The label of the list of 課 in report order: the head of its column, or in front of the names in its row. */
export const DEPARTMENT_LIST_LABEL = "課（報告順）";

interface Row {
  readonly row: number;
  readonly cells: readonly CellSnapshot[];
}

/** A row of the table that says what 課 were called. */
export interface FormerNameRow {
  /** 課 of today: the row's own, else those above it; [] where there are none. */
  readonly departments: readonly string[];
  readonly names: readonly string[];
  /** 期日 as typed; a date of Excel's as ISO text. "" where it is empty. */
  readonly until: string;
  readonly cells: Readonly<Record<"department" | "name" | "until", CellAddress>>;
}

/** The list of 課 on a 計画の体系 sheet. */
export interface DepartmentTable {
  /** What belongs to it, and so to no other part of the sheet. */
  readonly cells: ReadonlySet<CellSnapshot>;
  /** In report order, with the cell that each stands in; [] where there is no list. */
  readonly departments: readonly { readonly name: string; readonly cell: CellAddress }[];
  readonly formerNames: readonly FormerNameRow[];
}

const LIST_LABEL = comparisonKey(DEPARTMENT_LIST_LABEL);
const NAME_HEADER = /^(?:旧課名?|旧名称?|前の課?名前?|変更前の課名)(?:[(〔【].*)?$/u;
const UNTIL_HEADER = /^(?:期日|いつまで|最後の日)(?:[(〔【].*)?$/u;
/** Beside a column of former names, another office's head of the 課 themselves. */
const DEPARTMENT_HEADER = /^(?:課|課名|今の課|今の課名|新課名)$/u;
const BETWEEN_NAMES = /[\s、,，;；/／]+/u;

/** The list of 課: a table 「課（報告順）｜旧課名｜期日」 in any order of columns, or a row 「課（報告順） 総務課、町民生活課」. */
export function findDepartmentTable(rows: readonly Row[], merges: readonly Area[]): DepartmentTable {
  const listRow = rows.find(({ cells }) => cells.some(isListLabel));
  const header = listRow && columnsOf(listRow, merges) ? listRow : rows.find((row) => columnsOf(row, merges) !== null);
  const columns = header ? columnsOf(header, merges) : null;
  const table = header && columns ? readTable(header, columns, rows, merges) : NO_TABLE;
  if (!listRow || listRow === header) return table;
  const [, ...names] = listRow.cells.slice(listRow.cells.findIndex(isListLabel));
  return {
    cells: new Set([...table.cells, ...listRow.cells.filter((cell) => isListLabel(cell) || names.includes(cell))]),
    departments: names.flatMap((cell) => namesIn(cell.text).map((name) => ({ name, cell: addressOf(cell) }))),
    formerNames: table.formerNames,
  };
}

const NO_TABLE: DepartmentTable = { cells: new Set(), departments: [], formerNames: [] };

interface Columns {
  readonly department: Area;
  readonly name: Area | null;
  readonly until: Area | null;
}

/** Null for a row that heads no such table. A label with nothing beside it heads a column of 課 alone. */
function columnsOf({ cells }: Row, merges: readonly Area[]): Columns | null {
  const find = (isHeader: (key: string) => boolean): Area | null => {
    const cell = cells.find(({ text }) => isHeader(comparisonKey(text)));
    return cell ? mergedAreaOf(cell, merges) : null;
  };
  const name = find((key) => NAME_HEADER.test(key));
  const until = find((key) => UNTIL_HEADER.test(key));
  const list = cells.find(isListLabel);
  if (list && !name && !until && cells.at(-1) !== list) return null;
  const department = list ? mergedAreaOf(list, merges) : name && find((key) => DEPARTMENT_HEADER.test(key));
  return department && { department, name, until };
}

/** Its rows end where one has nothing in its columns. */
function readTable(header: Row, columns: Columns, rows: readonly Row[], merges: readonly Area[]): DepartmentTable {
  const areas = [columns.department, columns.name, columns.until].flatMap((area) => area ?? []);
  const own = new Set(header.cells.filter((cell) => areas.some((area) => isInColumns(cell, area))));
  const departments: { readonly name: string; readonly cell: CellAddress }[] = [];
  const formerNames: FormerNameRow[] = [];
  const cellsByRow = new Map(rows.map(({ row, cells }) => [row, cells]));
  const valueAt = (row: number, area: Area | null): CellSnapshot | null => {
    if (!area) return null;
    const inRow = cellsByRow.get(row)?.find((cell) => isInColumns(cell, area));
    if (inRow) return inRow;
    const merged = merges.find((one) => one.top > header.row && contains(one, { row, column: area.left }));
    return (merged && cellsByRow.get(merged.top)?.find(({ column }) => column === merged.left)) ?? null;
  };
  const isListed = (name: string): boolean =>
    departments.some((one) => comparisonKey(one.name) === comparisonKey(name));
  const lastRow = rows.at(-1)?.row ?? 0;
  let above: { readonly names: readonly string[]; readonly cell: CellAddress } | null = null;
  for (let row = Math.max(...areas.map(({ bottom }) => bottom)) + 1; row <= lastRow; row += 1) {
    const department = valueAt(row, columns.department);
    const name = valueAt(row, columns.name);
    const until = valueAt(row, columns.until);
    const found = [department, name, until].flatMap((cell) => cell ?? []);
    if (found.length === 0) break;
    for (const cell of found) own.add(cell);
    // Merged cells all over: the row above once more.
    if (found.every((cell) => cell.row !== row)) continue;
    if (department) above = { names: namesIn(department.text), cell: addressOf(department) };
    if (department?.row === row) {
      const names = namesIn(department.text);
      // The 課 of a row above, written once more beside another of its names, is no second one.
      const isRepeated = (name ?? until) !== null && names.every(isListed);
      if (!isRepeated) departments.push(...names.map((one) => ({ name: one, cell: addressOf(department) })));
    }
    if (!name && !until) continue;
    formerNames.push({
      departments: above?.names ?? [],
      names: name ? namesIn(name.text) : [],
      until: until ? textOfDate(until) : "",
      cells: {
        department: above?.cell ?? { row, column: columns.department.left },
        name: { row, column: (columns.name ?? columns.department).left },
        until: { row, column: (columns.until ?? columns.name ?? columns.department).left },
      },
    });
  }
  return { cells: own, departments, formerNames };
}

function isListLabel({ text }: CellSnapshot): boolean {
  return comparisonKey(text) === LIST_LABEL;
}

function namesIn(text: string): readonly string[] {
  return text.split(BETWEEN_NAMES).filter((name) => name !== "");
}

function textOfDate({ type, value, text }: CellSnapshot): string {
  return type === "date" ? String(value).slice(0, "2024-03-31".length) : text;
}

function mergedAreaOf(cell: CellSnapshot, merges: readonly Area[]): Area {
  return merges.find(({ top, left }) => top === cell.row && left === cell.column) ?? areaOf(cell);
}

function isInColumns({ column }: CellAddress, { left, right }: Area): boolean {
  return column >= left && column <= right;
}

function addressOf({ row, column }: CellSnapshot): CellAddress {
  return { row, column };
}
