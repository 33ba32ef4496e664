import { parseA1, parseArea } from "../../../src/workbook/address";
import { cellKey, emptyCell, type BookCell, type BookSheet } from "../../../src/xlsx/book";
import { blankSheet } from "../../../src/preview/host/model/sheet-actions";
import type { HostSheet } from "../../../src/preview/host/model/workbook";
import { estimateText } from "../../../src/preview/grid/picture/measure";
import { SheetPicture } from "../../../src/preview/grid/picture/sheet-picture";

export type CellSketch = string | number | Partial<BookCell>;

export interface SheetSketch {
  readonly cells?: Readonly<Record<string, CellSketch>>;
  readonly merges?: readonly string[];
  /** Rest of the sheet as the book has it. */
  readonly sheet?: Partial<BookSheet>;
}

/** A sheet of the host: cells by address, a text or number for a cell with no look of its own. */
export function aHostSheet({ cells = {}, merges = [], sheet = {} }: SheetSketch = {}): HostSheet {
  const data: BookSheet = { ...blankSheet("試し"), ...sheet, merges: merges.map(areaOf) };
  for (const [a1, sketch] of Object.entries(cells)) {
    const { row, column } = placeOf(a1);
    data.cells.set(cellKey(row, column), {
      ...emptyCell,
      ...(typeof sketch === "object" ? sketch : { value: sketch }),
    });
  }
  return { id: "{1}", data };
}

const defaultFont = { name: "BIZ UDゴシック", size: 10.5 };
/** One object, as a workbook has: what was drawn with another font is drawn anew. */
const book = { dateSystem: 1900, defaultFont } as const;

/** Drawn with characters half as wide as high: 7 pixels, a kanji 14. */
export function aPicture(sheet: HostSheet, before: SheetPicture | null = null): SheetPicture {
  const used = { top: 0, left: 0, bottom: 19, right: 9 };
  return new SheetPicture(sheet, { book, measure: estimateText, rowCount: 100, columnCount: 20, used }, before);
}

export function placeOf(a1: string): { readonly row: number; readonly column: number } {
  const place = parseA1(a1);
  if (!place) throw new Error(`No cell ${a1}`);
  return place;
}

function areaOf(a1: string) {
  const area = parseArea(a1);
  if (!area) throw new Error(`No area ${a1}`);
  return area;
}
