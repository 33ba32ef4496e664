import { comparisonKey } from "../workbook/comparison-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { listHeaders } from "./list-headers";
import { plainSheetName, sheetNames } from "./sheet-names";

/** Whether a workbook is a summary of ours: it has the hidden 記録 sheet, or 一覧 with its columns. */
export function isSummaryWorkbook({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some((sheet) => {
    const name = plainSheetName(sheet.name);
    if (name === comparisonKey(sheetNames.memory)) return sheet.visibility !== "visible";
    return name === comparisonKey(sheetNames.list) && hasListHeader(sheet);
  });
}

/** In one row, wherever that is and however its columns were moved. */
function hasListHeader({ cells }: SheetSnapshot): boolean {
  const first = cells.find(({ text }) => comparisonKey(text) === listHeaders.code);
  const row = new Set(cells.filter((cell) => cell.row === first?.row).map(({ text }) => comparisonKey(text)));
  return Object.values(listHeaders).every((header) => row.has(comparisonKey(header)));
}
