import type { Area } from "../../../workbook/address";
import { refuseUnlessAllowed } from "./protection";
import type { HostSheet } from "./workbook";

/** A digit of the default font at 96 dpi, in pixels, and a pixel in points. */
const DIGIT_PX = 7;
const PIXEL_PT = 0.75;
/** Excel's own where the file says nothing. */
const DEFAULT_WIDTH = 8.38;

export function rowHeightPt(sheet: HostSheet, row: number): number {
  const { heightPt = null, isHidden = false } = sheet.data.rows.get(row) ?? {};
  return isHidden ? 0 : (heightPt ?? sheet.data.defaultRowHeightPt);
}

/** `format.columnWidth` is in points, unlike Excel's dialog. */
export function columnWidthPt(sheet: HostSheet, column: number): number {
  const { width = null, isHidden = false } = sheet.data.columns.get(column) ?? {};
  return isHidden ? 0 : Math.round((width ?? sheet.data.defaultColumnWidth ?? DEFAULT_WIDTH) * DIGIT_PX) * PIXEL_PT;
}

export function setRowHeights(sheet: HostSheet, { top, bottom }: Area, heightPt: number): void {
  refuseUnlessAllowed(sheet, "formatRows");
  for (let row = top; row <= bottom; row++) {
    sheet.data.rows.set(row, { heightPt: heightPt === 0 ? null : heightPt, isHidden: heightPt === 0 });
  }
}

export function setColumnWidths(sheet: HostSheet, { left, right }: Area, widthPt: number): void {
  refuseUnlessAllowed(sheet, "formatColumns");
  for (let column = left; column <= right; column++) {
    const width = widthPt / PIXEL_PT / DIGIT_PX;
    sheet.data.columns.set(column, { width: widthPt === 0 ? null : width, isHidden: widthPt === 0 });
  }
}
