import type { Axis } from "./axis";
import { heavier, isSameLine, StrokeCollection, type BorderSide, type Stroke } from "./borders";
import type { CellIndex } from "./cell-index";
import type { MergeIndex } from "./merge-index";

export interface SheetLayout {
  readonly cells: CellIndex;
  readonly merges: MergeIndex;
  readonly rows: Axis;
  readonly columns: Axis;
}

interface Run {
  readonly side: BorderSide;
  readonly from: number;
  to: number;
}

type Edge = "top" | "bottom" | "left" | "right";

/**
 * The borders of one row that is shown: the lines below it (above it, for the first), beside its cells, and across them.
 * At an edge both neighbours have a say; where rows or columns are hidden, those that are shown are neighbours.
 */
export function rowStrokes(row: number, layout: SheetLayout): readonly Stroke[] {
  const collection = new StrokeCollection();
  drawBelow(row, layout, collection);
  if (layout.rows.shownFrom(row - 1, -1) === null) drawAbove(row, layout, collection);
  drawBeside(row, layout, collection);
  drawAcross(row, layout, collection);
  return collection.strokes;
}

function sideOf({ cells }: SheetLayout, row: number | null, column: number | null, edge: Edge): BorderSide | undefined {
  return row === null || column === null ? undefined : cells.at(row, column)?.style?.border?.[edge];
}

function drawBelow(row: number, layout: SheetLayout, collection: StrokeCollection): void {
  const { cells, merges, rows } = layout;
  const below = rows.shownFrom(row + 1, 1);
  const hidden = below === null || below === row + 1 ? null : below - 1;
  drawRuns(cells.columns(row, hidden, below), rows.size(row), layout, collection, (column) => {
    const merge = merges.at(row, column);
    if (merge && below !== null && below <= merge.bottom) return null;
    return heavier([
      sideOf(layout, row, column, "bottom"),
      sideOf(layout, hidden, column, "bottom"),
      sideOf(layout, below, column, "top"),
    ]);
  });
}

function drawAbove(row: number, layout: SheetLayout, collection: StrokeCollection): void {
  drawRuns(layout.cells.columns(row), 0, layout, collection, (column) => sideOf(layout, row, column, "top") ?? null);
}

/** Cells side by side with the same line make one line. */
function drawRuns(
  among: readonly number[],
  y: number,
  { columns }: SheetLayout,
  collection: StrokeCollection,
  sideAt: (column: number) => BorderSide | null,
): void {
  const runs: Run[] = [];
  for (const column of among) {
    const side = columns.isHidden(column) ? null : sideAt(column);
    if (!side) continue;
    const [from, to] = [columns.start(column), columns.end(column)];
    const last = runs.at(-1);
    if (last?.to === from && isSameLine(last.side, side)) last.to = to;
    else runs.push({ side, from, to });
  }
  for (const { side, from, to } of runs) collection.horizontal(side, y, from, to);
}

function drawBeside(row: number, layout: SheetLayout, collection: StrokeCollection): void {
  const { cells, merges, rows, columns } = layout;
  const height = rows.size(row);
  const done = new Set<number>();
  const drawBetween = (left: number | null, right: number | null): void => {
    const edge = left === null ? 0 : columns.end(left);
    if (done.has(edge)) return;
    done.add(edge);
    const merge = left === null ? null : merges.at(row, left);
    if (merge && right !== null && right <= merge.right) return;
    const hidden = right === null || right - 1 === left ? null : right - 1;
    const side = heavier([
      sideOf(layout, row, left, "right"),
      sideOf(layout, row, hidden, "right"),
      sideOf(layout, row, right, "left"),
    ]);
    if (side) collection.vertical(side, edge, 0, height);
  };
  for (const column of cells.columns(row)) {
    if (columns.isHidden(column)) continue;
    drawBetween(columns.shownFrom(column - 1, -1), column);
    drawBetween(column, columns.shownFrom(column + 1, 1));
  }
}

function drawAcross(row: number, { cells, merges, rows, columns }: SheetLayout, collection: StrokeCollection): void {
  for (const column of cells.columns(row)) {
    const { diagonal, diagonalDown, diagonalUp } = cells.at(row, column)?.style?.border ?? {};
    if (!diagonal) continue;
    const merge = merges.at(row, column);
    const [left, right] = [columns.start(column), columns.end(merge?.right ?? column)];
    const height = rows.end(merge?.bottom ?? row) - rows.start(row);
    if (diagonalDown === true) collection.diagonal(diagonal, [left, 0], [right, height]);
    if (diagonalUp === true) collection.diagonal(diagonal, [left, height], [right, 0]);
  }
}
