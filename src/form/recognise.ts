import type { Plan } from "../plan/schema";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { FormDefinition } from "./definition";
import type { SheetReading } from "./reading";
import { labelLexicon } from "./recognise/label-lexicon";
import { readSheet } from "./recognise/read-sheet";
import { isSummaryWorkbook } from "./summary-workbook";

/**
 * Finds the forms of a workbook in whatever layout, by their labels: one reading for each sheet, in the order
 * of the tabs. No text inside a frame is lost: what is in no field is `unplaced`. Takes time in proportion to the cells.
 */
export function recognise(workbook: WorkbookSnapshot, plan: Plan, definition: FormDefinition): readonly SheetReading[] {
  const context = {
    plan,
    definition,
    lexicon: labelLexicon(definition),
    isInSummary: isSummaryWorkbook(workbook),
  };
  return workbook.sheets.map((sheet) => withUntold(readSheet(sheet, context), sheet));
}

/** What whoever read the sheet could not read of it: of interest where it has forms. */
function withUntold(
  reading: SheetReading,
  { cells, untold = { shapes: 0, comments: 0 } }: SheetSnapshot,
): SheetReading {
  if (reading.kind !== "form") return reading;
  const partlyStruck = cells.flatMap(({ row, column, isPartlyStruck }) => (isPartlyStruck ? [{ row, column }] : []));
  const isAllTold = untold.shapes + untold.comments + partlyStruck.length === 0;
  return isAllTold ? reading : { ...reading, untold: { ...untold, partlyStruck } };
}
