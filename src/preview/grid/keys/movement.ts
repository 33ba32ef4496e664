import { contains, type Area, type CellAddress } from "../../../workbook/address";
import type { Axis } from "../picture/axis";

/** What movement has to know of a sheet. */
export interface Ground {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The merged box that covers a place, or the cell itself. */
  readonly areaAt: (place: CellAddress) => Area;
  readonly isFilled: (place: CellAddress) => boolean;
  /** The area that has anything in it. */
  readonly used: Area;
  /** Rows and columns that do not scroll. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface KeyPress {
  readonly key: string;
  readonly isControl: boolean;
  /** Rows that fit on the screen. */
  readonly pageRows: number;
}

type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1];

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from `from`, as in Excel; null: the key moves nothing. */
export function destination(press: KeyPress, from: CellAddress, ground: Ground): CellAddress | null {
  const { key, isControl, pageRows } = press;
  const arrow = ARROWS[key];
  if (arrow) return isControl ? jump(from, arrow, ground) : step(from, arrow, ground);
  const { frozen, rows, columns, used } = ground;
  const firstColumn = columns.shownFrom(Math.min(frozen.columns, columns.count - 1), 1) ?? from.column;
  const firstRow = rows.shownFrom(Math.min(frozen.rows, rows.count - 1), 1) ?? from.row;
  switch (key) {
    case "Home":
      return { row: isControl ? firstRow : from.row, column: firstColumn };
    case "End":
      return isControl ? { row: used.bottom, column: used.right } : null;
    case "PageDown":
      return { ...from, row: page(from.row, pageRows, 1, rows) };
    case "PageUp":
      return { ...from, row: page(from.row, pageRows, -1, rows) };
    default:
      return null;
  }
}

/** One cell on, past what is hidden; out of a merged box over its edge. At the sheet's edge it stays. */
export function step(from: CellAddress, [rowStep, columnStep]: Direction, ground: Ground): CellAddress {
  const { top, left, bottom, right } = ground.areaAt(from);
  if (rowStep !== 0) {
    const row = ground.rows.shownFrom(rowStep > 0 ? bottom + 1 : top - 1, rowStep);
    return { row: row ?? from.row, column: from.column };
  }
  if (columnStep === 0) return from;
  const column = ground.columns.shownFrom(columnStep > 0 ? right + 1 : left - 1, columnStep);
  return { row: from.row, column: column ?? from.column };
}

/** To the last filled cell before a gap, or over the gap to the next filled one, or to the edge. */
function jump(from: CellAddress, direction: Direction, ground: Ground): CellAddress {
  const [rowStep, columnStep] = direction;
  // Beyond what is used there is only the edge of what can be reached.
  const isUseful = (place: CellAddress): boolean => contains(reach(ground), place);
  let at = from;
  let next = step(at, direction, ground);
  const isInBlock = ground.isFilled(from) && ground.isFilled(next);
  while (isUseful(next) && (next.row !== at.row || next.column !== at.column)) {
    if (isInBlock && !ground.isFilled(next)) return at;
    at = next;
    if (!isInBlock && ground.isFilled(at)) return at;
    next = step(at, direction, ground);
  }
  if (rowStep < 0 || columnStep < 0) return at;
  return ground.isFilled(at) || isInBlock ? at : from;
}

function reach({ used }: Ground): Area {
  return { top: 0, left: 0, bottom: used.bottom, right: used.right };
}

function page(row: number, pageRows: number, direction: 1 | -1, rows: Axis): number {
  const wanted = Math.min(Math.max(row + direction * Math.max(1, pageRows - 1), 0), rows.count - 1);
  return rows.shownFrom(wanted, direction) ?? rows.shownFrom(wanted, direction === 1 ? -1 : 1) ?? row;
}
