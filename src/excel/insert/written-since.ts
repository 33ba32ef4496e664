import { type CellAddress, toA1 } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { shownNumber } from "../read/shown-value";
import { untracked } from "../round-trip";
import { askHeldCells, nullableGrid } from "./held-cells";
import { comparableText, type HeldCell, markOf } from "./sheet-mark";

/** What a sheet to be retired holds now. */
export interface OldSheet {
  readonly mark: string;
  readonly hasFormulas: boolean;
  /** The first cell that changed since the sheet was read; null: none. */
  readonly writtenCell: CellAddress | null;
  /** A cell is so far from the rest that Excel does not return the sheet's content. */
  readonly isTooWide: boolean;
}

/** Queues the check that a sheet is unchanged since it was read. */
export function askWrittenSince(sheet: Excel.Worksheet, asRead: SheetSnapshot): () => OldSheet {
  const hasFormulas = asRead.cells.some(({ formula }) => formula !== undefined);
  const held = askHeldCells(sheet, hasFormulas);
  const formats = asRead.cells.some(({ type }) => type === "date") ? askFormats(sheet) : () => new Map();
  return () => {
    const cells = held();
    if (cells === null) return { mark: markOf(null), hasFormulas, writtenCell: null, isTooWide: true };
    const writtenCell = writtenSince(asRead, cells, formats());
    return { mark: markOf(cells), hasFormulas, writtenCell, isTooWide: false };
  };
}

/** Estimated size of the answer, in bytes. */
export function weightOfOld({ cells }: SheetSnapshot): number {
  const rows = 1 + Math.max(-1, ...cells.map(({ row }) => row));
  const columns = 1 + Math.max(-1, ...cells.map(({ column }) => column));
  return 1_000 + 2 * cells.reduce((sum, { text }) => sum + text.length * 3, rows * columns * 4);
}

/** Results of formulas do not count: they change with other sheets. */
function writtenSince(
  { cells }: SheetSnapshot,
  held: readonly HeldCell[],
  formats: ReadonlyMap<string, string>,
): CellAddress | null {
  const left = new Map(held.map((cell) => [toA1(cell), cell]));
  for (const cell of cells) {
    const address = toA1(cell);
    const now = left.get(address);
    left.delete(address);
    if (!isSame(cell, now, formats.get(address))) return cell;
  }
  return left.values().next().value ?? null;
}

function isSame(asRead: CellSnapshot, now: HeldCell | undefined, format: string | undefined): boolean {
  const isFormula = asRead.formula !== undefined;
  if (isFormula || now?.isFormula) return isFormula && now?.isFormula === true;
  const text = now?.text ?? "";
  if (asRead.type !== "date") return text === comparableText(asRead.value);
  return text !== "" && shownNumber(Number(text), format ?? "General", null).value === asRead.value;
}

/** Without its format a number cannot be recognised as a date. */
function askFormats(sheet: Excel.Worksheet): () => ReadonlyMap<string, string> {
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load("rowIndex,columnIndex,numberFormat");
  return () => {
    if (used.isNullObject) return new Map();
    const { rowIndex, columnIndex } = used;
    return new Map(
      (nullableGrid(used.numberFormat) ?? []).flatMap((line, row) =>
        line.map((format, column) => [toA1({ row: rowIndex + row, column: columnIndex + column }), String(format)]),
      ),
    );
  };
}
