import { ownSheets, sheetNames } from "../form/sheet-names";
import type { MemorisedSheet } from "../gather/memory-layout";
import type { Area } from "../workbook/address";
import type { SheetDrawing } from "../workbook/drawing";

/** What is to be remembered of the sheets themselves; `names` are the summary's own sheets', by their usual names. */
export function memoriseSheets(
  sheets: readonly SheetDrawing[],
  names: ReadonlyMap<string, string>,
): readonly MemorisedSheet[] {
  const idOf = new Map(ownSheets.map((id) => [names.get(sheetNames[id]), id]));
  return sheets.map((sheet) => ({ id: idOf.get(sheet.name) ?? null, name: sheet.name, written: writtenAreas(sheet) }));
}

/** The cells that show something, as few areas: neighbours in a row are one, and so are equal rows below each other. */
function writtenAreas({ cells }: SheetDrawing): readonly Area[] {
  const runs: Area[] = [];
  const shown = cells
    .filter(({ content }) => content.type !== "blank")
    .toSorted((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column } of shown) {
    const last = runs.at(-1);
    if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const growing = new Map<string, number>();
  const areas: Area[] = [];
  for (const run of runs) {
    const columns = `${run.left}-${run.right}`;
    const at = growing.get(columns);
    const above = at === undefined ? undefined : areas[at];
    if (at !== undefined && above?.bottom === run.top - 1) areas[at] = { ...above, bottom: run.bottom };
    else growing.set(columns, areas.push(run) - 1);
  }
  return areas;
}
