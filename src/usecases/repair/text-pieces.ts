import type { CellSnapshot } from "../../workbook/snapshot";
import { editBetween, type TextEdit } from "../../workbook/text-edit";

/** Where in a text of several cells what one of them says stands. */
export interface TextPiece {
  readonly cell: CellSnapshot;
  /** Of the cell's first letter: before 0 where a label stands before the text in its cell. */
  readonly start: number;
  readonly end: number;
}

/** An edit of one cell's text. */
export interface CellEdit {
  readonly cell: CellSnapshot;
  readonly edit: TextEdit;
}

const BETWEEN_CELLS = new Set([" ", "\n"]);

/**
 * The pieces of a field's text, which its cells say to the character with nothing but a space or a line break in between. Null
 * where they do not: marks that were read with the answers, the text of a shape.
 */
export function piecesOf(text: string, cells: readonly CellSnapshot[]): readonly TextPiece[] | null {
  const [only, ...others] = cells;
  if (only && others.length === 0 && text !== "" && only.text.endsWith(text))
    return [{ cell: only, start: text.length - only.text.length, end: text.length }];
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

/** An edit of the text as edits of its cells; null where it changes how the text is parted among them. */
export function editsOfCells(text: string, pieces: readonly TextPiece[], edit: TextEdit): readonly CellEdit[] | null {
  const whole = editOfCell(pieces, edit);
  const edits = whole ? [whole] : alongBreaks(text, edit).map((part) => editOfCell(pieces, part));
  const found = edits.filter((one) => one !== null);
  return found.length === edits.length ? found : null;
}

function editOfCell(pieces: readonly TextPiece[], { start, end, text }: TextEdit): CellEdit | null {
  const piece = pieces.find((one) => start >= one.start && end <= one.end);
  return piece ? { cell: piece.cell, edit: { start: start - piece.start, end: end - piece.start, text } } : null;
}

/** The edit in parts, where both texts have the same spaces and line breaks in the same order; else as it is. */
function alongBreaks(before: string, edit: TextEdit): readonly TextEdit[] {
  const [old, now] = [before.slice(edit.start, edit.end), edit.text].map((text) => text.split(/([ \n])/u));
  const areParallel = old?.length === now?.length && old?.every((part, at) => at % 2 === 0 || part === now?.[at]);
  if (!old || !now || !areParallel) return [edit];
  let at = edit.start;
  return old.flatMap((part, place): readonly TextEdit[] => {
    const start = at;
    at += part.length;
    const own = editBetween(part, now[place] ?? "");
    return own ? [{ start: start + own.start, end: start + own.end, text: own.text }] : [];
  });
}
