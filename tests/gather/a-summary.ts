import { formDefinitionR5 } from "../../src/town/r5/form";
import { sheetNames } from "../../src/form/sheet-names";
import type { Collection, FormerSummary } from "../../src/gather/collection";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { planR5 } from "../../src/town/r5/plan";
import { parseA1 } from "../../src/workbook/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/workbook/snapshot";
import { summaryOf } from "../summary/a-collection";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";

/** A change that 総務課 makes in the summary. */
export type SummaryEdit = (summary: WorkbookSnapshot) => WorkbookSnapshot;

/** The summary of a collection, edited, and read again as the former one. */
export function formerOf(collection: Collection, ...edits: readonly SummaryEdit[]): FormerSummary {
  const drawn = snapshotOfDrawing(summaryOf(collection), "総括.xlsx");
  const former = readFormerSummary(
    edits.reduce((summary, edit) => edit(summary), drawn),
    planR5,
    formDefinitionR5,
  );
  if (!former) throw new Error("no summary");
  return former;
}

function onSheet(
  isMeant: (sheet: SheetSnapshot) => boolean,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): SummaryEdit {
  return (summary) => ({
    ...summary,
    sheets: summary.sheets.map((sheet) => (isMeant(sheet) ? change(sheet) : sheet)),
  });
}

const isList = ({ name }: SheetSnapshot): boolean => name === sheetNames.list;
const frontSheets: readonly string[] = Object.values(sheetNames);
const isForm = ({ name }: SheetSnapshot): boolean => !frontSheets.includes(name);

/** Every cell of 一覧 that holds `from`. */
export const editInList = (from: string, to: string): SummaryEdit => onSheet(isList, replaceText(from, to));

/** Every cell of the forms' own sheets that holds `from`. */
export const editOnFormSheet = (from: string, to: string): SummaryEdit => onSheet(isForm, replaceText(from, to));

/** One cell of 一覧, by its address. */
export const writeInList = (a1: string, text: string): SummaryEdit =>
  onSheet(isList, (sheet) => {
    const address = parseA1(a1);
    if (!address) throw new Error(`no address: ${a1}`);
    const others = sheet.cells.filter(({ row, column }) => row !== address.row || column !== address.column);
    return {
      ...sheet,
      cells: [...others, { ...address, type: "text" as const, value: text, text }].toSorted(
        (a, b) => a.row - b.row || a.column - b.column,
      ),
    };
  });

export const removeSheets = (isMeant: (name: string) => boolean): SummaryEdit => {
  return (summary) => ({ ...summary, sheets: summary.sheets.filter(({ name }) => !isMeant(name)) });
};

export const renameSheet = (from: string, to: string): SummaryEdit =>
  onSheet(
    ({ name }) => name === from,
    (sheet) => ({ ...sheet, name: to }),
  );

/** Rows of 一覧 in which a cell holds `text`. */
export const removeFromList = (text: string): SummaryEdit =>
  onSheet(isList, (sheet) => {
    const rows = new Set(sheet.cells.filter((cell) => cell.text === text).map(({ row }) => row));
    return { ...sheet, cells: sheet.cells.filter(({ row }) => !rows.has(row)) };
  });

function replaceText(from: string, to: string): (sheet: SheetSnapshot) => SheetSnapshot {
  return (sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.text === from ? { ...cell, value: to, text: to } : cell)),
  });
}
