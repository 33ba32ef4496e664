import { fail, type Result, succeed } from "../workbook/result";
import type { SheetSnapshot } from "../workbook/snapshot";
import { readJournal } from "./change-journal";
import { excelProblem, toExcelProblem } from "./excel-problem";
import { isWorkingName } from "./insert/sheet-names";
import { workbookFileName } from "./office-environment";
import type { ExcelProblem, OpenWorkbook, ReadWorkbook, WorkbookSettings } from "./open-workbook";
import { readFilledCells, type ReadingManner } from "./read/filled-cells";
import { readSheetContents, type SheetContents } from "./read/sheet-contents";
import { listSheets, type ListedSheet } from "./read/sheet-list";

/**
 * Reads the open workbook as src/xlsx/read would read its file. They differ in defined
 * names (Excel is not asked), sheets without cells (Excel does not list them), and merged areas and hidden rows far
 * from any text (see read/merge-tiles).
 */
export function workbookReader(settings: WorkbookSettings): Pick<OpenWorkbook, "read" | "readAgain"> {
  let manner: ReadingManner = "full";

  async function readSheets(): Promise<ReadWorkbook> {
    const list = await listSheets();
    const leftOver = isLeftOver(settings);
    const listed = list.sheets.filter((sheet) => !leftOver(sheet));
    const sheetIds = listed.map(({ id }) => id);
    const contents = await readContents(sheetIds);
    const sheets = listed.flatMap(({ id, name, visibility, isProtected }, position): readonly SheetSnapshot[] => {
      const content = contents.get(id);
      return content ? [{ name, type: "worksheet", position, visibility, isProtected, ...content }] : [];
    });
    return {
      snapshot: { source: { file: workbookFileName(), sha256: null, modified: null }, sheets, definedNames: [] },
      sheetIds,
      activeSheetId: list.activeSheetId,
    };
  }

  async function readContents(sheetIds: readonly string[]): Promise<ReadonlyMap<string, SheetContents>> {
    const contents = await readSheetContents(await readFilledCells(sheetIds, manner), manner);
    return new Map(sheetIds.flatMap((id, index) => (contents[index] ? [[id, contents[index]]] : [])));
  }

  /** Where Excel does not know a member, once more without what recognising a form can do without; and so from then on. */
  async function tolerantly(read: () => Promise<ReadWorkbook>): Promise<Result<ReadWorkbook, ExcelProblem>> {
    const first = await attempt(read);
    if (first.ok || first.problem.code !== "excel-too-old" || manner === "plain") return first;
    manner = "plain";
    return attempt(read);
  }

  return {
    async read() {
      const first = await tolerantly(readSheets);
      // A sheet was deleted between two round trips: the second attempt will not ask for it.
      return !first.ok && first.problem.code === "gone" ? tolerantly(readSheets) : first;
    },

    async readAgain(known, sheetIds) {
      if (sheetIds.some((id) => !known.sheetIds.includes(id))) return fail(excelProblem("gone"));
      return tolerantly(async () => {
        const contents = await readContents([...new Set(sheetIds)]);
        const sheets = known.snapshot.sheets.map((sheet, index) => ({
          ...sheet,
          ...contents.get(known.sheetIds[index] ?? ""),
        }));
        return { ...known, snapshot: { ...known.snapshot, sheets } };
      });
    },
  };
}

async function attempt(read: () => Promise<ReadWorkbook>): Promise<Result<ReadWorkbook, ExcelProblem>> {
  try {
    return succeed(await read());
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

/**
 * Whether a sheet is left over from a change of ours: a retired one, waiting to be tidied up, or a new one of a change
 * that was interrupted. By its name, because ids are not guaranteed to last from one session to the next: a sheet that
 * was renamed is in use again, and after an interrupted change the old sheets may still have their own names.
 */
function isLeftOver(settings: WorkbookSettings): (sheet: ListedSheet) => boolean {
  const { change, earlier } = readJournal(settings);
  const retired = new Set([...(change?.retired ?? []), ...earlier].map(({ retiredName }) => retiredName));
  return ({ name }) => retired.has(name) || isWorkingName(name);
}
