import { officeErrorCode, excelProblem, toExcelProblem } from "../excel-problem";
import type { ExcelProblem } from "../open-workbook";
import { roundTrip } from "../round-trip";

/** Why sheets could not be put in, renamed or deleted: Excel's own code does not tell a protected workbook from others. */
export async function structureProblem(error: unknown): Promise<ExcelProblem> {
  const problem = toExcelProblem(error);
  if (problem.code === "cell-being-edited") return problem;
  if (await isStructureProtected()) return excelProblem("structure-protected");
  // No sheet's protection keeps sheets from being added: the workbook itself may not be written into.
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
    // Excel will not tell: then the first refusal is what there is to say.
    if (officeErrorCode(error) === null) throw error;
    return false;
  }
}
