import type { Result } from "../workbook/result";
import type { ExcelProblem, ReadWorkbook } from "./open-workbook";

export function readOpenWorkbook(): Promise<Result<ReadWorkbook, ExcelProblem>> {
  throw new Error("not yet");
}

export function readSheetsAgain(
  known: ReadWorkbook,
  sheetIds: readonly string[],
): Promise<Result<ReadWorkbook, ExcelProblem>> {
  throw new Error("not yet", { cause: [known, sheetIds] });
}
