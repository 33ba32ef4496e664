import type { BookCell } from "../../../xlsx/book";
import { hasReferenceError, rewriteFormula, type Renaming } from "../calculation/rewrite";
import type { HostWorkbook } from "./workbook";

/** Formulas and names of the whole workbook follow a sheet or table that is renamed (or deleted: #REF!). */
export function followRenaming(workbook: HostWorkbook, renaming: Renaming): void {
  for (const { data } of workbook.sheets) {
    for (const [key, cell] of data.cells) {
      if (cell.formula !== null) data.cells.set(key, followed(cell, cell.formula, renaming));
    }
    for (const rule of data.conditionalRules) {
      if (typeof rule.formula === "string") rule.formula = rewriteFormula(rule.formula, renaming);
    }
    for (const validation of data.validations) {
      if (validation.formula1 !== undefined) validation.formula1 = rewriteFormula(validation.formula1, renaming);
    }
    for (const series of data.charts.flatMap((chart) => chart.series)) {
      series.values = rewriteFormula(series.values, renaming);
      if (series.categories !== undefined) series.categories = rewriteFormula(series.categories, renaming);
    }
  }
  const { book } = workbook;
  book.names = book.names.map((name) => ({ ...name, refersTo: rewriteFormula(name.refersTo, renaming) }));
}

function followed(cell: BookCell, before: string, renaming: Renaming): BookCell {
  const formula = rewriteFormula(before, renaming);
  if (formula === before) return cell;
  return { ...cell, formula, ...(hasReferenceError(formula) ? { value: { error: "#REF!" } } : {}) };
}

export function renamingOfSheet(from: string, to: string | null): Renaming {
  const isIt = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  return { sheet: (name) => (isIt(name) ? to : name), table: (name) => name };
}

export function renamingOfTable(from: string, to: string | null): Renaming {
  const isIt = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  return { sheet: (name) => name, table: (name) => (isIt(name) ? to : name) };
}
