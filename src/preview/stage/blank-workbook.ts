import { saveBook, type Book } from "../../xlsx/book";
import { blankSheet } from "../host/model/sheet-actions";

/** 空白のブック, as Excel opens it. */
export function blankWorkbook(): Promise<Uint8Array> {
  return saveBook({
    sheets: [blankSheet("Sheet1")],
    names: [],
    properties: {},
    isStructureProtected: false,
    activeSheet: 0,
    dateSystem: 1900,
    defaultFont: undefined,
  } satisfies Book);
}
