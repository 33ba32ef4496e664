import type { SheetSnapshot } from "../../src/workbook/snapshot";

/** A sheet as typed, row by row from A1; null: an empty cell. */
export function aSheetOf(name: string, rows: readonly (readonly (string | null)[])[]): SheetSnapshot {
  return {
    name,
    type: "worksheet",
    position: 0,
    visibility: "visible",
    isProtected: false,
    cells: rows.flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text === null ? [] : [{ row, column, type: "text" as const, value: text, text }],
      ),
    ),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}
