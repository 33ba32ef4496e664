import { toA1, type CellAddress } from "../workbook/address";
import { fail, type Result, succeed } from "../workbook/result";
import { toExcelProblem } from "./excel-problem";
import type { ExcelProblem } from "./open-workbook";
import { roundTrip, untracked } from "./round-trip";

/** Shows the sheet, and selects the cell in it. */
export async function selectCell(sheetId: string, cell: CellAddress | null): Promise<Result<null, ExcelProblem>> {
  try {
    await roundTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      sheet.activate();
      if (cell) untracked(sheet.getRange(toA1(cell))).select();
      return () => null;
    });
    return succeed(null);
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}
