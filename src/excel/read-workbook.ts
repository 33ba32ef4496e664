import { fail, type Result, succeed } from "../workbook/result";
import type { SheetSnapshot } from "../workbook/snapshot";
import { excelProblem, toExcelProblem } from "./excel-problem";
import { workbookFileName } from "./office-environment";
import type { ExcelProblem, ReadWorkbook, WorkbookSettings } from "./open-workbook";
import { readFilledCells } from "./read/filled-cells";
import { readSheetContents, type SheetContents } from "./read/sheet-contents";
import { isSetAside } from "./read/set-aside";
import { listSheets } from "./read/sheet-list";

/**
 * The open workbook as src/xlsx/read would read its file. What neither tells in the same way: names that are defined
 * (Excel is not asked), sheets without cells, and what lies far from any text (see read/merge-tiles).
 */
export async function readOpenWorkbook(settings: WorkbookSettings): Promise<Result<ReadWorkbook, ExcelProblem>> {
  const first = await readOnce(settings);
  // Somebody deleted a sheet between two round trips: the second time knows about it.
  return !first.ok && first.problem.code === "gone" ? readOnce(settings) : first;
}

/** The same of some of its sheets, in two round trips. */
export async function readSheetsAgain(
  known: ReadWorkbook,
  sheetIds: readonly string[],
): Promise<Result<ReadWorkbook, ExcelProblem>> {
  if (sheetIds.some((id) => !known.sheetIds.includes(id))) return fail(excelProblem("gone"));
  try {
    const contents = await readContents(sheetIds);
    const sheets = known.snapshot.sheets.map((sheet, index) => {
      const again = contents.get(known.sheetIds[index] ?? "");
      return again ? { ...sheet, ...again } : sheet;
    });
    return succeed({ ...known, snapshot: { ...known.snapshot, sheets } });
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

async function readOnce(settings: WorkbookSettings): Promise<Result<ReadWorkbook, ExcelProblem>> {
  try {
    const list = await listSheets();
    const setAside = isSetAside(settings);
    const listed = list.sheets.filter((sheet) => !setAside(sheet));
    const contents = await readContents(listed.map(({ id }) => id));
    const sheets = listed.flatMap(({ id, name, visibility, isProtected }, position): readonly SheetSnapshot[] => {
      const content = contents.get(id);
      return content ? [{ name, type: "worksheet", position, visibility, isProtected, ...content }] : [];
    });
    return succeed({
      snapshot: { source: { file: workbookFileName(), sha256: null, modified: null }, sheets, definedNames: [] },
      sheetIds: listed.map(({ id }) => id),
      activeSheetId: list.activeSheetId,
    });
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

async function readContents(sheetIds: readonly string[]): Promise<ReadonlyMap<string, SheetContents>> {
  const contents = await readSheetContents(await readFilledCells(sheetIds));
  return new Map(sheetIds.flatMap((id, index) => (contents[index] ? [[id, contents[index]]] : [])));
}
