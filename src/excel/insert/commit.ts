import { areaToA1, type CellAddress } from "../../workbook/address";
import type { CellDrawing } from "../../workbook/drawing";
import type { ChangeRecord, SheetTab } from "../change-journal";
import { roundTrip, untracked } from "../round-trip";
import { addMissingParts, isAnythingMissing } from "./missing";
import type { ProvenSheet, WorkedSheet } from "./prove";
import { unprotected } from "./protection";
import { askSheetList, excelVisibility, type SheetList } from "./sheet-list";
import type { Move } from "./tab-order";

/** The workbook's final state: ids, names and visibilities of the sheets that change, and what moves. */
export interface CommitPlan {
  readonly record: ChangeRecord;
  readonly worked: readonly WorkedSheet[];
  readonly proven: readonly ProvenSheet[];
  /** New sheets under their final names, then retired ones under 旧…: each in its final state. */
  readonly inserted: readonly SheetTab[];
  readonly retired: readonly SheetTab[];
  readonly moves: readonly Move[];
  readonly activate: string | null;
}

/**
 * One round trip: what is still missing, then names, positions and visibility, and the old sheets hidden last of all, so
 * that any failure before leaves them visible.
 */
export async function commit(plan: CommitPlan, withMissingParts: boolean): Promise<SheetList> {
  return roundTrip((context) => {
    const { worksheets } = context.workbook;
    const sheets = new Map([...plan.inserted, ...plan.retired].map(({ id }) => [id, worksheets.getItem(id)]));
    const sheetOf = (id: string): Excel.Worksheet => sheets.get(id) ?? worksheets.getItem(id);

    plan.worked.forEach(({ drawing }, index) => {
      const proven = plan.proven[index];
      if (!proven) return;
      const { id, missing, wrongFormulas } = proven;
      const completes = withMissingParts && isAnythingMissing(missing);
      if (!completes && wrongFormulas.length === 0) return;
      unprotected(sheetOf(id), drawing, () => {
        if (wrongFormulas.length > 0) putValues(sheetOf(id), drawing.cells, wrongFormulas);
        if (completes) addMissingParts(sheetOf(id), missing, drawing);
      });
    });
    for (const { id, name } of plan.retired) sheetOf(id).name = name;
    for (const { id, name } of plan.inserted) sheetOf(id).name = name;
    for (const { id, position } of plan.moves) sheetOf(id).position = position;
    if (plan.activate !== null) sheetOf(plan.activate).activate();
    for (const { id, visibility } of [...plan.inserted, ...plan.retired]) {
      if (visibility !== "visible") sheetOf(id).visibility = excelVisibility[visibility];
    }
    return askSheetList(context);
  }, "long");
}

/** Whether every sheet of the plan has its planned name and visibility. */
export function isCommitted({ inserted, retired }: CommitPlan, { sheets }: SheetList): boolean {
  const present = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return [...inserted, ...retired].every(({ id, name, visibility }) => {
    const sheet = present.get(id);
    return sheet?.name === name && sheet.visibility === visibility;
  });
}

/**
 * The intended results of formulas, for where they differ. In one assignment, in which null leaves a cell alone: a batch
 * that fails leaves all of them or none, so that the sheet is recognised again.
 */
function putValues(sheet: Excel.Worksheet, cells: readonly CellDrawing[], places: readonly CellAddress[]): void {
  const wrong = new Set(places.map(({ row, column }) => `${row},${column}`));
  const drawn = cells.flatMap(({ row, column, content }) =>
    content.type === "formula" && wrong.has(`${row},${column}`) ? [{ row, column, value: content.value }] : [],
  );
  const [top, bottom] = extent(drawn.map(({ row }) => row));
  const [left, right] = extent(drawn.map(({ column }) => column));
  const blank = (): (string | number | null)[][] =>
    Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => null));
  const values = blank();
  const formats = blank();
  for (const { row, column, value } of drawn) {
    const [valueRow, formatRow] = [values[row - top], formats[row - top]];
    if (valueRow) valueRow[column - left] = value;
    if (formatRow && typeof value === "string") formatRow[column - left] = "@";
  }
  const range = untracked(sheet.getRange(areaToA1({ top, left, bottom, right })));
  if (drawn.some(({ value }) => typeof value === "string")) range.numberFormat = formats;
  range.values = values;
}

function extent(numbers: readonly number[]): readonly [number, number] {
  return [Math.min(...numbers), Math.max(...numbers)];
}
