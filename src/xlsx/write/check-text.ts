import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import { DrawingError, type DrawingPlace } from "./drawing-error";

/** Tab, line feed and carriage return are the only control characters that XML 1.0 allows; with `u`, a lone surrogate matches too. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Refuses a character that XML 1.0 cannot hold, naming its code point: written anyway, it would be lost or break the file. */
export function checkCharacters(text: string, what: string, place: DrawingPlace): void {
  const refused = NOT_IN_XML.exec(text);
  if (!refused) return;
  const codePoint = refused[0].codePointAt(0) ?? 0;
  throw new DrawingError(
    `${what}に、Excel のファイルに書けない文字（U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}、${refused.index + 1}文字目）があります。その文字を消してください。`,
    place,
  );
}

export function checkLength(text: string, limit: number, what: string, place: DrawingPlace): void {
  if (text.length > limit) {
    throw new DrawingError(
      `${what}が${text.length.toLocaleString("en")}文字あります。Excel では${limit.toLocaleString("en")}文字までです。`,
      place,
    );
  }
}

/** The check of every text outside a cell: header, link, title. */
export function checkPlainText(text: string, limit: number, what: string, place: DrawingPlace): void {
  checkCharacters(text, what, place);
  checkLength(text, limit, what, place);
}

export function checkCellText(text: string, place: DrawingPlace): void {
  checkPlainText(text, MAX_CELL_CHARACTERS, "文章", place);
  const lineFeeds = text.split("\n").length - 1;
  if (lineFeeds > MAX_CELL_LINE_FEEDS) {
    throw new DrawingError(
      `文章に改行が${lineFeeds}個あります。Excel では1つのセルに${MAX_CELL_LINE_FEEDS}個までです。`,
      place,
    );
  }
}
