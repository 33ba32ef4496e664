import { preferenceKeys, workbookKeys } from "../../taskpane/state/remembered";
import type { Side } from "./desk";
import { MemoryStorage } from "./memory-storage";

/**
 * What the pane of each side remembers at first. 総務課 is past its first run and gathers; 担当課 sees the first run as a new
 * clerk does.
 */
export function preferencesOf(side: Side): Storage {
  switch (side) {
    case "department":
      return new MemoryStorage();
    case "general-affairs":
      return new MemoryStorage({
        [stored(preferenceKeys.gathers)]: JSON.stringify(true),
        [stored(preferenceKeys.view)]: JSON.stringify("gathering"),
        [stored(preferenceKeys.isWelcomed)]: JSON.stringify(true),
      });
  }
}

/** What the workbook itself remembers at first: whose it is, where no sheet tells. */
export function settingsOf(side: Side): Readonly<Record<string, string>> {
  // JSON twice: the pane keeps JSON, and Excel keeps each value as JSON.
  return side === "general-affairs" ? { [workbookKeys.department]: JSON.stringify(JSON.stringify("総務課")) } : {};
}

/** As office-js-helpers names the pane's keys. */
function stored(key: string): string {
  return `@torimatome/${key}`;
}
