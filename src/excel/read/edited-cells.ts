import { type Area, areaToA1, contains, intersects } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { CellsOfSheet } from "../open-workbook";
import { untracked } from "../round-trip";
import { needsDetails, toCells } from "./cells";
import { areaOfRange, type CellGrid, gridOf, halvesOf } from "./filled-cells";
import { askAll, mapped, type Question } from "./questions";
import { cellsQuestion } from "./sheet-contents";

/** What stands in some cells of a sheet now. */
export interface ReadCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly cells: readonly CellSnapshot[];
}

interface Part {
  readonly sheetId: string;
  readonly area: Area;
  /** Null: nothing stands there. */
  readonly filled: FilledPart | null;
}

interface FilledPart {
  readonly area: Area;
  readonly values: CellGrid;
  readonly formulas: CellGrid;
}

/**
 * The cells of `edited`, and of them only those up to the last that holds something. One round trip, and one more for
 * numbers, of which the format says what is shown.
 */
export async function readEditedCells(edited: readonly CellsOfSheet[]): Promise<readonly ReadCells[]> {
  const parts = await askAll(
    edited.flatMap(({ sheetId, areas }) => areas.map((area) => partQuestion(sheetId, area))),
    "short",
  );
  const details = await askAll(
    parts.flatMap(({ sheetId, filled }) =>
      filled && needsDetails(filled.values)
        ? [
            mapped(cellsQuestion(sheetId, filled, true), ({ cells }): ReadCells => ({
              sheetId,
              area: filled.area,
              cells,
            })),
          ]
        : [],
    ),
    "short",
  );
  const plain = parts.map(({ sheetId, area, filled }): ReadCells => {
    const isPlain = filled && !needsDetails(filled.values);
    return { sheetId, area, cells: isPlain ? toCells(filled.area, filled.values, filled.formulas, null) : [] };
  });
  return [...plain, ...details];
}

function partQuestion(sheetId: string, area: Area): Question<Part> {
  return {
    replyBytes: 0,
    ask({ workbook }) {
      const range = untracked(workbook.worksheets.getItem(sheetId).getRange(areaToA1(area)));
      // Whole rows and columns come as such: what is read of them ends where the content does.
      const isCell = area.top === area.bottom && area.left === area.right;
      const filled = isCell ? range : untracked(range.getUsedRangeOrNullObject(true));
      filled.load("rowIndex,columnIndex,rowCount,columnCount,values,formulas");
      return () => {
        const found = isCell ? area : areaOfRange(filled);
        if (!found) return { sheetId, area, filled: null };
        const values = gridOf(filled.values);
        const formulas = gridOf(filled.formulas);
        if (!values || !formulas) throw new TooManyCells();
        return { sheetId, area, filled: { area: found, values, formulas } };
      };
    },
    pieces: () => halvesOf(area).map((half) => partQuestion(sheetId, half)),
  };
}

/** More cells were edited at once than Excel returns: the sheet is read as a whole, when the person next presses something. */
export class TooManyCells extends Error {}

/** The sheet with the cells that were read in the place of those that stood there. */
export function withCells(sheet: SheetSnapshot, read: readonly ReadCells[]): SheetSnapshot {
  const areas = read.map(({ area }) => area);
  const others = sheet.cells.filter((cell) => !areas.some((area) => contains(area, cell)));
  // Of cells that were edited twice the later reading counts.
  const fresh = new Map(read.flatMap(({ cells }) => cells).map((cell) => [`${cell.row},${cell.column}`, cell]));
  const cells = [...others, ...fresh.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
  return { ...sheet, cells };
}

/** Whether a merged area that is known cannot be there any more: something stands in a cell that it covers. */
export function contradictsMerges({ merges }: SheetSnapshot, read: readonly ReadCells[]): boolean {
  return read.some(({ area, cells }) => {
    const near = merges.filter((merge) => intersects(merge, area));
    return cells.some((cell) =>
      near.some((merge) => contains(merge, cell) && (cell.row !== merge.top || cell.column !== merge.left)),
    );
  });
}
