import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import { DEFAULT_SIZE_PT } from "../../workbook/styles";
import { linePitchPt, wrapLines } from "../../workbook/text-extent";

/** As many lines as stay well below Excel's highest row, 409 pt. */
const MAX_LINES_OF_ROW = Math.floor(390 / linePitchPt(DEFAULT_SIZE_PT));

/**
 * `text` in pieces that a cell can hold; joined with nothing between them they are the text again. Cut behind a line
 * break where one is near, never inside a surrogate pair. Nearly always one piece; [""] for "".
 */
export function piecesOfCell(text: string): readonly string[] {
  return cutInto(text, (rest) => Math.min(rest.length, MAX_CELL_CHARACTERS, endOfLine(rest, MAX_CELL_LINE_FEEDS)));
}

/** The same, each piece low enough to be printed in one row of a column of `widthChars`. */
export function piecesOfHeight(text: string, widthChars: number): readonly string[] {
  return cutInto(text, (rest) => {
    let fitting = 0;
    // Doubling the step and halving it again: a long text is not measured at each of its characters.
    for (let step = rest.length; step >= 1; step = Math.floor(step / 2)) {
      const isLow = (end: number): boolean => wrapLines(rest.slice(0, end), widthChars - 1) <= MAX_LINES_OF_ROW;
      while (fitting + step <= rest.length && isLow(fitting + step)) fitting += step;
    }
    return Math.max(1, fitting);
  });
}

/** Cuts where `mostOf` says at the latest, and a little earlier where a line ends. */
function cutInto(text: string, mostOf: (rest: string) => number): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; ;) {
    const length = cleanEnd(rest, mostOf(rest));
    pieces.push(rest.slice(0, length));
    if (length >= rest.length) return pieces;
    rest = rest.slice(length);
  }
}

function cleanEnd(text: string, most: number): number {
  if (most >= text.length) return text.length;
  const lineBreak = text.lastIndexOf("\n", most - 1);
  // A line break near the beginning would leave the rest of the cell empty.
  if (lineBreak >= most / 2) return lineBreak + 1;
  return most > 1 && isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most;
}

/** Behind the n-th line break; the text's end where it has fewer. */
function endOfLine(text: string, lineBreaks: number): number {
  let end = 0;
  for (let count = 0; count < lineBreaks; count++) {
    const at = text.indexOf("\n", end);
    if (at < 0) return text.length;
    end = at + 1;
  }
  return end;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
