import type { Result } from "../workbook/result";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";

export function writeTexts(writes: readonly TextWrite[]): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  throw new Error("not yet", { cause: writes });
}
