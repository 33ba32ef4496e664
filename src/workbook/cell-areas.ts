import type { Area, CellAddress } from "./address";

/** The cells as few areas: neighbours in a row are one, and so are equal rows below each other. */
export function areasOfCells(cells: readonly CellAddress[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of inReadingOrder(cells)) {
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

/** The cells of areas that do not overlap, in reading order; null where there are not exactly `count`. */
export function cellsOfAreas(areas: readonly Area[], count: number): readonly CellAddress[] | null {
  const size = areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0);
  if (size !== count) return null;
  const cells: CellAddress[] = [];
  for (const { top, left, bottom, right } of areas) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) cells.push({ row, column });
    }
  }
  return inReadingOrder(cells);
}

export function inReadingOrder<Cell extends CellAddress>(cells: readonly Cell[]): readonly Cell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
