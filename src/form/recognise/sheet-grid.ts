import { areaOf, type Area } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { remarkOn, type OwnRemark } from "./cell-remarks";

/** A cell that holds something, with the area that people see: its merged cells, or the cell alone. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  /** As shown, to the character; where nothing is shown that could be read, what stands there. */
  readonly text: string;
  /** Null: it is what it looks like. */
  readonly remark: OwnRemark | null;
  /** All of it lies in hidden rows or columns, or it has the colour of its ground. */
  readonly isHidden: boolean;
  /** Nothing but white space and what nobody can see. */
  readonly isBlank: boolean;
  readonly area: Area;
  /** Another cell's merged area lies over it: its text is in the file, and nobody sees it. */
  readonly isCovered: boolean;
}

export interface GridRow {
  readonly row: number;
  /** From left to right. */
  readonly cells: readonly GridCell[];
}

/** A sheet's cells by row, each with its area. */
export interface SheetGrid {
  /** Rows that hold something, from the top. */
  readonly rows: readonly GridRow[];
  /** The merged areas that begin in a row, from left to right, with or without text. */
  readonly mergesByTop: ReadonlyMap<number, readonly Area[]>;
}

/**
 * Takes cells and merged areas together. Of merged areas that overlap (no Excel draws such) the larger is left out;
 * so is one that covers a cell for which `isAnchor` holds: a frame is not swallowed by a merged area that somebody's
 * tool laid over the whole sheet.
 */
export function gridOf(sheet: SheetSnapshot, isAnchor: (cell: CellSnapshot) => boolean): SheetGrid {
  const remarks = new Map(
    sheet.cells.flatMap((cell) => {
      const remark = remarkOn(cell);
      return remark ? [[cell, remark] as const] : [];
    }),
  );
  const cells = sheet.cells.filter((cell) => cell.text !== "" || remarks.has(cell));
  const hidden = { rows: new Set(sheet.hiddenRows), columns: new Set(sheet.hiddenColumns) };
  const merges = withoutOverlaps(sheet.merges);
  const covering = new Map(cells.map((cell) => [cell, null as Area | null]));
  const swallowing = new Set<Area>();
  sweep(cells, merges, (cell, merge) => {
    covering.set(cell, merge);
    if (!isFirstCell(cell, merge) && isAnchor(cell)) swallowing.add(merge);
  });

  const rows = new Map<number, GridCell[]>();
  for (const cell of cells) {
    const found = covering.get(cell) ?? null;
    const merge = found && !swallowing.has(found) ? found : null;
    const isCovered = merge !== null && !isFirstCell(cell, merge);
    const { row, column } = cell;
    const remark = remarks.get(cell) ?? null;
    const text = cell.text.trim() === "" ? (remark?.text ?? cell.text) : cell.text;
    const area = merge && !isCovered ? merge : areaOf(cell);
    const gridCell = {
      row,
      column,
      text,
      remark,
      isHidden: cell.isConcealed === true || isHidden(area, hidden),
      // A picture has no letters, and stands there all the same.
      isBlank: comparisonKey(text) === "" && remark?.isWhole !== true,
      area,
      isCovered,
    };
    const sameRow = rows.get(row);
    if (sameRow) sameRow.push(gridCell);
    else rows.set(row, [gridCell]);
  }
  const mergesByTop = new Map<number, Area[]>();
  for (const merge of merges) {
    if (swallowing.has(merge)) continue;
    const sameTop = mergesByTop.get(merge.top);
    if (sameTop) sameTop.push(merge);
    else mergesByTop.set(merge.top, [merge]);
  }
  for (const sameTop of mergesByTop.values()) sameTop.sort((a, b) => a.left - b.left);
  return {
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, inRow]) => ({ row, cells: inRow.sort((a, b) => a.column - b.column) })),
    mergesByTop,
  };
}

/** The rows from `top` to `bottom` that hold something. */
export function rowsBetween({ rows }: SheetGrid, top: number, bottom: number): readonly GridRow[] {
  const first = firstIndex(rows, ({ row }) => row >= top);
  const last = firstIndex(rows, ({ row }) => row > bottom);
  return rows.slice(first, last);
}

/** The row's cells from `left` to `right`. */
export function cellsBetween({ cells }: GridRow, left: number, right: number): readonly GridCell[] {
  const first = firstIndex(cells, ({ column }) => column >= left);
  const last = firstIndex(cells, ({ column }) => column > right);
  return cells.slice(first, last);
}

export function rowAt(grid: SheetGrid, row: number): GridRow | null {
  return rowsBetween(grid, row, row)[0] ?? null;
}

/** The place of the first item for which a condition holds that holds for all that follow. */
export function firstIndex<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isHidden(
  { top, left, bottom, right }: Area,
  { rows, columns }: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
): boolean {
  const isEvery = (first: number, last: number, lines: ReadonlySet<number>): boolean => {
    if (last - first >= lines.size) return false;
    for (let line = first; line <= last; line += 1) if (!lines.has(line)) return false;
    return true;
  };
  return isEvery(top, bottom, rows) || isEvery(left, right, columns);
}

function isFirstCell({ row, column }: { readonly row: number; readonly column: number }, area: Area): boolean {
  return area.top === row && area.left === column;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** From top to bottom; of two that overlap the smaller stays. */
function withoutOverlaps(merges: readonly Area[]): readonly Area[] {
  const kept = new Set<Area>();
  const open = new OpenAreas();
  for (const merge of merges.toSorted((a, b) => a.top - b.top || a.left - b.left || sizeOf(a) - sizeOf(b))) {
    const overlapped = open.overlapping(merge);
    if (overlapped.some((other) => sizeOf(other) <= sizeOf(merge))) continue;
    for (const other of overlapped) kept.delete(other);
    open.replace(overlapped, merge);
    kept.add(merge);
  }
  return [...kept];
}

/** Calls `visit` for every cell that lies in one of the areas, none of which overlap. Both are sorted from the top. */
function sweep(
  cells: readonly CellSnapshot[],
  merges: readonly Area[],
  visit: (cell: CellSnapshot, merge: Area) => void,
): void {
  const open = new OpenAreas();
  let next = 0;
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    for (let merge = merges[next]; merge && merge.top <= cell.row; merge = merges[++next]) {
      open.replace(open.overlapping({ ...merge, bottom: merge.top }), merge);
    }
    const [merge] = open.overlapping(areaOf(cell));
    if (merge) visit(cell, merge);
  }
}

/** Areas that a sweep from the top has met, from left to right. What ends above the row asked for is dropped on the way. */
class OpenAreas {
  private areas: Area[] = [];

  overlapping({ top, left, right }: Area): readonly Area[] {
    const first = firstIndex(this.areas, (area) => area.right >= left);
    const found: Area[] = [];
    let index = first;
    for (; index < this.areas.length; index += 1) {
      const area = this.areas[index];
      if (!area || area.left > right) break;
      if (area.bottom >= top) found.push(area);
    }
    if (found.length < index - first) this.areas.splice(first, index - first, ...found);
    return found;
  }

  replace(old: readonly Area[], area: Area): void {
    if (old.length > 0) this.areas = this.areas.filter((other) => !old.includes(other));
    this.areas.splice(
      firstIndex(this.areas, (other) => other.left > area.left),
      0,
      area,
    );
  }
}
