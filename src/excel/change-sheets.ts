import type { WriteForInsertion } from "../xlsx/insertion";
import type { OpenWorkbook } from "./open-workbook";

export type SheetChanging = Pick<
  OpenWorkbook,
  "changeSheets" | "lastChange" | "undoChange" | "tidyUp" | "createWorkbook"
>;

/** What of an {@link OpenWorkbook} puts sheets in and takes them back. */
export function sheetChanging(writeForInsertion: WriteForInsertion): SheetChanging {
  throw new Error("not yet", { cause: writeForInsertion });
}
