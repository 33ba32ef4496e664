import type { CellSnapshot } from "../../workbook/snapshot";
import type { CellRemark } from "../reading";

/** What is to be said of one cell, whatever field it belongs to; null: it is what it looks like. */
export type OwnRemark = Pick<CellRemark, "about" | "text"> & {
  /** Nothing in the cell is text for anybody. */
  readonly isWhole: boolean;
};

/** 「=DISPIMG("ID_…",1)」: WPS's picture in a cell. */
const WPS_PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/iu;
/** What Excel shows where a number is no date. */
const OVERFLOW = /^#{3,}$/u;
/** 「Sheet2!B3」, 「'[1]別のブック'!$B$3」: nothing but another cell. */
const PLAIN_REFERENCE = /^(?:'[^']*'!|[^'!()+\-*/&^=<>,"]*!)?\$?[A-Z]{1,3}\$?\d{1,7}$/u;
/** 「[1]Sheet1!B3」, 「'C:\\様式\\[総務課.xlsx]様式'!B3」 */
const OTHER_WORKBOOK = /\[[^\]]+\][^!]*'?!/u;

/** Errors, pictures and formulas are not text; what is struck through or shown by no format is nobody's to read. */
export function remarkOn(cell: CellSnapshot): OwnRemark | null {
  const { type, value, text, formula = "", struck = [] } = cell;
  if (cell.isPicture === true || WPS_PICTURE.test(formula) || (typeof value === "string" && WPS_PICTURE.test(value)))
    return { about: "picture", text: "", isWhole: true };
  if (type === "error" || (type === "number" && OVERFLOW.test(text))) return { about: "error", text, isWhole: true };
  if (cell.isUncalculated === true) return { about: "uncalculated", text: `=${formula}`, isWhole: true };
  if (value === 0 && PLAIN_REFERENCE.test(formula)) return { about: "empty-link", text: `=${formula}`, isWhole: true };
  if (struck.length > 0) {
    const isWhole = text.trim() === "";
    return { about: "struck", text: isWhole && type === "text" ? String(value) : struck.join("／"), isWhole };
  }
  if (text === "" && String(value).trim() !== "" && formula === "")
    return { about: "hidden", text: String(value), isWhole: true };
  return OTHER_WORKBOOK.test(formula) ? { about: "linked", text, isWhole: false } : null;
}
