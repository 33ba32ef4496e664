import { cellKey, placeOf, type BookCell } from "../../../xlsx/book";
import type { HostSheet } from "../../host/model/workbook";

const NONE: readonly number[] = [];

/** Which cells of a sheet say or look like anything, by row. */
export class CellIndex {
  readonly #sheet: HostSheet;
  readonly #columnsByRow = new Map<number, number[]>();

  constructor(sheet: HostSheet, rowCount: number, columnCount: number) {
    this.#sheet = sheet;
    for (const key of sheet.data.cells.keys()) {
      const { row, column } = placeOf(key);
      if (row >= rowCount || column >= columnCount) continue;
      const others = this.#columnsByRow.get(row);
      if (others) others.push(column);
      else this.#columnsByRow.set(row, [column]);
    }
    for (const columns of this.#columnsByRow.values()) columns.sort((a, b) => a - b);
  }

  at(row: number, column: number): BookCell | undefined {
    return this.#sheet.data.cells.get(cellKey(row, column));
  }

  /** From left to right. */
  columns(...rows: readonly (number | null)[]): readonly number[] {
    const lists = rows.flatMap((row) => (row === null ? [] : [this.#columnsByRow.get(row) ?? NONE]));
    const [only = NONE, ...others] = lists.filter((list) => list.length > 0);
    return others.length === 0 ? only : [...new Set(lists.flat())].sort((a, b) => a - b);
  }

  /** The cells of a row as they are now: cells are replaced when they change, so identity tells. */
  cells(row: number): readonly (BookCell | undefined)[] {
    return this.columns(row).map((column) => this.at(row, column));
  }
}
