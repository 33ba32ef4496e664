import type { Area } from "../../../workbook/address";
import { type Book, type BookCell, type BookSheet, cellKey, emptyCell, placeOf } from "../../../xlsx/book";

/** A sheet with the id that stays with it when it is renamed or moved. */
export interface HostSheet {
  readonly id: string;
  readonly data: BookSheet;
}

/** The open workbook: its sheets in the order of the tabs, and what is shown and selected. */
export class HostWorkbook {
  readonly book: Book;
  sheets: HostSheet[];
  active: HostSheet;
  selection: { readonly sheet: HostSheet; readonly areas: readonly Area[] };
  #lastId = 0;

  constructor(book: Book) {
    this.book = book;
    this.sheets = book.sheets.map((data) => this.identify(data));
    const shown = this.sheets[book.activeSheet] ?? this.sheets.find(({ data }) => data.visibility === "visible");
    const first = shown ?? this.sheets[0];
    if (!first) throw new Error("A workbook has one sheet at least");
    this.active = first;
    this.selection = { sheet: first, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] };
  }

  identify(data: BookSheet): HostSheet {
    const number = (++this.#lastId).toString(16).toUpperCase().padStart(4, "0");
    return { id: `{00000000-0001-0000-${number}-000000000000}`, data };
  }

  /** By name, whatever its case, or by id. */
  find(key: string): HostSheet | null {
    const wanted = key.toLowerCase();
    return (
      this.sheets.find(({ id, data }) => data.name.toLowerCase() === wanted || id.toLowerCase() === wanted) ?? null
    );
  }

  has(sheet: HostSheet): boolean {
    return this.sheets.includes(sheet);
  }

  /** The book as it is to be saved. */
  toBook(): Book {
    return {
      ...this.book,
      sheets: this.sheets.map(({ data }) => data),
      activeSheet: Math.max(0, this.sheets.indexOf(this.active)),
    };
  }
}

export function cellAt(sheet: HostSheet, row: number, column: number): BookCell {
  return sheet.data.cells.get(cellKey(row, column)) ?? emptyCell;
}

/** Puts a cell down; one that says nothing is not kept. */
export function putCell(sheet: HostSheet, row: number, column: number, cell: BookCell): void {
  const { value, formula, numberFormat, style, link } = cell;
  const key = cellKey(row, column);
  const saysNothing =
    value === null && formula === null && numberFormat === "General" && style === null && link === null;
  if (saysNothing) sheet.data.cells.delete(key);
  else sheet.data.cells.set(key, cell);
}

/** Cells that hold something inside `area`, in no order. For large areas of sparse sheets. */
export function* cellsIn(sheet: HostSheet, area: Area): Generator<{ row: number; column: number; cell: BookCell }> {
  for (const [key, cell] of sheet.data.cells) {
    const { row, column } = placeOf(key);
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      yield { row, column, cell };
  }
}
