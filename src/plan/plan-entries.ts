import { toA1, type Area, type CellAddress } from "../workbook/address";
import type { CellSnapshot } from "../workbook/snapshot";
import { parseMark, type PlanLevel } from "./marks";
import type { PlanProblem } from "./plan-problem";
import { DEPARTMENT_LIST_LABEL } from "./department-table";
import { mergeAt, type PlanSheetRows, type SheetRow } from "./plan-sheet-rows";
import { readResponsible } from "./responsible";
import { splitMarkedTitles } from "./split-marked-titles";
import { terms } from "./terms";

/** A marked piece of the sheet with what belongs to it, before it is known whether its place in the tree is valid. */
export interface PlanEntryOnSheet {
  readonly level: PlanLevel;
  readonly number: number;
  /** As typed. */
  readonly mark: string;
  /** The title, where it is wrapped over several cells in that order. */
  readonly titleLines: readonly string[];
  /** Texts of 実践課, as typed. */
  readonly departmentTexts: readonly string[];
  /** The first cell with 実践課; null where the initiative's own text may hold them. */
  readonly departmentCell: CellAddress | null;
  readonly cell: CellAddress;
}

interface GrowingEntry extends PlanEntryOnSheet {
  readonly titleLines: string[];
  readonly departmentTexts: string[];
  departmentCell: CellAddress | null;
  /** The last row that the title has reached; it may continue below. */
  lastRow: number;
}

/**
 * Reads the marked pieces in the order of reading, whatever their column. What has no mark is 実践課 of the
 * initiative before it, the rest of a title that begins in the cell above or before, or the title of a mark without one;
 * anything else is a problem.
 */
export function readPlanEntries(
  { body, departmentColumn }: PlanSheetRows,
  merges: readonly Area[],
  knownDepartments: readonly string[],
): { readonly entries: readonly PlanEntryOnSheet[]; readonly problems: readonly PlanProblem[] } {
  const entries: GrowingEntry[] = [];
  const problems: PlanProblem[] = [];

  const readUnmarked = (text: string, cell: CellSnapshot) => {
    const last = entries.at(-1);
    const initiative = last?.level === "initiative" ? last : null;
    const isDepartments = readResponsible(text, knownDepartments) !== null;
    if (last?.cell.row === cell.row && last.titleLines.length === 0 && !isDepartments) {
      last.titleLines.push(text);
      return;
    }
    if (isDepartments && initiative) {
      addDepartments(initiative, text, cell);
      return;
    }
    const above = entries.findLast((entry) => entry.cell.column === cell.column && entry.lastRow === cell.row - 1);
    if (above) {
      above.titleLines.push(text);
      above.lastRow = bottomOf(cell, merges);
    } else if (initiative && departmentColumn !== null && cell.column >= departmentColumn) {
      addDepartments(initiative, text, cell);
    } else if (last?.cell.row === cell.row && departmentColumn !== null && last.departmentTexts.length === 0) {
      // Before the column of 実践課, and nothing else of the initiative in between: its title continues in the next cell.
      last.titleLines.push(text);
    } else if (initiative?.cell.row === cell.row && initiative.departmentTexts.length === 0) {
      addDepartments(initiative, text, cell);
      problems.push(unknownDepartment(text, cell));
    } else {
      problems.push(unknownText(text, cell));
    }
  };

  for (const row of body) {
    for (const cell of row.cells) {
      if (isStrayNumber(cell, row, body)) continue;
      const { before, parts } = splitMarkedTitles(cell.text, { glued: false });
      if (before !== "") readUnmarked(before, cell);
      for (const { level, number, typed, title } of parts) {
        entries.push({
          level,
          number,
          mark: typed,
          titleLines: title === "" ? [] : [title],
          departmentTexts: [],
          departmentCell: null,
          cell: { row: cell.row, column: cell.column },
          lastRow: bottomOf(cell, merges),
        });
      }
    }
  }
  return { entries, problems };
}

function addDepartments(initiative: GrowingEntry, text: string, { row, column }: CellSnapshot): void {
  initiative.departmentTexts.push(text);
  initiative.departmentCell ??= { row, column };
}

/** A number alone is the mark of a 推進項目 only where its title is beside or below it; else it is a row number. */
function isStrayNumber(cell: CellSnapshot, { cells }: SheetRow, body: readonly SheetRow[]): boolean {
  const mark = parseMark(cell.text);
  if (mark?.level !== "theme" || mark.rest !== "") return false;
  const behind = cells[cells.indexOf(cell) + 1];
  const below = body.find(({ row }) => row === cell.row + 1)?.cells.find(({ column }) => column === cell.column);
  return [behind, below].every((neighbour) => !neighbour || parseMark(neighbour.text) !== null);
}

function bottomOf(cell: CellSnapshot, merges: readonly Area[]): number {
  return mergeAt(merges, cell)?.bottom ?? cell.row;
}

function unknownDepartment(text: string, cell: CellAddress): PlanProblem {
  return {
    cell: toA1(cell),
    message: `「${text}」が${terms.department}の名前か分かりません。${terms.department}なら、表の下に「${DEPARTMENT_LIST_LABEL}」と書き、その下のセルにすべての${terms.department}の名前を並べてください。`,
  };
}

function unknownText(text: string, cell: CellAddress): PlanProblem {
  return {
    cell: toA1(cell),
    message: `「${text}」が何か分かりません。題なら前に印（Ⅰ、1、①、(1)）を、実践課なら取組の右に課の名前を、覚え書きなら頭に「※」を付けてください。`,
  };
}
