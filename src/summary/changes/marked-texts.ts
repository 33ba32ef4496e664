import type { TextRun } from "../../workbook/drawing";
import type { TextDifference, TextPiece } from "../../workbook/text-difference";
import { piecesOfHeight } from "../sheet/text-pieces";

const OPEN = "【";
const CLOSE = "】";
/** So little that is the same between two differences only tears them apart. */
const SCRAP_CHARACTERS = 1;

/**
 * Texts of then and now, what the other one does not have underlined and within 【】: by line and by sign, for print in
 * black and for those who hear the sheet read. Without the added signs they are the texts, to the character.
 */
export function markedTexts([then, now]: TextDifference): readonly [readonly TextRun[], readonly TextRun[]] {
  return [marked(then), marked(now)];
}

function marked(pieces: readonly TextPiece[]): readonly TextRun[] {
  return withoutScraps(pieces).flatMap(({ text, isDifferent }) =>
    isDifferent ? mark(text) : [{ text, isUnderlined: false }],
  );
}

/** Line breaks at its ends stay outside, so that each sign stands in the line that it is about. */
function mark(text: string): readonly TextRun[] {
  const [, before = "", inside = "", behind = ""] = /^(\n*)(.*?)(\n*)$/su.exec(text) ?? [];
  if (inside === "") return [{ text: OPEN + text + CLOSE, isUnderlined: true }];
  return [
    { text: before, isUnderlined: false },
    { text: OPEN + inside + CLOSE, isUnderlined: true },
    { text: behind, isUnderlined: false },
  ].filter((run) => run.text !== "");
}

function withoutScraps(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = [];
  for (const [index, piece] of pieces.entries()) {
    const isBetween = pieces[index - 1]?.isDifferent === true && pieces[index + 1]?.isDifferent === true;
    const isScrap = isBetween && Array.from(piece.text).length <= SCRAP_CHARACTERS && !piece.text.includes("\n");
    const isDifferent = piece.isDifferent || isScrap;
    const last = joined.at(-1);
    if (last?.isDifferent === isDifferent) joined[joined.length - 1] = { text: last.text + piece.text, isDifferent };
    else joined.push({ text: piece.text, isDifferent });
  }
  return joined;
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
