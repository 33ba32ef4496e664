import type { Side } from "./desk";
import { MemoryStorage } from "./memory-storage";

/** As office-js-helpers names them. */
const scoped = (name: string): string => `@torimatome/${name}`;

/**
 * What the pane of each side remembers at first, under the pane's own keys (src/taskpane/state/remembered.ts). 総務課 is past
 * its first run and gathers; 担当課 sees the first run as a new clerk does.
 */
export function preferencesOf(side: Side): Storage {
  switch (side) {
    case "department":
      return new MemoryStorage();
    case "general-affairs":
      return new MemoryStorage({
        [scoped("gathers")]: "true",
        [scoped("view")]: JSON.stringify("gathering"),
        [scoped("welcomed")]: "true",
      });
  }
}

/** What the workbook itself remembers at first: whose it is, where no sheet tells. */
export function settingsOf(side: Side): Readonly<Record<string, string>> {
  // JSON twice: the pane keeps JSON, and Excel keeps each value as JSON.
  return side === "general-affairs" ? { department: JSON.stringify(JSON.stringify("総務課")) } : {};
}
