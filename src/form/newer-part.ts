import { findFiscalYear } from "../plan/fiscal-year";
import type { CellAddress } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { parseRegistrationNumber } from "./registration-number";
import { plainSheetName, sheetNames } from "./sheet-names";
import { MEMORY_VERSION, splitVersion, STORED_VERSION } from "./stored-version";

/** Something in a workbook that a newer product than this one has written. */
export interface NewerPart {
  readonly sheet: string;
  readonly cell: CellAddress;
}

/** The first that there is, in the order of the sheets; null where all of it is known. Nothing is to be written into a workbook that has one. */
export function findNewerPart({ sheets }: WorkbookSnapshot): NewerPart | null {
  for (const sheet of sheets) {
    const isNewer = newerCellOn(sheet);
    const cell = sheet.cells.find(isNewer);
    if (cell) return { sheet: sheet.name, cell: { row: cell.row, column: cell.column } };
  }
  return null;
}

const MEMORY_HEAD = new RegExp(String.raw`^${sheetNames.memory} ([1-9]\d*)$`, "u");

/** Whether a cell of the sheet names a version of ours that is not known. */
function newerCellOn({ name, cells }: SheetSnapshot): (cell: CellSnapshot) => boolean {
  const isNewer = (text: string): boolean => splitVersion(text).version > STORED_VERSION;
  switch (plainSheetName(name)) {
    case comparisonKey(sheetNames.memory):
      return ({ row, column, text }) =>
        row === 0 && column === 0 && Number(MEMORY_HEAD.exec(text)?.[1] ?? 1) > MEMORY_VERSION;
    case comparisonKey(sheetNames.register): {
      // Behind the year above the table: below it stands what people have typed.
      const header = cells.find(({ text }) => comparisonKey(text) === "番号")?.row ?? Infinity;
      return ({ row, text }) => row < header && findFiscalYear(text) !== null && isNewer(text);
    }
    default:
      return ({ text }) => isNewer(text) && parseRegistrationNumber(text) !== null;
  }
}
