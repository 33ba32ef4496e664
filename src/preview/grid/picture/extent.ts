import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../workbook/address";

const LEAST_ROWS = 100;
const LEAST_COLUMNS = 40;
const ROWS_BELOW = 50;
const COLUMNS_BESIDE = 12;

/**
 * How much of the sheet can be scrolled to: what is used and some more, and further wherever somebody selects. A whole
 * sheet is higher than a page may be.
 */
export function extentOf(used: Area, selected: Area): { readonly rowCount: number; readonly columnCount: number } {
  const lastRow = Math.max(used.bottom, selected.bottom === MAX_ROWS - 1 ? selected.top : selected.bottom);
  const lastColumn = Math.max(used.right, selected.right === MAX_COLUMNS - 1 ? selected.left : selected.right);
  return {
    rowCount: Math.min(MAX_ROWS, Math.max(LEAST_ROWS, lastRow + 1 + ROWS_BELOW)),
    columnCount: Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, lastColumn + 1 + COLUMNS_BESIDE)),
  };
}
