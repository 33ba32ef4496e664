import { type CellAddress, MAX_COLUMNS, MAX_ROWS, parseA1 } from "../../workbook/address";
import { refuse } from "./problem";

/** Excel takes a cell whose `r` is none of this ("0", "A:1", "") for one that does not say where it stands. */
const LIKE_AN_ADDRESS = /^\$?[A-Za-z]+\$?\d+$/u;

/** "A1:XFD1048576", with room for dollar signs. */
export const LONGEST_REFERENCE = 32;

/** Where a worksheet's rows and cells stand, told in the order of the file: without an `r` they follow the one before. */
export class CellPlaces implements CellAddress {
  row = -1;
  column = -1;

  openRow(r: string | undefined): void {
    this.row = r === undefined ? this.row + 1 : readIndex(r, MAX_ROWS);
    if (this.row >= MAX_ROWS) refuse("damaged", "行の番号が Excel の範囲を超えています");
    this.column = -1;
  }

  openCell(r: string | undefined): void {
    if (r === undefined || !LIKE_AN_ADDRESS.test(r)) this.column += 1;
    else ({ row: this.row, column: this.column } = readAddress(r));
    if (this.column >= MAX_COLUMNS) refuse("damaged", "列の番号が Excel の範囲を超えています");
  }
}

/** A place that counts from 1 in the file, from 0 here. */
export function readIndex(text: string | undefined, limit: number): number {
  const number = /^[1-9]\d{0,6}$/u.test(text ?? "") ? Number(text) : Infinity;
  return number <= limit ? number - 1 : refuse("damaged", "行か列の番号が Excel の範囲を超えています");
}

function readAddress(text: string): CellAddress {
  const address = text.length <= LONGEST_REFERENCE ? parseA1(text) : null;
  return address ?? refuse("damaged", "セルの番地が Excel の範囲を超えています");
}
