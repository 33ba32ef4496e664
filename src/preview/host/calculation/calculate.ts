import type { BookValue } from "../../../xlsx/book";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";

/** What a formula comes to; 0 and a note in `session.uncalculated` where nobody here knows. */
export function calculate(formula: string, sheet: HostSheet, row: number, column: number, session: Session): BookValue {
  session.uncalculated.push(`${sheet.data.name}!R${row + 1}C${column + 1}: ${formula}`);
  return 0;
}

export function isFormula(text: string): boolean {
  return text !== "";
}
