import { hashOfDrawnText, type DrawnCell } from "../../gather/memory/drawn-cells";
import { isJapaneseTime } from "../../summary/sheet/japanese-time";
import { toA1, type Area } from "../../workbook/address";
import { cellsOfAreas } from "../../workbook/cell-areas";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

/**
 * Cells that were given something to show and hold a text of somebody's own instead. `drawn` is what `written` was given.
 * What only stands in another place than it was drawn in (a list that was sorted) nobody has written, nor what a formula
 * comes to.
 */
export function cellsWrittenOver(
  { cells }: SheetSnapshot,
  written: readonly Area[] | null,
  drawn: readonly DrawnCell[] | null,
): ReadonlySet<CellSnapshot> {
  const places = written && drawn && cellsOfAreas(written, drawn.length);
  if (!places) return new Set();
  const standing = new Map(cells.map((cell) => [toA1(cell), cell]));
  const changed = places.flatMap((place, index) => {
    const [cell, was] = [standing.get(toA1(place)), drawn[index]];
    return was && !(cell && showsAsDrawn(cell, was)) ? [{ cell, was }] : [];
  });
  const moved = new Map<string, number>();
  for (const { was } of changed) if (was.type === "text") moved.set(was.hash, (moved.get(was.hash) ?? 0) + 1);
  return new Set(
    changed.flatMap(({ cell, was }) => {
      if (!cell || cell.text === "" || cell.formula !== undefined) return [];
      const hash = hashOfDrawnText(cell.text);
      const left = moved.get(hash) ?? 0;
      if (left === 0) return was.type === "value" && cell.type !== "text" ? [] : [cell];
      moved.set(hash, left - 1);
      return [];
    }),
  );
}

function showsAsDrawn({ text, type, formula }: CellSnapshot, drawn: DrawnCell): boolean {
  switch (drawn.type) {
    case "text":
      return formula === undefined && hashOfDrawnText(text) === drawn.hash;
    case "time":
      return formula === undefined && isJapaneseTime(text);
    case "value":
      return formula !== undefined || type !== "text";
  }
}
