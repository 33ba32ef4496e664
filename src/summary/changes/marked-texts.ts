import { markedPieces, marks } from "../../workbook/difference-marks";
import type { TextRun } from "../../workbook/drawing";
import type { TextDifference, TextPiece } from "../../workbook/text-difference";
import { piecesOfHeight } from "../sheet/text-pieces";

/**
 * Texts of then and now, what the other one does not have underlined and within 【】. Without the added signs they are the
 * texts, to the character.
 */
export function markedTexts([then, now]: TextDifference): readonly [readonly TextRun[], readonly TextRun[]] {
  return [marked(then), marked(now)];
}

function marked(pieces: readonly TextPiece[]): readonly TextRun[] {
  return markedPieces(pieces).map(({ text, isDifferent }) => {
    return { text: isDifferent ? marks.open + text + marks.close : text, isUnderlined: isDifferent };
  });
}

/** Cut where the text is cut that they make, so that each piece can be printed in one row of a column of `widthChars`. */
export function piecesOfRuns(runs: readonly TextRun[], widthChars: number): readonly (readonly TextRun[])[] {
  const whole = runs.map(({ text }) => text).join("");
  if (whole === "") return [];
  let start = 0;
  return piecesOfHeight(whole, widthChars).map((piece) => {
    const [from, to] = [start, start + piece.length];
    start = to;
    return runsBetween(runs, from, to);
  });
}

function runsBetween(runs: readonly TextRun[], from: number, to: number): readonly TextRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}
