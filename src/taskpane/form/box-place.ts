import type { FieldDefinition } from "../../form/definition";
import type { FieldReading } from "../../form/reading";
import { contains, type Area, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

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
 * The cell that a box is written into: the one that holds its text, or the first one of an empty box. Where no single
 * cell does, the box is changed in the sheet.
 */
export function placeBox(sheet: SheetSnapshot, field: FieldDefinition, { areas, text }: FieldReading): BoxPlace {
  const [{ top, left }] = areas;
  const first = { row: top, column: left };
  const shown = sheet.cells.filter(
    (cell) => cell.text !== "" && areas.some((area) => contains(area, cell)) && !isCovered(sheet, cell),
  );
  const written = shown.filter((cell) => comparisonKey(cell.text) !== "");
  const holding = shown.filter((cell) => cell.text === text);
  const [only] = holding;
  const sheetOnly = (reason: SheetOnlyReason, cell: CellAddress = only ?? written[0] ?? first): BoxPlace => ({
    type: "sheet-only",
    cell: addressOf(cell),
    reason,
  });
  if (field.role === "initiative" || field.role === "departments") return sheetOnly("tells-which-form");
  if (text === "") {
    const start = boxStart(sheet, areas[0]);
    const isFree = start !== null && !shown.some((cell) => cell.row === start.row && cell.column === start.column);
    return isFree ? { type: "cell", cell: start } : sheetOnly("several-cells");
  }
  if (!only || holding.length > 1) return sheetOnly("several-cells");
  return only.formula === undefined ? { type: "cell", cell: addressOf(only) } : sheetOnly("formula");
}

/** Where Excel puts what is typed into the box's first cell; null where that is outside the box. */
function boxStart({ merges }: SheetSnapshot, area: Area): CellAddress | null {
  const first = { row: area.top, column: area.left };
  const merge = merges.find((candidate) => contains(candidate, first));
  if (!merge) return first;
  const start = { row: merge.top, column: merge.left };
  return contains(area, start) ? start : null;
}

/** Under another cell's merged area: nobody sees it. */
function isCovered({ merges }: SheetSnapshot, cell: CellSnapshot): boolean {
  return merges.some((merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column));
}

function addressOf({ row, column }: CellAddress): CellAddress {
  return { row, column };
}
