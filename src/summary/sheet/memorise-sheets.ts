import { ownSheets, sheetNames } from "../../form/sheet-names";
import { drawnCell } from "../../gather/memory/drawn-cells";
import type { MemorisedSheet } from "../../gather/memory/memory-layout";
import { areasOfCells, inReadingOrder } from "../../workbook/cell-areas";
import type { SheetDrawing } from "../../workbook/drawing";

/**
 * What is to be remembered of the sheets themselves; `names` are the summary's own sheets', by their usual names, and
 * `time` is when it was gathered, as it is shown.
 */
export function memoriseSheets(
  sheets: readonly SheetDrawing[],
  names: ReadonlyMap<string, string>,
  time: string | null,
): readonly MemorisedSheet[] {
  const idOf = new Map(ownSheets.map((id) => [names.get(sheetNames[id]), id]));
  return sheets.map(({ name, cells }) => {
    const written = inReadingOrder(cells.filter(({ content }) => content.type !== "blank"));
    return {
      id: idOf.get(name) ?? null,
      name,
      written: areasOfCells(written),
      drawn: written.map((cell) => drawnCell(cell, time)),
    };
  });
}
