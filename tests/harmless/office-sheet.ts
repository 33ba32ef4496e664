import type { CellSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { aSheet, type SketchedCell } from "../support/a-sheet";

/** A day as Excel keeps it and as it is shown by its format (yyyy/m/d). */
export interface Day {
  readonly serial: number;
  readonly shown: string;
}

/** A formula with the result that the program has saved beside it. */
export interface Calculated {
  readonly formula: string;
  readonly result: number;
}

/** As in a sketch: null for nothing, "<" for a cell merged with the one to its left, "^" with the one above it. */
export type OfficeCell = string | number | Day | Calculated | null;
export type OfficeRows = readonly (readonly OfficeCell[])[];

/** A sheet that is to be written as a file in one way or another. */
export interface OfficeSheet {
  readonly name: string;
  /** By rows, then columns, 0-based; only cells that hold something. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly content: OfficeCell }[];
  /** What a reader of any such file has to find. */
  readonly expected: Pick<SheetSnapshot, "merges"> & { readonly cells: readonly ExpectedCell[] };
}

type ExpectedCell = Pick<CellSnapshot, "row" | "column" | "text">;

const DAY_MILLISECONDS = 86_400_000;

export function day(year: number, month: number, date: number): Day {
  const serial = (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / DAY_MILLISECONDS;
  return { serial, shown: `${year}/${month}/${date}` };
}

/** The rows with their first cell at this place. */
export function officeSheet(name: string, rows: OfficeRows, { top = 0, left = 0 } = {}): OfficeSheet {
  const drawn = aSheet(sketchOf(rows), { name, top, left });
  return {
    name,
    cells: drawn.cells.map(({ row, column }) => ({ row, column, content: rows[row - top]?.[column - left] ?? null })),
    expected: { merges: drawn.merges, cells: drawn.cells.map(({ row, column, text }) => ({ row, column, text })) },
  };
}

/** As it looks. */
export function sketchOf(rows: OfficeRows): readonly (readonly SketchedCell[])[] {
  return rows.map((row) => row.map((cell) => (cell === null ? null : shownText(cell))));
}

export function shownText(cell: OfficeCell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "number") return String(cell);
  return "shown" in cell ? cell.shown : String(cell.result);
}
