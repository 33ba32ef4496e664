import type { CellAddress } from "../../workbook/address";
import type { CellRemark } from "../reading";
import type { GridCell } from "./sheet-grid";

/**
 * The rows of a field without the cells that are no text, and what is to be said of them. What is hidden is left out where the
 * field has anything that is not.
 */
export function withoutUnread(rows: readonly (readonly GridCell[])[]): {
  readonly shown: readonly (readonly GridCell[])[];
  readonly remarks: readonly CellRemark[];
} {
  if (!rows.some((row) => row.some(({ remark, isHidden }) => remark !== null || isHidden))) {
    return { shown: rows, remarks: [] };
  }
  const isText = ({ remark }: GridCell): boolean => remark?.isWhole !== true;
  const hasVisible = rows.some((row) => row.some((cell) => isText(cell) && !cell.isHidden && !cell.isBlank));
  const isShown = (cell: GridCell): boolean => isText(cell) && !(cell.isHidden && hasVisible);
  const remarks = rows.flat().flatMap((cell): readonly CellRemark[] => {
    const { row, column, text, remark, isHidden, isBlank } = cell;
    const isInText = isShown(cell);
    const at = { cell: { row, column } };
    const own = remark
      ? [{ about: remark.about, text: remark.text, ...at, isInText: isInText && remark.about === "linked" }]
      : [];
    return isHidden && isText(cell) && !isBlank ? [...own, { about: "hidden", text, ...at, isInText }] : own;
  });
  return { shown: rows.map((row) => row.filter(isShown)).filter((row) => row.length > 0), remarks };
}

/**
 * One text of the cells of a field: rows are joined by a line break. Every character is kept; rows with nothing but white
 * space count only between others, or alone.
 */
export function joinRows(
  rows: readonly (readonly GridCell[])[],
  joinRow: (cells: readonly GridCell[]) => string,
  lineBreak = "\n",
): { readonly text: string; readonly cells: readonly CellAddress[] } {
  const shown = (row: readonly GridCell[]): boolean => row.some(({ isBlank }) => !isBlank);
  const first = rows.findIndex(shown);
  const last = rows.findLastIndex(shown);
  const kept = first < 0 ? rows.slice(0, 1) : rows.slice(first, last + 1);
  const cells = kept.flat().map(({ row, column }) => ({ row, column }));
  return { text: kept.map(joinRow).join(lineBreak), cells };
}
