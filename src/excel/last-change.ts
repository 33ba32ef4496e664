import { readJournal, retiredSheets, type ChangeRecord } from "./change-journal";
import { officeErrorCode } from "./excel-problem";
import { askSheetList, type SheetList } from "./insert/sheet-list";
import { isWorkingName } from "./insert/sheet-names";
import { hiddenRetired, sheetsOfChange, withCurrentIds } from "./insert/sheets-of-change";
import type { LastChange, WorkbookSettings } from "./open-workbook";
import { roundTrip } from "./round-trip";

/**
 * One round trip. The state of the workbook decides, not what the journal intended; where Excel does not answer, the
 * journal decides: an undo that was offered stays available, and nothing half done counts as finished.
 */
export async function lastChange(settings: WorkbookSettings): Promise<LastChange | null> {
  const journal = readJournal(settings);
  const list = await listOrNull();
  if (!list) return asNoted(settings);
  const { change } = journal;
  if (!change) {
    const left = list.sheets.filter(({ name }) => isWorkingName(name)).map(({ name }) => name);
    if (left.length > 0) return { state: "broken", retired: [], inserted: left };
  }
  const present = change ? sheetsOfChange(withCurrentIds(change, list), list) : { inserted: [], retired: [] };
  const names = (sheets: readonly { readonly sheet: { readonly name: string } }[]): readonly string[] =>
    sheets.map(({ sheet }) => sheet.name);
  const inserted = names(present.inserted);
  const retired = names(present.retired);
  if (change && !isInPlace(change, present)) return { state: "broken", retired, inserted };
  const earlier = names(hiddenRetired({ change: null, earlier: journal.earlier }, list));
  if (inserted.length + retired.length + earlier.length === 0) return null;
  return { state: "done", retired: [...retired, ...earlier], inserted };
}

function asNoted(settings: WorkbookSettings): LastChange | null {
  const { change } = readJournal(settings);
  const retired = retiredSheets(settings).map(({ retiredName }) => retiredName);
  if (!change) return retired.length > 0 ? { state: "done", retired, inserted: [] } : null;
  const isDone = change.state === "done";
  const inserted = change.inserted.map(({ name, workingName }) => (isDone ? name : workingName));
  return { state: isDone ? "done" : "broken", retired, inserted };
}

/** Null where Excel does not answer. */
async function listOrNull(): Promise<SheetList | null> {
  try {
    return await roundTrip(askSheetList);
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    return null;
  }
}

/** A finished change stays finished, whatever is renamed or shown since; for any other its sheets decide. */
function isInPlace({ state }: ChangeRecord, { inserted, retired }: ReturnType<typeof sheetsOfChange>): boolean {
  if (state !== "working") return state === "done";
  return (
    inserted.every(({ sheet, record }) => sheet.name === record.name) &&
    retired.every(({ sheet, record }) => sheet.name === record.retiredName && sheet.visibility !== "visible")
  );
}
