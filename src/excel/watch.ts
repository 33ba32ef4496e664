import type { Result } from "../workbook/result";
import type { ExcelProblem, Unwatch, WorkbookChanges } from "./open-workbook";

export function watchWorkbook(listener: (changes: WorkbookChanges) => void): Promise<Result<Unwatch, ExcelProblem>> {
  throw new Error("not yet", { cause: listener });
}
