import { sheetNames } from "../form/sheet-names";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { SummaryMemory } from "./memory-layout";
import { readMemorySheet } from "./read-memory-sheet";

export function listSheetOf({ sheets }: WorkbookSnapshot): SheetSnapshot | null {
  return sheets.find(({ name }) => name === sheetNames.list) ?? null;
}

/** Null where the hidden sheet is gone: sheets copied into another workbook leave it behind. */
export function memoryOf({ sheets }: WorkbookSnapshot): SummaryMemory | null {
  const sheet = sheets.find(({ name }) => name === sheetNames.memory);
  return sheet ? readMemorySheet(sheet) : null;
}
