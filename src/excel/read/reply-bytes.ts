import { type CellGrid, type FilledCells, halvesOf } from "./filled-cells";

/** A kanji takes three bytes in transfer; a cell has its quotation marks, comma and, rarely, an escape. */
const BYTES_FOR_CELL = 4;
/** Most are "General". */
const BYTES_FOR_FORMAT = 10;
/** Type and value once more, of which most are "Empty" and "". */
const BYTES_FOR_DETAILS = 22;
/** Rows that are asked for together: well below what fits into one reply, so that few bytes of a batch stay unused. */
const MAX_ROWS_BYTES = 1_000_000;

/** Size of these cells' formulas and formats: about that of their values. With details, four times that. */
export function replyBytesOf(values: CellGrid, withDetails: boolean): number {
  return values.reduce((bytes, row) => bytes + bytesOfRow(row, withDetails), 0);
}

function bytesOfRow(row: readonly unknown[], withDetails: boolean): number {
  const bytes = row.reduce<number>((sum, value) => sum + BYTES_FOR_CELL + bytesOfValue(value), 0);
  const formats = row.length * BYTES_FOR_FORMAT;
  return withDetails ? bytes * 3 + formats + row.length * BYTES_FOR_DETAILS : bytes + formats;
}

function bytesOfValue(value: unknown): number {
  return typeof value === "string" ? value.length * 3 : 8;
}

/** The rows of `filled` in pieces that fit well into replies. */
export function inPieces({ area, values }: FilledCells, withDetails: boolean): readonly FilledCells[] {
  const pieces: FilledCells[] = [];
  let first = 0;
  let bytes = 0;
  const cut = (end: number): void => {
    if (end === first) return;
    pieces.push({
      area: { ...area, top: area.top + first, bottom: area.top + end - 1 },
      values: values.slice(first, end),
    });
    first = end;
    bytes = 0;
  };
  values.forEach((row, index) => {
    const more = bytesOfRow(row, withDetails);
    if (bytes + more > MAX_ROWS_BYTES) cut(index);
    bytes += more;
  });
  cut(values.length);
  return pieces;
}

/** The upper and the lower half; none where there is only one row. */
export function halvesOfCells({ area, values }: FilledCells): readonly FilledCells[] {
  const middle = Math.ceil(values.length / 2);
  return halvesOf(area).map((half, index) => ({
    area: half,
    values: index === 0 ? values.slice(0, middle) : values.slice(middle),
  }));
}
