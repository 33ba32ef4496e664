import { columnLetters, MAX_COLUMNS, MAX_ROWS, parseA1, type CellAddress } from "../../workbook/address";
import { type Budget, cost } from "./budget";

/** Texts, quoted sheet names and names with brackets are passed over; what is left and looks like a cell is one. */
const TOKENS =
  /"[^"]*"|'[^']*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/giu;

/** The formulas of a sheet that stand once, as for the first cell of their group, and hold for all cells of it. */
export class SharedFormulas {
  private readonly groups = new Map<string, { readonly text: string; readonly origin: CellAddress }>();

  constructor(private readonly budget: Budget) {}

  /** The formula of a cell of `group`: `text` where it is the first, else the first one's, as Excel shows it there. */
  textFor(group: string, text: string, cell: CellAddress): string {
    if (text !== "") {
      this.groups.set(group, { text, origin: cell });
      return text;
    }
    const shared = this.groups.get(group);
    if (!shared) return "";
    this.budget.spendWork(shared.text.length * cost.formulaCharacter);
    return moveFormula(shared.text, shared.origin, cell);
  }
}

function moveFormula(formula: string, from: CellAddress, to: CellAddress): string {
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
