import type { BookCell } from "../../../xlsx/book";
import { isWrapped, LINE_PX, PADDING_PX } from "./cell-text";
import type { FontLook } from "./fonts";
import type { MeasureText } from "./measure";

const HIGHEST_PX = Math.round((409 * 96) / 72);

/** Cells are replaced when they change, so what one needs is worked out once for a width. */
const known = new WeakMap<BookCell, { readonly widthPx: number; readonly heightPx: number }>();

/**
 * The height of a row for which the file names none: Excel fits it to its texts when it opens the file. `cells` are
 * those of the row that are not merged, with their widths.
 */
export function fittedHeightPx(
  cells: readonly { readonly cell: BookCell; readonly widthPx: number }[],
  fontOf: (cell: BookCell) => FontLook,
  measure: MeasureText,
): number {
  let heightPx = 0;
  for (const { cell, widthPx } of cells) {
    const before = known.get(cell);
    const needed = before?.widthPx === widthPx ? before.heightPx : cellHeightPx(cell, widthPx, fontOf(cell), measure);
    if (needed !== before?.heightPx) known.set(cell, { widthPx, heightPx: needed });
    heightPx = Math.max(heightPx, needed);
  }
  return Math.min(heightPx, HIGHEST_PX);
}

function cellHeightPx(cell: BookCell, widthPx: number, font: FontLook, measure: MeasureText): number {
  if (cell.value === null) return 0;
  const roomPx = Math.max(widthPx - LINE_PX - 2 * PADDING_PX, font.sizePx);
  const { value } = cell;
  const isBroken = typeof value === "string" && isWrapped(cell);
  const lines = isBroken ? linesIn(value, font, roomPx, measure) : 1;
  return lines * font.linePx + LINE_PX;
}

/** As if a line could end after any character: where words are kept whole there may be one more. */
function linesIn(text: string, font: FontLook, roomPx: number, measure: MeasureText): number {
  return text
    .split(/\r\n|\r|\n/u)
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(measure(line, font) / roomPx)), 0);
}
