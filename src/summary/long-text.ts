/** Excel's own limits for one cell. */
const MAX_CHARACTERS = 32_767;
const MAX_LINE_FEEDS = 253;

/**
 * `text` in pieces that a cell can hold; joined with nothing between them they are the text again. Cut behind a line
 * break where there is one, never inside a surrogate pair. Nearly always one piece; [""] for "".
 */
export function cellPieces(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = text; ;) {
    const length = pieceLength(rest);
    pieces.push(rest.slice(0, length));
    if (length === rest.length) return pieces;
    rest = rest.slice(length);
  }
}

function pieceLength(text: string): number {
  let end = Math.min(text.length, MAX_CHARACTERS);
  let lineFeeds = 0;
  for (let at = text.indexOf("\n"); at >= 0 && at < end; at = text.indexOf("\n", at + 1)) {
    lineFeeds += 1;
    if (lineFeeds === MAX_LINE_FEEDS) end = at + 1;
  }
  if (end === text.length) return end;
  const lineBreak = text.lastIndexOf("\n", end - 1);
  if (lineBreak >= 0) return lineBreak + 1;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
