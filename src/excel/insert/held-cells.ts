import { untracked } from "../round-trip";
import { comparableText, type HeldCell } from "./sheet-mark";

/**
 * Queues the question what a sheet holds; formulas only where there may be some, because they come to as much again. Null
 * where Excel does not tell: a cell so far from the others that there are more than 5 million between them.
 */
export function askHeldCells(sheet: Excel.Worksheet, hasFormulas: boolean): () => readonly HeldCell[] | null {
  const used = untracked(sheet.getUsedRangeOrNullObject(true));
  used.load(hasFormulas ? "rowIndex,columnIndex,values,formulas" : "rowIndex,columnIndex,values");
  return () => {
    if (used.isNullObject) return [];
    const { rowIndex, columnIndex } = used;
    const values = nullableGrid(used.values);
    const formulas = hasFormulas ? nullableGrid(used.formulas) : [];
    if (!values || !formulas) return null;
    return values.flatMap((line, row) =>
      line.flatMap((value, column): readonly HeldCell[] => {
        const formula = formulas[row]?.[column];
        // A text that begins with = is its own formula; what a formula comes to is another thing.
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        const text = comparableText(value);
        if (text === "" && !isFormula) return [];
        return [{ row: rowIndex + row, column: columnIndex + column, text, isFormula }];
      }),
    );
  };
}

/** Excel's types know nothing of the null that it gives for too large a range. */
export function nullableGrid(values: readonly (readonly unknown[])[] | null): readonly (readonly unknown[])[] | null {
  return values;
}
