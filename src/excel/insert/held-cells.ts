import { untracked } from "../round-trip";
import { comparableText, type HeldCell } from "./sheet-mark";

/**
 * Queues reading a sheet's content; formulas only where there may be some, because they double its size. Null where
 * Excel does not return it: a cell so far from the others that there are more than 5 million between them.
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
        // A text that begins with = is its own formula; a real formula differs from its result.
        const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
        const text = comparableText(value);
        if (text === "" && !isFormula) return [];
        return [{ row: rowIndex + row, column: columnIndex + column, text, isFormula }];
      }),
    );
  };
}

/** Excel's types omit the null that it gives for too large a range. */
export function nullableGrid(values: readonly (readonly unknown[])[] | null): readonly (readonly unknown[])[] | null {
  return values;
}
