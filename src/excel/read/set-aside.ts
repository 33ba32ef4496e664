import { readJournal } from "../change-journal";
import type { WorkbookSettings } from "../open-workbook";
import type { ListedSheet } from "./sheet-list";

/**
 * Whether a sheet is one that a change of ours put aside: the old one, waiting to be tidied up, or the new one of a
 * change that broke off. By its name, for nobody promises that ids last from one session to the next: a sheet that
 * somebody has renamed is in use again, and after a change that broke off the old sheets may stand under their own names.
 */
export function isSetAside(settings: WorkbookSettings): (sheet: ListedSheet) => boolean {
  const { change, earlier } = readJournal(settings);
  const retired = new Set([...(change?.retired ?? []), ...earlier].map(({ retiredName }) => retiredName));
  const unfinished = new Set(
    change && change.state !== "done" ? change.inserted.map(({ workingName }) => workingName) : [],
  );
  return ({ name }) => retired.has(name) || unfinished.has(name);
}
