import type { WorkbookSettings } from "./open-workbook";

/** What is kept in the workbook file itself. One for the whole pane: it remembers what Excel would not store. */
export function workbookSettings(): WorkbookSettings {
  throw new Error("not yet");
}
