import type { InsertionFile } from "../../xlsx/insertion";
import { roundTrip } from "../round-trip";
import { toBase64 } from "./base64";
import { askSheetList, type SheetList } from "./sheet-list";

/** Inserts the files' sheets at the end, one round trip each; returns the sheets as they were before. */
export async function insertFiles(files: readonly InsertionFile[]): Promise<SheetList> {
  const [first, ...others] = files;
  const before = await roundTrip((context) => {
    const list = askSheetList(context);
    if (first) insert(context, first);
    return list;
  }, "long");
  for (const file of others) {
    await roundTrip((context) => {
      insert(context, file);
      return () => null;
    }, "long");
  }
  return before;
}

function insert({ workbook }: Excel.RequestContext, { bytes }: InsertionFile): void {
  workbook.insertWorksheetsFromBase64(toBase64(bytes), { sheetNamesToInsert: [], positionType: "End" });
}
