import type { CellDrawing, SheetDrawing } from "../../workbook/drawing";
import { unwritableCharacters, writableText } from "../../workbook/writable-text";

/**
 * The sheet with a visible 〓 for each character that no file can hold. 確認事項 names the character and its box
 * (unwritable-text): one such character must neither vanish in silence nor keep the whole summary from being made.
 */
export function withWritableTexts(sheet: SheetDrawing): SheetDrawing {
  return { ...sheet, cells: sheet.cells.map(writable) };
}

function writable(cell: CellDrawing): CellDrawing {
  const { content } = cell;
  if (content.type !== "text" || unwritableCharacters(content.text).length === 0) return cell;
  return { ...cell, content: { type: "text", text: writableText(content.text) } };
}
