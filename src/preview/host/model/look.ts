import { emptyCell, type BookCell, type BookStyle } from "../../../xlsx/book";
import type { Area } from "../../../workbook/address";
import { refuse } from "../errors";
import type { Json } from "../wire/json";
import { cellCount } from "./areas";
import { refuseUnlessAllowed } from "./protection";
import { cellAt, cellsIn, putCell, type HostSheet } from "./workbook";

const MAX_CELLS_STYLED = 200_000;

/** Reads one thing of the look of each cell: null where they differ, as Excel does. */
export function commonLook<T extends Json>(
  sheet: HostSheet,
  areas: readonly Area[],
  read: (style: BookStyle, cell: BookCell) => T,
): T | null {
  const found = new Set<T>();
  for (const area of areas) {
    if (cellCount(area) > MAX_CELLS_STYLED) {
      for (const { cell } of cellsIn(sheet, area)) found.add(read(cell.style ?? {}, cell));
      found.add(read({}, emptyCell));
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellAt(sheet, row, column);
        found.add(read(cell.style ?? {}, cell));
      }
    }
  }
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

/** Changes the look of every cell; on a protected sheet only where formats are free. */
export function changeLook(
  sheet: HostSheet,
  areas: readonly Area[],
  change: (style: BookStyle, place: { readonly row: number; readonly column: number }, area: Area) => BookStyle,
): void {
  refuseUnlessAllowed(sheet, "formatCells");
  for (const area of areas) {
    if (cellCount(area) > MAX_CELLS_STYLED) refuse("ApiNotAvailable", "the look of whole rows or columns");
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellAt(sheet, row, column);
        putCell(sheet, row, column, { ...cell, style: change(cell.style ?? {}, { row, column }, area) });
      }
    }
  }
}

/** "#RRGGBB" → "RRGGBB" */
export function colorOf(value: Json): string {
  if (typeof value !== "string") return refuse("InvalidArgument", "colour");
  const match = /^#?([0-9a-f]{6})$/iu.exec(value)?.[1];
  return match?.toUpperCase() ?? refuse("InvalidArgument", `colour ${value}`);
}
