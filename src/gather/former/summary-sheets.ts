import { foldSheetName } from "../../form/free-sheet-names";
import { plainSheetName, sheetNames, type OwnSheet } from "../../form/sheet-names";
import { comparisonKey } from "../../workbook/comparison-key";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import type { SummaryMemory } from "../memory/memory-layout";
import { readMemorySheet } from "../memory/read-memory-sheet";

/** The hidden sheet that remembers, and what it holds; null where it is gone: sheets copied into another workbook leave it behind. */
export function findMemory({
  sheets,
}: WorkbookSnapshot): { readonly sheet: SheetSnapshot; readonly memory: SummaryMemory } | null {
  const names = new Set(sheets.map(({ name }) => foldSheetName(name)));
  const found = sheets
    .filter(({ name }) => plainSheetName(name) === comparisonKey(sheetNames.memory))
    .flatMap((sheet) => {
      const memory = readMemorySheet(sheet);
      return memory ? [{ sheet, memory }] : [];
    });
  // A summary copied into the workbook beside another one: the one whose sheets are there.
  const standing = ({ memory }: { readonly memory: SummaryMemory }): number =>
    memory.sheets.filter(({ name }) => names.has(foldSheetName(name))).length;
  return found.toSorted((a, b) => standing(b) - standing(a))[0] ?? null;
}

export function memoryOf(snapshot: WorkbookSnapshot): SummaryMemory | null {
  return findMemory(snapshot)?.memory ?? null;
}

/** What the summary's own sheet is called: otherwise than usual where it was put into a workbook that had such a sheet. */
export function nameOfOwnSheet(memory: SummaryMemory | null, id: OwnSheet): string {
  return memory?.sheets.find((sheet) => sheet.id === id)?.name ?? sheetNames[id];
}

export function listSheetOf(snapshot: WorkbookSnapshot): SheetSnapshot | null {
  const name = nameOfOwnSheet(memoryOf(snapshot), "list");
  return snapshot.sheets.find((sheet) => foldSheetName(sheet.name) === foldSheetName(name)) ?? null;
}
