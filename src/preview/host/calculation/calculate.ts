import { cellKey, placeOf, type BookValue } from "../../../xlsx/book";
import { toA1 } from "../../../workbook/address";
import { cellAt, type HostSheet, type HostWorkbook } from "../model/workbook";
import { evaluate } from "./evaluate";
import { parseFormula } from "./syntax";
import { failure, Uncalculable } from "./values";

/** Whether Excel would accept it, given without a leading "=". */
export function isFormula(text: string): boolean {
  return parseFormula(text) !== null;
}

/**
 * Works all formulas of the workbook out anew. What nobody here can work out keeps the value that it had; where it had
 * none it stands at 0, and is named in what comes back: "Sheet1!B2: XLOOKUP".
 */
export function recalculate(workbook: HostWorkbook): readonly string[] {
  const run = new Calculation(workbook);
  for (const sheet of workbook.sheets) {
    for (const [key, { formula }] of sheet.data.cells) {
      if (formula === null) continue;
      const { row, column } = placeOf(key);
      run.valueAt(sheet, row, column);
    }
  }
  return run.uncalculated;
}

class Calculation {
  readonly uncalculated: string[] = [];
  readonly #workbook: HostWorkbook;
  readonly #done = new Map<HostSheet, Map<number, BookValue>>();
  readonly #running = new Set<string>();

  constructor(workbook: HostWorkbook) {
    this.#workbook = workbook;
  }

  readonly valueAt = (sheet: HostSheet, row: number, column: number): BookValue => {
    const cell = cellAt(sheet, row, column);
    if (cell.formula === null) return cell.value;
    const key = cellKey(row, column);
    const done = this.#done.get(sheet) ?? new Map<number, BookValue>();
    this.#done.set(sheet, done);
    const known = done.get(key);
    if (known !== undefined) return known;
    const name = `${sheet.id}${key}`;
    // A formula that needs itself: Excel warns and shows 0.
    if (this.#running.has(name)) return 0;
    this.#running.add(name);
    const value = this.#calculate(cell.formula, sheet, row, column);
    this.#running.delete(name);
    done.set(key, value);
    if (value !== cell.value) sheet.data.cells.set(key, { ...cell, value });
    return value;
  };

  #calculate(formula: string, sheet: HostSheet, row: number, column: number): BookValue {
    const expression = parseFormula(formula);
    try {
      if (!expression) throw new Uncalculable("its syntax");
      const value = evaluate(expression, { workbook: this.#workbook, sheet, row, column, valueAt: this.valueAt });
      return typeof value === "number" && !Number.isFinite(value) ? failure("#NUM!") : value;
    } catch (error) {
      if (!(error instanceof Uncalculable)) throw error;
      const { value } = cellAt(sheet, row, column);
      if (value !== null) return value;
      this.uncalculated.push(`${sheet.data.name}!${toA1({ row, column })}: ${error.message}`);
      return 0;
    }
  }
}
