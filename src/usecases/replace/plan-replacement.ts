import { foldSheetName, FreeSheetNames } from "../../form/free-sheet-names";
import { plainSheetName, sheetNames } from "../../form/sheet-names";
import { withNamesInMemory } from "../../gather/memory/draw-memory-sheet";
import { splitSummary } from "../../gather/former/split-summary";
import { memoryOf } from "../../gather/former/summary-sheets";
import { formatJapaneseTime } from "../../summary/sheet/japanese-time";
import { withNamesOfSheets } from "../../summary/sheet/rename-sheets";
import type { SheetDrawing, WorkbookDrawing } from "../../workbook/drawing";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { leftBehindOn } from "./left-behind";
import { staleFormulasOn } from "./stale-formulas";
import { standsAsDrawn, type StandingSheet } from "./standing-sheet";

/** What of a summary that stands in a workbook is to be replaced by a new one, and what stays as it is. */
export interface Replacement {
  readonly change: PlannedChange;
  /** Sheets that already show exactly what the drawing does. */
  readonly keptSheets: readonly string[];
  /** What of 総務課's own goes with the sheets that are retired, unless somebody sees to it. */
  readonly leftBehind: readonly LeftBehind[];
}

export interface PlannedChange {
  /** Only the sheets that differ from what stands. */
  readonly drawing: WorkbookDrawing;
  readonly retireNames: readonly string[];
  /** All sheets of the summary, new and standing, as they follow each other. */
  readonly order: readonly string[];
  readonly activate: string | null;
}

export type LeftBehind = LeftBehindText | LeftBehindFormulas;

/** A note beside what was drawn on a sheet that is retired, or over it: it stays on 旧…. */
export interface LeftBehindText {
  readonly sheet: string;
  /** A1 */
  readonly cell: string;
  readonly text: string;
}

/** Formulas on a sheet that stays: Excel lets them follow the sheets that are renamed 旧…. */
export interface LeftBehindFormulas {
  readonly sheet: string;
  /** An area, as A1. */
  readonly formulasIn: string;
}

/**
 * How `drawing` takes the place of the summary in the open workbook, if there is one: sheet by sheet, by their names. A
 * sheet that shows the same stays, with whatever 総務課 has noted beside; a sheet of the summary that is drawn no more
 * goes. Sheets that are not the summary's are never touched: where one has got a name of the drawing's meanwhile, the
 * drawing gives way.
 */
export function planReplacement(open: WorkbookSnapshot, drawing: WorkbookDrawing): Replacement {
  const { summary, rest } = splitSummary(open);
  const wanted = givingWay(drawing, rest);
  const standing = standingSheets(summary);
  const replaced = isAsBefore(wanted, standing) ? new Set<SheetDrawing>() : sheetsToReplace(wanted.sheets, standing);
  const drawn = new Map(wanted.sheets.map((sheet) => [foldSheetName(sheet.name), sheet]));
  const retired = [...standing.values()].filter(({ sheet }) => {
    const successor = drawn.get(foldSheetName(sheet.name));
    return !successor || replaced.has(successor);
  });
  return {
    change: {
      drawing: { ...wanted, sheets: wanted.sheets.filter((sheet) => replaced.has(sheet)) },
      retireNames: retired.map(({ sheet }) => sheet.name),
      order: wanted.sheets.map((sheet) => nameOf(sheet, replaced, standing)),
      activate: wanted.sheets.find(({ visibility }) => visibility === "visible")?.name ?? null,
    },
    keptSheets: wanted.sheets.filter((sheet) => !replaced.has(sheet)).map((sheet) => nameOf(sheet, replaced, standing)),
    leftBehind: [
      ...retired.flatMap((one) =>
        leftBehindOn(one, drawn.get(foldSheetName(one.sheet.name)) ?? null).map((text) => ({
          sheet: one.sheet.name,
          ...text,
        })),
      ),
      ...staleFormulas(
        open,
        retired.map(({ sheet }) => sheet.name),
        wanted.sheets,
      ),
    ],
  };
}

/** None of the summary's own formulas is among them: what leads to a sheet that goes, goes too. */
function staleFormulas(
  { sheets }: WorkbookSnapshot,
  retired: readonly string[],
  drawings: readonly SheetDrawing[],
): readonly LeftBehindFormulas[] {
  const isRetired = ({ name }: SheetSnapshot | SheetDrawing): boolean =>
    retired.some((one) => foldSheetName(one) === foldSheetName(name));
  const tables = drawings.filter(isRetired).flatMap(({ tables: ofSheet = [] }) => ofSheet.map(({ name }) => name));
  return sheets
    .filter((sheet) => !isRetired(sheet))
    .flatMap((sheet) => staleFormulasOn(sheet, { sheets: retired, tables }));
}

/** Nothing but the time differs: then the summary is still the one that was assembled before. */
function isAsBefore(drawing: WorkbookDrawing, standing: ReadonlyMap<string, StandingSheet>): boolean {
  const { createdAt, sheets } = drawing;
  if (createdAt === null) return false;
  const time = formatJapaneseTime(createdAt);
  const withTimeOfThen = sheets.map((sheet): SheetDrawing => {
    const there = standing.get(foldSheetName(sheet.name))?.sheet;
    return {
      ...sheet,
      cells: sheet.cells.map((cell) => {
        if (cell.content.type !== "text" || cell.content.text !== time) return cell;
        const text = there?.cells.find(({ row, column }) => row === cell.row && column === cell.column)?.text ?? "";
        return { ...cell, content: { type: "text", text } };
      }),
    };
  });
  return sheetsToReplace(withTimeOfThen, standing).size === 0;
}

function standingSheets(summary: WorkbookSnapshot | null): ReadonlyMap<string, StandingSheet> {
  if (!summary) return new Map();
  const memory = memoryOf(summary);
  const remembered = new Map((memory?.sheets ?? []).map((sheet) => [foldSheetName(sheet.name), sheet]));
  const forms = new Set(
    [...(memory?.forms ?? []).map(({ sheet }) => sheet), ...(memory?.merged ?? []).map(({ sheet }) => sheet)].map(
      (name) => foldSheetName(name ?? ""),
    ),
  );
  return new Map(
    summary.sheets.map((sheet): readonly [string, StandingSheet] => {
      const name = foldSheetName(sheet.name);
      const { written = null, drawn = null, id = null } = remembered.get(name) ?? {};
      return [name, { sheet, written, drawn, id, isForm: forms.has(name) }];
    }),
  );
}

/** A sheet that was drawn while somebody made one of the same name beside it. */
function givingWay(drawing: WorkbookDrawing, { sheets }: WorkbookSnapshot): WorkbookDrawing {
  const taken = new Set(sheets.map(({ name }) => foldSheetName(name)));
  if (!drawing.sheets.some(({ name }) => taken.has(foldSheetName(name)))) return drawing;
  const names = new FreeSheetNames([...sheets, ...drawing.sheets].map(({ name }) => name));
  const given = new Map(
    drawing.sheets.map(({ name }) => [name, taken.has(foldSheetName(name)) ? names.take(name) : name]),
  );
  const isMemory = ({ name }: SheetDrawing): boolean => plainSheetName(name) === plainSheetName(sheetNames.memory);
  return {
    ...drawing,
    sheets: drawing.sheets.map((sheet) =>
      withNamesOfSheets(isMemory(sheet) ? withNamesInMemory(sheet, given) : sheet, given),
    ),
  };
}

/**
 * Sheets that differ from what stands, or that nothing stands for; then those whose formulas or links would lead to the
 * sheet that goes: Excel lets a formula follow the sheet that is renamed 旧….
 */
function sheetsToReplace(
  sheets: readonly SheetDrawing[],
  standing: ReadonlyMap<string, StandingSheet>,
): ReadonlySet<SheetDrawing> {
  const standingOf = ({ name }: SheetDrawing): StandingSheet | undefined => standing.get(foldSheetName(name));
  const tables = new Set(sheets.flatMap(({ tables: ofSheet = [] }) => ofSheet.map(({ name }) => name)));
  const replaced = new Set(
    sheets.filter((sheet) => {
      const there = standingOf(sheet);
      return !there || !standsAsDrawn(sheet, there, tables);
    }),
  );
  for (let before = -1; before < replaced.size;) {
    before = replaced.size;
    for (const sheet of sheets) {
      if (replaced.has(sheet)) continue;
      const goesToo = [...replaced].some(
        (other) => dependsOn(sheet, other, standingOf(other)) || countsTableOf(other, sheet),
      );
      if (goesToo) replaced.add(sheet);
    }
  }
  return replaced;
}

function dependsOn(sheet: SheetDrawing, other: SheetDrawing, standing: StandingSheet | undefined): boolean {
  const tables = (other.tables ?? []).map(({ name }) => `${name}[`);
  return sheet.cells.some(({ content, link }) => {
    if (content.type === "formula")
      return [...tables, `${other.name}'!`].some((reference) => content.formula.includes(reference));
    // A link goes by the sheet's name: the new sheet has it too. Only a box may have another place there, and a new name none before.
    return link?.sheet === other.name && (!standing || link.row > 0 || link.column > 0);
  });
}

/** A table can only be counted by formulas that come with it: what stands may have it under another name. */
function countsTableOf(sheet: SheetDrawing, { tables = [] }: SheetDrawing): boolean {
  return sheet.cells.some(
    ({ content }) => content.type === "formula" && tables.some(({ name }) => content.formula.includes(`${name}[`)),
  );
}

/** A standing sheet may be written with other capitals. */
function nameOf(
  sheet: SheetDrawing,
  replaced: ReadonlySet<SheetDrawing>,
  standing: ReadonlyMap<string, StandingSheet>,
): string {
  const there: SheetSnapshot | undefined = standing.get(foldSheetName(sheet.name))?.sheet;
  return replaced.has(sheet) || !there ? sheet.name : there.name;
}
