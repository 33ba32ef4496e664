import type { GridCell } from "./sheet-grid";

/**
 * One text of the cells of a box: rows are joined by a line break, cells beside each other by a space, as they look on
 * paper. Every character is kept; rows with nothing but white space count only between others, or alone.
 */
export function joinRows(rows: readonly (readonly GridCell[])[]): string {
  const shown = (row: readonly GridCell[]): boolean => row.some(({ isBlank }) => !isBlank);
  const first = rows.findIndex(shown);
  const last = rows.findLastIndex(shown);
  const kept = first < 0 ? rows.slice(0, 1) : rows.slice(first, last + 1);
  return kept.map((row) => row.map(({ text }) => text).join(" ")).join("\n");
}
