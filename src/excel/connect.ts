import type { WorkbookDrawing } from "../workbook/drawing";
import type { Result } from "../workbook/result";
import type { Insertion } from "../xlsx/insertion";
import { sheetChanging } from "./change-sheets";
import { readCondition } from "./condition";
import type { ExcelProblem, OpenWorkbook } from "./open-workbook";
import { readOpenWorkbook, readSheetsAgain } from "./read-workbook";
import { selectCell } from "./select";
import { workbookSettings } from "./settings";
import { watchWorkbook } from "./watch";
import { writeTexts } from "./write-texts";

/** Draws the file whose sheets are inserted, under names that no sheet has yet. */
export type WriteForInsertion = (drawing: WorkbookDrawing, workingNames: readonly string[]) => Promise<Insertion>;

/** Waits for Office; says why not, where Excel is too old or there is no host. */
export function connectToExcel(options: {
  readonly writeForInsertion: WriteForInsertion;
}): Promise<Result<OpenWorkbook, ExcelProblem>> {
  const workbook: OpenWorkbook = {
    condition: readCondition,
    read: readOpenWorkbook,
    readAgain: readSheetsAgain,
    writeTexts,
    select: selectCell,
    watch: watchWorkbook,
    settings: workbookSettings(),
    ...sheetChanging(options.writeForInsertion),
  };
  return Promise.resolve({ ok: true, value: workbook });
}
