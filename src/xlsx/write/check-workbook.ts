import type { SheetDrawing, WorkbookDrawing } from "../../workbook/drawing";
import { checkPlainText } from "./check-text";
import { checkSheet } from "./check-sheet";
import { DrawingError } from "./drawing-error";

const MAX_SHEET_NAME_CHARACTERS = 31;
const MAX_PROPERTY_CHARACTERS = 255;
const MAX_FORMULA_CHARACTERS = 8_192;
/** Japanese Excel takes the full-width ones for the same characters. */
const NOT_IN_SHEET_NAME = /[[\]:*?/\\［］：＊？／＼￥]/u;
const APOSTROPHE_AT_END = /^['’＇]|['’＇]$/u;
/** Kept by Excel for change tracking. */
const RESERVED_SHEET_NAME = "history";
const DEFINED_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
const LIKE_AN_ADDRESS = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/iu;

/**
 * Throws a `DrawingError` for everything that Excel would repair, drop or cut off without asking, but that hucre writes.
 */
export function checkDrawing(drawing: WorkbookDrawing): void {
  checkPlainText(drawing.title, MAX_PROPERTY_CHARACTERS, "ブックの題名", {});
  checkPlainText(drawing.creator, MAX_PROPERTY_CHARACTERS, "ブックの作成者", {});
  if (drawing.createdAt !== null && Number.isNaN(Date.parse(drawing.createdAt))) {
    throw new DrawingError(`ブックの日時「${drawing.createdAt}」を読めません。ISO 8601 の形で渡してください。`);
  }
  checkSheetNames(drawing.sheets);
  checkNames(drawing);
  for (const sheet of drawing.sheets) checkSheet(sheet, drawing.sheets);
}

export function checkSheetNames(sheets: readonly Pick<SheetDrawing, "name" | "visibility">[]): void {
  if (!sheets.some((sheet) => sheet.visibility === "visible")) {
    throw new DrawingError("見えるシートがありません。Excel のブックには、表示されるシートが少なくとも1枚要ります。");
  }
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const place = { sheet: name };
    if (name === "") throw new DrawingError("名前のないシートがあります。シートには名前が要ります。");
    checkPlainText(name, MAX_SHEET_NAME_CHARACTERS, "シートの名前", place);
    const forbidden = /[\t\n\r]/u.test(name) ? "改行やタブ" : NOT_IN_SHEET_NAME.exec(name)?.[0];
    if (forbidden !== undefined) throw new DrawingError(`シートの名前に「${forbidden}」は使えません。`, place);
    // Excel would take it for a reference to another character, and links to the sheet would no longer find it.
    if (/_x[0-9a-f]{4}_/iu.test(name))
      throw new DrawingError("シートの名前に「_x0041_」のような並びは使えません。", place);
    if (APOSTROPHE_AT_END.test(name)) {
      throw new DrawingError("シートの名前は「'」で始めたり終えたりできません。", place);
    }
    const key = sameToExcel(name);
    if (key === RESERVED_SHEET_NAME) throw new DrawingError("シートの名前に History は使えません。", place);
    if (seen.has(key)) {
      throw new DrawingError(
        "同じ名前のシートがほかにもあります（大文字と小文字、全角と半角は区別されません）。",
        place,
      );
    }
    seen.add(key);
  }
}

/** Names that Excel considers equal: it ignores case and width. ① and 1 stay apart, unlike under NFKC alone. */
export function sameToExcel(name: string): string {
  return name.replace(/[\u{3000}\u{FF01}-\u{FFEF}]/gu, (wide) => wide.normalize("NFKC")).toLowerCase();
}

/** Tables and defined names of the whole workbook share one set of names. */
function checkNames({ sheets, definedNames = [] }: WorkbookDrawing): void {
  const seen = new Set<string>();
  const take = (name: string, scope: string | null): void => {
    const place = scope === null ? {} : { sheet: scope };
    checkPlainText(name, 255, "名前", place);
    if (!DEFINED_NAME.test(name) || LIKE_AN_ADDRESS.test(name)) {
      throw new DrawingError(
        `「${name}」は、表や範囲の名前に使えません。文字、数字、_ だけの名前にしてください。`,
        place,
      );
    }
    const key = `${scope ?? ""}\n${sameToExcel(name)}`;
    if (seen.has(key)) throw new DrawingError(`表や範囲の名前「${name}」が重なっています。`, place);
    seen.add(key);
  };
  for (const { name, sheet, refersTo } of definedNames) {
    if (sheet !== null && !sheets.some((one) => one.name === sheet)) {
      throw new DrawingError(`名前「${name}」のシート「${sheet}」がブックにありません。`);
    }
    take(name, sheet);
    checkPlainText(refersTo, MAX_FORMULA_CHARACTERS, `名前「${name}」の式`, {});
  }
  for (const { tables = [] } of sheets) for (const table of tables) take(table.name, null);
}
