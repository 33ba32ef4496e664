import { readJournal, retiredSheets, withoutChange, type ChangeRecord, type Journal } from "./change-journal";
import { officeErrorCode } from "./excel-problem";
import { askSheetList, type SheetList } from "./insert/sheet-list";
import { isWorkingName } from "./insert/sheet-names";
import { hiddenRetired, isUndone, sheetsOfChange, withCurrentIds } from "./insert/sheets-of-change";
import type { LastChange, WorkbookSettings } from "./open-workbook";
import { roundTrip } from "./round-trip";

/**
 * One round trip. The state of the workbook decides, not what the journal intended; where Excel does not answer, the
 * journal decides: an undo that was offered stays available, and nothing half done counts as finished.
 */
export async function lastChange(settings: WorkbookSettings): Promise<LastChange | null> {
  const list = await listOrNull();
  if (!list) return asNoted(settings);
  const journal = standing(readJournal(settings), list);
  const change = journal.change && withCurrentIds(journal.change, list);
  if (!change) {
    const left = list.sheets.filter(({ name }) => isWorkingName(name)).map(({ name }) => name);
    if (left.length > 0) return { state: "broken", retired: [], inserted: left, canUndo: false };
  }
  const present = change ? sheetsOfChange(change, list) : { inserted: [], retired: [] };
  const names = (sheets: readonly { readonly sheet: { readonly name: string } }[]): readonly string[] =>
    sheets.map(({ sheet }) => sheet.name);
  const inserted = names(present.inserted);
  const retired = names(present.retired);
  if (change && !isInPlace(change, present)) return { state: "broken", retired, inserted, canUndo: false };
  const earlier = names(hiddenRetired({ ...journal, change: null }, list));
  if (inserted.length + retired.length + earlier.length === 0) return null;
  const ids = new Set(list.sheets.map(({ id }) => id));
  const canUndo = change?.retired.every(({ id }) => ids.has(id)) ?? false;
  return { state: "done", retired: [...retired, ...earlier], inserted, canUndo };
}

/** The journal, without a change of which nothing is in the workbook. One round trip where it says that one is unfinished. */
export async function standingJournal(settings: WorkbookSettings): Promise<Journal> {
  const journal = readJournal(settings);
  if (journal.change === null || journal.change.state === "done") return journal;
  const list = await listOrNull();
  return list ? standing(journal, list) : journal;
}

function standing(journal: Journal, list: SheetList): Journal {
  const { change } = journal;
  return change && change.state !== "done" && isUndone(change, list) ? withoutChange(journal) : journal;
}

function asNoted(settings: WorkbookSettings): LastChange | null {
  const { change } = readJournal(settings);
  const retired = retiredSheets(settings).map(({ retiredName }) => retiredName);
  if (!change) return retired.length > 0 ? { state: "done", retired, inserted: [], canUndo: false } : null;
  const isDone = change.state === "done";
  const inserted = change.inserted.map(({ name, workingName }) => (isDone ? name : workingName));
  return { state: isDone ? "done" : "broken", retired, inserted, canUndo: isDone };
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
