import type { Area } from "../../workbook/address";
import { textOfContent, type SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot } from "../../workbook/snapshot";

/**
 * Whether a sheet is laid out as its form would be drawn: the same texts in the same order, and the same cells merged. How many
 * rows a text is given, how high they are and how wide the columns may differ: staff write into a form that was drawn for
 * shorter texts.
 */
export function standsTidy(sheet: SheetSnapshot, drawing: SheetDrawing): boolean {
  const drawn = drawing.cells.flatMap(({ row, column, content }) => {
    const text = textOfContent(content) ?? "";
    return text === "" ? [] : [{ row, column, text }];
  });
  const standing = sheet.cells.filter(({ text }) => text !== "");
  if (standing.some(({ formula }) => formula !== undefined)) return false;
  return sheet.visibility === drawing.visibility && shapeOf(standing, sheet.merges) === shapeOf(drawn, drawing.merges);
}

/** Rows are counted by those that hold a text. */
function shapeOf(
  cells: readonly { readonly row: number; readonly column: number; readonly text: string }[],
  merges: readonly Area[],
): string {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  const rankOf = new Map(rows.map((row, rank) => [row, rank]));
  const lastUpTo = (bottom: number): number => rows.findLastIndex((row) => row <= bottom);
  const texts = cells
    .toSorted((a, b) => a.row - b.row || a.column - b.column)
    .map(({ row, column, text }) => [rankOf.get(row), column, text.replace(/\r\n?/gu, "\n")]);
  const areas = merges.flatMap(({ top, left, bottom, right }) => {
    const rank = rankOf.get(top);
    const last = lastUpTo(bottom);
    // A merged area that holds nothing, in a row of no text, is an empty line of the head.
    return rank === undefined || (rank === last && left === right) ? [] : [[rank, left, last, right].join()];
  });
  return JSON.stringify([texts, [...new Set(areas)].sort()]);
}
