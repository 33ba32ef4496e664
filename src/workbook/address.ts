/** Position of a cell. Rows and columns count from 0 everywhere in this code; people see A1. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four edges are inside it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits: 1,048,576 rows and 16,384 columns (XFD). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{ row: 2, column: 1 }` → "B3". */
export function toA1({ row, column }: CellAddress): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3:D5", or "B3" where the area is one cell. */
export function areaToA1(area: Area): string {
  const first = toA1({ row: area.top, column: area.left });
  const last = toA1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** "B3", "$B$3" → address; null for anything else, also beyond Excel's limits. */
export function parseA1(text: string): CellAddress | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]) - 1;
  return row < MAX_ROWS && column <= MAX_COLUMNS ? { row, column: column - 1 } : null;
}

/** "B3:D5" or "B3" → area, its corners in order; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from, to = from, more] = text.split(":");
  const a = parseA1(from ?? "");
  const b = parseA1(to ?? "");
  if (!a || !b || more !== undefined) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** As `parseArea`, and whole columns ("B:D", "$B:$D") and whole rows ("3:5"). */
export function parseRange(text: string): Area | null {
  const [, firstColumn, lastColumn] = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/u.exec(text) ?? [];
  if (firstColumn && lastColumn) return parseArea(`${firstColumn}1:${lastColumn}${MAX_ROWS}`);
  const [, firstRow, lastRow] = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/u.exec(text) ?? [];
  if (firstRow && lastRow) return parseArea(`A${firstRow}:${columnLetters(MAX_COLUMNS - 1)}${lastRow}`);
  return parseArea(text);
}

export function areaOf({ row, column }: CellAddress): Area {
  return { top: row, left: column, bottom: row, right: column };
}

export function contains(area: Area, { row, column }: CellAddress): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function intersects(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** The smallest area that holds both. */
export function enclosing(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** A sheet's name as written in a formula or a link: always in quotes, so that any name is safe. */
export function quoteSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
