import type { TextPiece } from "./text-difference";

/** Around what differs: by sign, for print in black, for those who hear it read, and where nothing can be underlined. */
export const marks = { open: "【", close: "】" } as const;

/** So little that is the same between two differences only tears them apart. */
const SCRAP_CHARACTERS = 1;

/**
 * The pieces of one of two texts as they are marked for a reader; they join to the text, as the pieces given do. Line breaks
 * at the ends of what differs stay outside, so that each mark stands in the line that it is about.
 */
export function markedPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return withoutScraps(pieces).flatMap((piece) => (piece.isDifferent ? withoutBreaksAtEnds(piece.text) : [piece]));
}

/** The text of the pieces with the marks in it. */
export function textWithMarks(pieces: readonly TextPiece[]): string {
  return markedPieces(pieces)
    .map(({ text, isDifferent }) => (isDifferent ? marks.open + text + marks.close : text))
    .join("");
}

function withoutBreaksAtEnds(text: string): readonly TextPiece[] {
  const [, before = "", inside = "", behind = ""] = /^(\n*)(.*?)(\n*)$/su.exec(text) ?? [];
  if (inside === "") return [{ text, isDifferent: true }];
  return [
    { text: before, isDifferent: false },
    { text: inside, isDifferent: true },
    { text: behind, isDifferent: false },
  ].filter((piece) => piece.text !== "");
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
