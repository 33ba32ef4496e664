import { tellsWhichForm, type FieldDefinition } from "../../form/definition";
import type { FieldReading } from "../../form/reading";
import { contains, type Area, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

/** More rows than a box of any form has: merged areas of whole columns. */
const TALL_ROWS = 2_000;

/** Where a box's text stands on the sheet, and whether the pane may write there. */
export type BoxPlace =
  | { readonly type: "cell"; readonly cell: CellAddress }
  | { readonly type: "sheet-only"; readonly cell: CellAddress; readonly reason: SheetOnlyReason };

export type SheetOnlyReason =
  /** 取組項目, 実践課: they say which form it is, and are not changed by a slip of the hand. */
  | "tells-which-form"
  /** A bullet a row, a table, a second page: in one cell, words or layout would be lost. */
  | "several-cells"
  | "formula";

/**
 * Tells of the boxes of one sheet which cell they are written into: the one that holds the text, or the first one of an
 * empty box. Where no single cell does, the box is changed in the sheet.
 */
export function boxPlacer(sheet: SheetSnapshot): (field: FieldDefinition, reading: FieldReading) => BoxPlace {
  const cells = indexByRow(sheet.cells, ({ row }) => [row, row]);
  const merges = indexByRow(sheet.merges, ({ top, bottom }) => [top, bottom]);
  const mergeAt = (cell: CellAddress): Area | undefined => merges(cell.row).find((merge) => contains(merge, cell));
  // What is covered by another cell's merged area is in the file, and nobody sees it.
  const isCovered = (cell: CellAddress): boolean => {
    const merge = mergeAt(cell);
    return merge !== undefined && (merge.top !== cell.row || merge.left !== cell.column);
  };
  /** Also what no format shows: nothing is to be written over it unseen. */
  const standingIn = (area: Area): readonly CellSnapshot[] =>
    rowsOf(area)
      .flatMap(cells)
      .filter((cell) => (cell.text !== "" || cell.value !== "") && contains(area, cell) && !isCovered(cell));
  /** Where Excel puts what is typed into the box's first cell; null where that is outside the box. */
  const startOf = (area: Area): CellAddress | null => {
    const first = { row: area.top, column: area.left };
    const merge = mergeAt(first);
    if (!merge) return first;
    const start = { row: merge.top, column: merge.left };
    return contains(area, start) ? start : null;
  };

  return (field, { areas, text }) => {
    const [area] = areas;
    const shown = areas.flatMap(standingIn);
    const [holding, ...others] = shown.filter((cell) => cell.text !== "" && cell.text === text);
    const seen = holding ?? shown.find((cell) => comparisonKey(cell.text) !== "");
    const sheetOnly = (reason: SheetOnlyReason): BoxPlace => ({
      type: "sheet-only",
      cell: seen ? addressOf(seen) : { row: area.top, column: area.left },
      reason,
    });
    if (tellsWhichForm(field)) return sheetOnly("tells-which-form");
    if (holding) {
      if (others.length > 0) return sheetOnly("several-cells");
      return holding.formula === undefined ? { type: "cell", cell: addressOf(holding) } : sheetOnly("formula");
    }
    const start = startOf(area);
    if (shown.length === 1 && shown[0]?.formula !== undefined) return sheetOnly("formula");
    return text === "" && start && shown.length === 0 ? { type: "cell", cell: start } : sheetOnly("several-cells");
  };
}

/** Looks up what lies in a row. Areas that reach over very many rows are looked at for each row instead. */
function indexByRow<Item>(
  items: readonly Item[],
  extentOf: (item: Item) => readonly [top: number, bottom: number],
): (row: number) => readonly Item[] {
  const byRow = new Map<number, Item[]>();
  const tall: Item[] = [];
  for (const item of items) {
    const [top, bottom] = extentOf(item);
    if (bottom - top > TALL_ROWS) tall.push(item);
    else
      for (let row = top; row <= bottom; row += 1) {
        const inRow = byRow.get(row);
        if (inRow) inRow.push(item);
        else byRow.set(row, [item]);
      }
  }
  return (row) => [...(byRow.get(row) ?? []), ...tall.filter((item) => isInRow(extentOf(item), row))];
}

function isInRow([top, bottom]: readonly [number, number], row: number): boolean {
  return top <= row && row <= bottom;
}

function rowsOf({ top, bottom }: Area): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_row, index) => top + index);
}

function addressOf({ row, column }: CellAddress): CellAddress {
  return { row, column };
}
