import { readJournal } from "../change-journal";
import type { WorkbookSettings } from "../open-workbook";
import type { ListedSheet } from "./sheet-list";

/**
 * Whether a sheet is left over from a change of ours: a retired one, waiting to be tidied up, or a new one of a change
 * that was interrupted. By its name, because ids are not guaranteed to last from one session to the next: a sheet that
 * was renamed is in use again, and after an interrupted change the old sheets may still have their own names.
 */
export function isSetAside(settings: WorkbookSettings): (sheet: ListedSheet) => boolean {
  const { change, earlier } = readJournal(settings);
  const retired = new Set([...(change?.retired ?? []), ...earlier].map(({ retiredName }) => retiredName));
  const unfinished = new Set(
    change && change.state !== "done" ? change.inserted.map(({ workingName }) => workingName) : [],
  );
  return ({ name }) => retired.has(name) || unfinished.has(name);
}
