import type { CellSnapshot } from "../../workbook/snapshot";
import type { TextEdit } from "../../workbook/text-edit";

/** Where in a text of several cells what one of them says stands. */
export interface TextPiece {
  readonly cell: CellSnapshot;
  readonly start: number;
  readonly end: number;
}

const BETWEEN_CELLS = new Set([" ", "\n"]);

/**
 * The pieces of a field's text, which its cells say to the character with nothing but a space or a line break in between. Null
 * where they do not: marks that were read with the answers, the text of a shape.
 */
export function piecesOf(text: string, cells: readonly CellSnapshot[]): readonly TextPiece[] | null {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const cell of cells) {
    if (pieces.length > 0 && BETWEEN_CELLS.has(text.charAt(at)) && text.startsWith(cell.text, at + 1)) at += 1;
    if (!text.startsWith(cell.text, at)) return null;
    const end = at + cell.text.length;
    pieces.push({ cell, start: at, end });
    at = end;
  }
  return at === text.length ? pieces : null;
}

/** An edit of the text as one of a cell; null where it goes beyond a cell. */
export function editInPiece(
  pieces: readonly TextPiece[],
  { start, end, text }: TextEdit,
): { readonly cell: CellSnapshot; readonly edit: TextEdit } | null {
  const piece = pieces.find((one) => start >= one.start && end <= one.end);
  return piece ? { cell: piece.cell, edit: { start: start - piece.start, end: end - piece.start, text } } : null;
}
