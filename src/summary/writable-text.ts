import type { CellDrawing, SheetDrawing } from "../workbook/drawing";

/** Everything but what XML 1.0 can hold. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** 〓 (ゲタ): what Japanese print has always set where a character is missing. */
const MISSING_CHARACTER = "〓";

/**
 * The sheet with a visible 〓 for each character that no file can hold. 確認事項 names the character and its box
 * (unwritable-text): one such character must neither vanish in silence nor keep the whole summary from being made.
 */
export function withWritableTexts(sheet: SheetDrawing): SheetDrawing {
  return { ...sheet, cells: sheet.cells.map(writable) };
}

function writable(cell: CellDrawing): CellDrawing {
  const { content } = cell;
  if (content.type !== "text" || content.text.search(UNWRITABLE) < 0) return cell;
  return { ...cell, content: { type: "text", text: content.text.replace(UNWRITABLE, MISSING_CHARACTER) } };
}
