import type { CellsOfSheet, ReadWorkbook } from "../../excel/open-workbook";
import type { Area } from "../../workbook/address";

/**
 * The formulas of a sheet, as areas of one column each: Excel says that it has worked them out again, but not which of
 * them show something else now.
 */
export function formulaCells({ snapshot, sheetIds }: ReadWorkbook, sheetId: string): readonly CellsOfSheet[] {
  const cells = snapshot.sheets[sheetIds.indexOf(sheetId)]?.cells.filter(({ formula }) => formula !== undefined) ?? [];
  const areas: Area[] = [];
  const last = new Map<number, number>();
  for (const { row, column } of cells) {
    const index = last.get(column);
    const above = index === undefined ? undefined : areas[index];
    if (index !== undefined && above?.bottom === row - 1) areas[index] = { ...above, bottom: row };
    else last.set(column, areas.push({ top: row, left: column, bottom: row, right: column }) - 1);
  }
  return areas.length > 0 ? [{ sheetId, areas }] : [];
}
