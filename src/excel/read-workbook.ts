import { type Area, contains } from "../workbook/address";
import { groupBy } from "../workbook/group-by";
import { fail, type Result, succeed } from "../workbook/result";
import type { CellSnapshot, SheetSnapshot } from "../workbook/snapshot";
import { readJournal } from "./change-journal";
import { toExcelProblem } from "./excel-problem";
import { isWorkingName } from "./insert/sheet-names";
import { workbookFileName } from "./office-environment";
import type { ExcelProblem, OpenWorkbook, ReadWorkbook, WorkbookSettings } from "./open-workbook";
import { toCells } from "./read/cells";
import { contradictsMerges, readEditedCells, type ReadCells, TooManyCells, withCells } from "./read/edited-cells";
import { readFilledCells, type ReadingManner, type SheetExtent } from "./read/filled-cells";
import { nothing, reachOf, readSheetContents, type SheetContents } from "./read/sheet-contents";
import { listSheets, type ListedSheet, type ListedSheets } from "./read/sheet-list";

/** Whether a sheet, given without its merged areas and numbers as text, is read the same as with them. */
export type KnowsLayout = (sheet: SheetSnapshot) => boolean;

/**
 * Reads the open workbook as src/xlsx/read would read its file. They differ in defined
 * names (Excel is not asked), sheets without cells (Excel does not list them), and merged areas and hidden rows far
 * from any text (see read/merge-tiles).
 *
 * To ask for merged areas empties the undo stack of Excel on the desktop (office-js issue 5918): `read` and `readOutdated`
 * do, once for a sheet; `readCells` and `readList`, which follow what a person types, do not.
 */
export function workbookReader(
  settings: WorkbookSettings,
  isLayoutKnown: KnowsLayout = () => false,
): Pick<OpenWorkbook, "read" | "readToShow" | "readCells" | "readList" | "readOutdated"> {
  let manner: ReadingManner = "full";
  /** By sheet, as it was last read to be shown: what has content or a format, and where merged areas were looked for. */
  const reached = new Map<string, { readonly used: Area | null; readonly reach: readonly Area[] }>();
  /** Sheets that were read without their merged areas. */
  const withoutMerges = new Set<string>();

  async function readSheets(how: { readonly isToShow: boolean }): Promise<ReadWorkbook> {
    const { sheets: listed, activeSheetId } = await listInUse();
    const sheetIds = listed.map(({ id }) => id);
    const contents = await readContents(listed, how);
    return {
      snapshot: {
        source: { file: workbookFileName(), isOpen: true, sha256: null, modified: null },
        sheets: listed.map((sheet, position) => sheetOf(sheet, position, contents.get(sheet.id) ?? nothing)),
        definedNames: [],
      },
      sheetIds,
      activeSheetId,
      outdated: [],
      ...(how.isToShow && notMerged(sheetIds)),
    };
  }

  function notMerged(sheetIds: readonly string[]): Pick<ReadWorkbook, "withoutMerges"> {
    return { withoutMerges: sheetIds.filter((id) => withoutMerges.has(id)) };
  }

  async function listInUse(): Promise<ListedSheets> {
    const list = await listSheets();
    const leftOver = isLeftOver(settings);
    return { ...list, sheets: list.sheets.filter((sheet) => !leftOver(sheet)) };
  }

  async function readContents(
    sheets: readonly ListedSheet[],
    { isToShow }: { readonly isToShow: boolean },
  ): Promise<ReadonlyMap<string, SheetContents>> {
    const sheetIds = sheets.map(({ id }) => id);
    const filled = await readFilledCells(sheetIds, mannerOf({ isToShow }));
    if (!isToShow) return contentsOf(sheetIds, await readSheetContents(filled, manner));
    filled.forEach((extent, index) => {
      reached.set(extent.sheetId, { used: extent.used, reach: reachOf(extent) });
      const sheet = sheets[index];
      if (sheet && isLayoutKnown(sheetOf(sheet, index, { ...nothing, cells: textCells(extent) })))
        withoutMerges.add(extent.sheetId);
      else withoutMerges.delete(extent.sheetId);
    });
    return contentsOf(sheetIds, await readSheetContents(filled, manner, withoutMerges));
  }

  /** Sheets that are known keep what was read in them; `known` may be of another list. */
  function relisted(known: ReadWorkbook, { sheets: listed, activeSheetId }: ListedSheets): ReadWorkbook {
    const before = sheetsById(known);
    const there = listed.filter(({ id }) => before.has(id));
    const ids = new Set(listed.map(({ id }) => id));
    const added = listed.filter(({ id }) => !before.has(id)).map(({ id }) => id);
    return {
      snapshot: {
        ...known.snapshot,
        sheets: listed.flatMap((sheet, position) => {
          const sheetBefore = before.get(sheet.id);
          return sheetBefore ? [sheetOf(sheet, position, sheetBefore)] : [];
        }),
      },
      sheetIds: there.map(({ id }) => id),
      activeSheetId,
      outdated: [...new Set([...known.outdated.filter((id) => ids.has(id)), ...added])],
      ...notMerged([...ids]),
    };
  }

  function hasAnotherLayout(sheetId: string, sheet: SheetSnapshot, cells: readonly ReadCells[]): boolean {
    if (contradictsMerges(sheet, cells) || cells.some(isBeyondReach)) return true;
    return withoutMerges.has(sheetId) && !isLayoutKnown(sheet);
  }

  /** A text stands where nobody has looked for merged areas: what is formatted, but was far from any text. */
  function isBeyondReach({ sheetId, cells }: ReadCells): boolean {
    const { used = null, reach = [] } = reached.get(sheetId) ?? {};
    if (!used) return false;
    return cells.some((cell) => contains(used, cell) && !reach.some((area) => contains(area, cell)));
  }

  /** What Excel does not know, or stumbles over, is left out, and so from then on: a form is recognised without it. */
  async function tolerantly(
    read: () => Promise<ReadWorkbook>,
    { isToShow }: { readonly isToShow: boolean },
  ): Promise<Result<ReadWorkbook, ExcelProblem>> {
    for (;;) {
      const result = await attempt(read);
      const simpler = result.ok ? null : simplerManner(mannerOf({ isToShow }), result.problem);
      if (simpler === null) return result;
      manner = simpler;
    }
  }

  /** What lies over the cells is of interest only to who looks at the sheet. */
  function mannerOf({ isToShow }: { readonly isToShow: boolean }): ReadingManner {
    return manner === "full" && !isToShow ? "silent" : manner;
  }

  async function readAll(how: { readonly isToShow: boolean }): Promise<Result<ReadWorkbook, ExcelProblem>> {
    const readOnce = () => readSheets(how);
    const first = await tolerantly(readOnce, how);
    // A sheet was deleted between two round trips: the second attempt will not ask for it.
    return !first.ok && first.problem.code === "gone" ? tolerantly(readOnce, how) : first;
  }

  return {
    read: () => readAll({ isToShow: false }),

    readToShow: () => readAll({ isToShow: true }),

    async readCells(known, edited) {
      // What is outdated will be read whole.
      const current = edited.filter(
        ({ sheetId }) => known.sheetIds.includes(sheetId) && !known.outdated.includes(sheetId),
      );
      if (current.length === 0) return succeed(known);
      return attempt(async () => {
        const read = await readEditedCells(current, manner).catch((error: unknown) => {
          if (error instanceof TooManyCells) return null;
          throw error;
        });
        if (!read) return { ...known, outdated: [...known.outdated, ...current.map(({ sheetId }) => sheetId)] };
        const bySheet = groupBy(read, ({ sheetId }) => sheetId);
        const sheets = known.snapshot.sheets.map((sheet, index) => {
          const cells = bySheet.get(known.sheetIds[index] ?? "");
          return cells ? withCells(sheet, cells) : sheet;
        });
        const outdated = known.sheetIds.filter((id, index) => {
          const cells = bySheet.get(id);
          const sheet = sheets[index];
          return cells && sheet && hasAnotherLayout(id, sheet, cells);
        });
        return { ...known, snapshot: { ...known.snapshot, sheets }, outdated: [...known.outdated, ...outdated] };
      });
    },

    readList: (known) => attempt(async () => relisted(known, await listInUse())),

    async readOutdated(known) {
      return tolerantly(
        async () => {
          const list = await listInUse();
          const { outdated, snapshot, ...rest } = relisted(known, list);
          const contents = await readContents(
            list.sheets.filter(({ id }) => outdated.includes(id)),
            { isToShow: true },
          );
          const before = sheetsById(known);
          const sheets = list.sheets.map((sheet, position) =>
            sheetOf(sheet, position, contents.get(sheet.id) ?? before.get(sheet.id) ?? nothing),
          );
          const sheetIds = list.sheets.map(({ id }) => id);
          return { ...rest, snapshot: { ...snapshot, sheets }, sheetIds, outdated: [], ...notMerged(sheetIds) };
        },
        { isToShow: true },
      );
    },
  };
}

function sheetsById({ snapshot, sheetIds }: ReadWorkbook): ReadonlyMap<string, SheetSnapshot> {
  return new Map(snapshot.sheets.map((sheet, index) => [sheetIds[index] ?? "", sheet]));
}

function contentsOf(
  sheetIds: readonly string[],
  contents: readonly SheetContents[],
): ReadonlyMap<string, SheetContents> {
  return new Map(sheetIds.flatMap((id, index) => (contents[index] ? [[id, contents[index]]] : [])));
}

/** What is known of the cells before their formulas, formats and merged areas are. */
function textCells({ filled }: SheetExtent): readonly CellSnapshot[] {
  return filled.flatMap(({ area, values }) => toCells(area, values, values));
}

function sheetOf(
  { name, visibility, isProtected }: ListedSheet,
  position: number,
  contents: SheetContents,
): SheetSnapshot {
  const { cells, merges, hiddenRows, hiddenColumns, untold } = contents;
  const sheet = { name, type: "worksheet", position, visibility, isProtected } as const;
  return { ...sheet, cells, merges, hiddenRows, hiddenColumns, ...(untold && { untold }) };
}

/** Null: nothing can be left out for which Excel refused. */
function simplerManner(manner: ReadingManner, { code }: ExcelProblem): ReadingManner | null {
  if (manner === "full" && (code === "excel-too-old" || code === "unexpected")) return "silent";
  return manner === "silent" && code === "excel-too-old" ? "plain" : null;
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
