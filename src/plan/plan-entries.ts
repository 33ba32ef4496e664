import { toA1, type Area, type CellAddress } from "../workbook/address";
import type { CellSnapshot } from "../workbook/snapshot";
import type { PlanLevel } from "./marks";
import type { PlanProblem } from "./plan-problem";
import { mergeAt, type PlanSheetRows } from "./plan-sheet-rows";
import { readResponsible } from "./responsible";
import { splitMarkedTitles } from "./split-marked-titles";

/** A marked piece of the sheet with what belongs to it, before it is known whether it stands where it may. */
export interface PlanEntryOnSheet {
  readonly level: PlanLevel;
  readonly number: number;
  /** As typed. */
  readonly mark: string;
  /** The title, where it is wrapped over several cells in that order. */
  readonly titleLines: readonly string[];
  /** Texts of 実践課, as typed. */
  readonly departmentTexts: readonly string[];
  readonly cell: CellAddress;
}

interface GrowingEntry extends PlanEntryOnSheet {
  readonly titleLines: string[];
  readonly departmentTexts: string[];
  /** The last row that the title has reached, from where it may go on. */
  lastRow: number;
}

/**
 * Reads the marked pieces in the order of reading, whatever column they stand in. What has no mark is 実践課 of the
 * leaf before it, the rest of a title that begins in the cell above, or the title of a mark that stands alone in the
 * cell before; anything else is a problem.
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
    const leaf = last?.level === "initiative" ? last : null;
    const isDepartments = readResponsible(text, knownDepartments) !== null;
    if (last?.cell.row === cell.row && last.titleLines.length === 0 && !isDepartments) {
      last.titleLines.push(text);
      return;
    }
    if (isDepartments && leaf) {
      leaf.departmentTexts.push(text);
      return;
    }
    const above = entries.findLast((entry) => entry.cell.column === cell.column && entry.lastRow === cell.row - 1);
    if (above) {
      above.titleLines.push(text);
      above.lastRow = bottomOf(cell, merges);
    } else if (leaf && departmentColumn !== null && cell.column >= departmentColumn) {
      leaf.departmentTexts.push(text);
    } else {
      problems.push(unknownText(text, cell));
    }
  };

  for (const { cells } of body) {
    for (const cell of cells) {
      const { before, parts } = splitMarkedTitles(cell.text, { glued: false });
      if (before !== "") readUnmarked(before, cell);
      for (const { level, number, typed, title } of parts) {
        entries.push({
          level,
          number,
          mark: typed,
          titleLines: title === "" ? [] : [title],
          departmentTexts: [],
          cell: { row: cell.row, column: cell.column },
          lastRow: bottomOf(cell, merges),
        });
      }
    }
  }
  return { entries, problems };
}

function bottomOf(cell: CellSnapshot, merges: readonly Area[]): number {
  return mergeAt(merges, cell)?.bottom ?? cell.row;
}

function unknownText(text: string, cell: CellAddress): PlanProblem {
  return {
    cell: toA1(cell),
    message: `「${text}」が何か分かりません。題なら前に印（Ⅰ、1、①、(1)）を、実践課なら取組の右に課の名前を、覚え書きなら頭に「※」を付けてください。`,
  };
}
