import type { FormDefinition } from "../../form/definition";
import { plainSheetName, sheetNames } from "../../form/sheet-names";
import { comparisonKey } from "../../workbook/comparison-key";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { memoryOf, nameOfOwnSheet } from "./summary-sheets";

/** 対象: what is collected. */
const PERIOD_LABEL = "対象";

/** Id of the period that a summary is of: as it remembers, else as its cover says; null: neither says one that is known. */
export function periodOfSummary(snapshot: WorkbookSnapshot, definition: FormDefinition): string | null {
  const memory = memoryOf(snapshot);
  const remembered = memory?.period ?? null;
  if (definition.periods.some(({ id }) => id === remembered)) return remembered;
  return periodOnCover(snapshot, nameOfOwnSheet(memory, "cover"), definition);
}

/** What the cover of a summary says that remembers no period. */
function periodOnCover({ sheets }: WorkbookSnapshot, name: string, { periods }: FormDefinition): string | null {
  const cover =
    sheets.find((sheet) => sheet.name === name) ??
    sheets.find((sheet) => plainSheetName(sheet.name) === comparisonKey(sheetNames.cover));
  const label = cover?.cells.find(({ text }) => comparisonKey(text) === comparisonKey(PERIOD_LABEL));
  const beside = cover?.cells.find(({ row, column }) => row === label?.row && column > label.column);
  return periods.find(({ title }) => comparisonKey(title) === comparisonKey(beside?.text ?? ""))?.id ?? null;
}
