import { ownSheets, sheetNames } from "../../form/sheet-names";
import type { Collection } from "../../gather/collection";
import { drawnCell } from "../../gather/memory/drawn-cells";
import { drawMemory } from "../../gather/memory/summary-memory";
import type { MemorisedSheet } from "../../gather/memory/memory-layout";
import { areasOfCells, inReadingOrder } from "../../workbook/cell-areas";
import type { SheetDrawing } from "../../workbook/drawing";
import type { FormSheet } from "../forms/forms";
import { formatJapaneseTime } from "../sheet/japanese-time";

/** Where the summary stands in a workbook with other sheets: what it is to know its own by. */
export interface OwnSheets {
  /** As they are written. */
  readonly sheets: readonly SheetDrawing[];
  /** By their usual names. */
  readonly names: ReadonlyMap<string, string>;
  readonly assembledAt: string | null;
}

/** The very hidden sheet. It remembers the gathering for the next one, so it is drawn from the collection itself. */
export function drawSummaryMemory(
  collection: Collection,
  formSheets: readonly FormSheet[],
  own: OwnSheets | null,
): SheetDrawing {
  return drawMemory(
    collection,
    formSheets.map(({ published: { parts, merged }, sheet }) => ({ sheet: sheet.name, parts, merged })),
    own ? memorisedSheets(own) : [],
  );
}

function memorisedSheets({ sheets, names, assembledAt }: OwnSheets): readonly MemorisedSheet[] {
  const idOf = new Map(ownSheets.map((id) => [names.get(sheetNames[id]), id]));
  const time = assembledAt === null ? null : formatJapaneseTime(assembledAt);
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
