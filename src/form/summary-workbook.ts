import { comparisonKey } from "../workbook/comparison-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { listHeaders } from "./list-headers";
import { plainSheetName, sheetNames, summarySheets } from "./sheet-names";

const LIST = comparisonKey(sheetNames.list);
const MEMORY = comparisonKey(sheetNames.memory);
const OTHERS: ReadonlySet<string> = new Set(
  summarySheets.map((id) => comparisonKey(sheetNames[id])).filter((name) => name !== LIST),
);

/**
 * Whether a workbook is a summary of ours: it has the hidden 記録 sheet, or 一覧 with its columns and another sheet of a
 * summary's. 一覧 alone, taken out of one, is a list that somebody hands in.
 */
export function isSummaryWorkbook({ sheets }: WorkbookSnapshot): boolean {
  const named = sheets.map((sheet) => ({ sheet, name: plainSheetName(sheet.name) }));
  if (named.some(({ sheet, name }) => name === MEMORY && sheet.visibility !== "visible")) return true;
  return (
    named.some(({ name }) => OTHERS.has(name)) && named.some(({ sheet, name }) => name === LIST && hasListHeader(sheet))
  );
}

/** 一覧, or a copy of it: in one row, wherever that is and however its columns were moved. */
export function hasListHeader({ cells }: Pick<SheetSnapshot, "cells">): boolean {
  const first = cells.find(({ text }) => comparisonKey(text) === listHeaders.code);
  const row = new Set(cells.filter((cell) => cell.row === first?.row).map(({ text }) => comparisonKey(text)));
  return Object.values(listHeaders).every((header) => row.has(comparisonKey(header)));
}
