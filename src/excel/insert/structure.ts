import { officeErrorCode, excelProblem, toExcelProblem } from "../excel-problem";
import type { ExcelProblem } from "../open-workbook";
import { roundTrip } from "../round-trip";

/** Why sheets could not be inserted, renamed or deleted: Excel's own code does not identify a protected workbook. */
export async function structureProblem(error: unknown): Promise<ExcelProblem> {
  const problem = toExcelProblem(error);
  if (problem.code === "cell-being-edited") return problem;
  if (await isStructureProtected()) return excelProblem("structure-protected");
  // A sheet's protection does not prevent adding sheets: the workbook itself is read-only.
  return problem.code === "sheet-protected" ? excelProblem("read-only") : problem;
}

async function isStructureProtected(): Promise<boolean> {
  try {
    return await roundTrip(({ workbook }) => {
      const { protection } = workbook;
      protection.load("protected");
      return () => protection.protected;
    });
  } catch (error) {
    // Excel does not answer: the first refusal is all there is to report.
    if (officeErrorCode(error) === null) throw error;
    return false;
  }
}
