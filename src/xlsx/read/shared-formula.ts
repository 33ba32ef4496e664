import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseA1, type CellAddress } from "../../workbook/address";

/** Texts, quoted sheet names and names with brackets are passed over; what is left and looks like a cell is one. */
const TOKENS =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** A shared formula stands once, as for its first cell: here moved to another, as Excel shows it there. */
export function moveFormula(formula: string, from: CellAddress, to: CellAddress): string {
  const rows = to.row - from.row;
  const columns = to.column - from.column;
  return formula.replace(TOKENS, (token, fixedColumn?: string, letters?: string, fixedRow?: string) => {
    const cell = letters === undefined ? null : parseA1(token);
    if (!cell) return token;
    const row = fixedRow === "$" ? cell.row : (cell.row + rows + MAX_ROWS) % MAX_ROWS;
    const column = fixedColumn === "$" ? cell.column : (cell.column + columns + MAX_COLUMNS) % MAX_COLUMNS;
    return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row + 1}`;
  });
}
