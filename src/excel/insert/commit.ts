import { areaOf, areaToA1 } from "../../workbook/address";
import type { ChangeRecord, StandingSheet } from "../change-journal";
import { roundTrip, untracked } from "../round-trip";
import { addMissingParts, isAnythingMissing } from "./missing";
import type { ProvenSheet, WorkedSheet } from "./prove";
import { unprotected } from "./protection";
import { askSheetList, excelVisibility, type SheetList } from "./sheet-list";
import type { Move } from "./tab-order";

/** How the workbook is to be in the end: ids, names and visibilities of the sheets that change, and what moves. */
export interface CommitPlan {
  readonly record: ChangeRecord;
  readonly worked: readonly WorkedSheet[];
  readonly proven: readonly ProvenSheet[];
  /** New sheets under their final names, then retired ones under 旧…: as each is to be. */
  readonly inserted: readonly StandingSheet[];
  readonly retired: readonly StandingSheet[];
  readonly moves: readonly Move[];
  readonly activate: string | null;
}

/**
 * One round trip: what is wanted yet, then names, places and visibility, and the old sheets hidden last of all, so that
 * whatever fails before leaves them visible.
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
        for (const { row, column } of wrongFormulas) putValue(sheetOf(id), drawing.cells, row, column);
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
  });
}

/** Whether every sheet of the plan is called and shown as planned. */
export function isCommitted({ inserted, retired }: CommitPlan, { sheets }: SheetList): boolean {
  const standing = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return [...inserted, ...retired].every(({ id, name, visibility }) => {
    const sheet = standing.get(id);
    return sheet?.name === name && sheet.visibility === visibility;
  });
}

/** What a formula was to come to, for where it does not. */
function putValue(sheet: Excel.Worksheet, cells: WorkedSheet["drawing"]["cells"], row: number, column: number): void {
  const content = cells.find((cell) => cell.row === row && cell.column === column)?.content;
  if (content?.type !== "formula") return;
  const range = untracked(sheet.getRange(areaToA1(areaOf({ row, column }))));
  if (typeof content.value === "string") range.numberFormat = [["@"]];
  range.values = [[content.value]];
}
