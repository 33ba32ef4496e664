import { MAX_COLUMNS, MAX_ROWS } from "../../../workbook/address";
import type { ShapePlace } from "../../../workbook/snapshot";
import type { Anchor } from "./anchor";
import type { SheetSizes } from "./sheet-sizes";

/** Null for what lies beyond the sheet. */
export function placeOf({ from, to, size }: Anchor, sizes: SheetSizes): ShapePlace | null {
  const { columns, rows } = sizes;
  // Two corners stay in their cells; a size, and a point of the sheet, reach over many.
  const left = to ? columns.at(from.column, from.columnOffset) : columns.further(from.column, from.columnOffset);
  const top = to ? rows.at(from.row, from.rowOffset) : rows.further(from.row, from.rowOffset);
  const right = to ? columns.at(to.column, to.columnOffset) : columns.further(left, size.width);
  const bottom = to ? rows.at(to.row, to.rowOffset) : rows.further(top, size.height);
  const place = { top, left, bottom: Math.max(top, bottom), right: Math.max(left, right) };
  const isOnSheet = top >= 0 && left >= 0 && place.bottom <= MAX_ROWS && place.right <= MAX_COLUMNS;
  return isOnSheet ? place : null;
}
