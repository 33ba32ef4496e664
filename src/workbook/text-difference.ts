/** A piece of a text, and whether the other text does not have it. */
export interface TextPiece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/**
 * Entries of a table of common parts, which takes so much time and memory. Texts that need more are compared by sentence
 * first; what then still needs more is marked as a whole.
 */
const MAX_TABLE = 1_000_000;

/**
 * Both texts in pieces, with what stands in one of them only marked. The pieces of each join to the text itself, and what
 * is not marked is the same in both. The time it takes grows with the length of the texts, however little they are alike.
 */
export function textDifference(a: string, b: string): readonly [readonly TextPiece[], readonly TextPiece[]] {
  const [left, right] = compare(graphemes(a), graphemes(b), bySentence);
  return [joinPieces(left), joinPieces(right)];
}

type Pieces = readonly [readonly TextPiece[], readonly TextPiece[]];
/** How two lists are compared that are too long for a table. */
type Compare = (a: readonly string[], b: readonly string[]) => Pieces;

/** The pieces of two lists of tokens: what they begin and end with alike, and between that what a table says. */
function compare(a: readonly string[], b: readonly string[], tooLong: Compare): Pieces {
  const [start, end] = [commonStart(a, b), commonEnd(a, b)];
  const middle = [a.slice(start, a.length - end), b.slice(start, b.length - end)] as const;
  const [left, right] = middle[0].length * middle[1].length > MAX_TABLE ? tooLong(...middle) : markedByTable(...middle);
  const same = (tokens: readonly string[]): readonly TextPiece[] => tokens.map((text) => piece(text, false));
  const around = (pieces: readonly TextPiece[]): readonly TextPiece[] => [
    ...same(a.slice(0, start)),
    ...pieces,
    ...same(a.slice(a.length - end)),
  ];
  return [around(left), around(right)];
}

/** Sentences and lines that both have stand; between them, character by character. */
function bySentence(a: readonly string[], b: readonly string[]): Pieces {
  const [left, right] = compare(sentences(a), sentences(b), asWhole);
  const pieces: [TextPiece[], TextPiece[]] = [[], []];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    const [from, to] = [endOfRun(left, i), endOfRun(right, j)];
    const [before, after] = compare(graphemesOf(left.slice(i, from)), graphemesOf(right.slice(j, to)), asWhole);
    pieces[0].push(...before);
    pieces[1].push(...after);
    [i, j] = [from, to];
    // What both have, one by one: they are as many on either side.
    for (; left[i]?.isDifferent === false && right[j]?.isDifferent === false; i += 1, j += 1) {
      pieces[0].push(piece(left[i]?.text ?? "", false));
      pieces[1].push(piece(right[j]?.text ?? "", false));
    }
  }
  return pieces;
}

/** Where the marked pieces end that begin at `from`; there itself, where none does. */
function endOfRun(pieces: readonly TextPiece[], from: number): number {
  let end = from;
  while (pieces[end]?.isDifferent === true) end += 1;
  return end;
}

function graphemesOf(pieces: readonly TextPiece[]): readonly string[] {
  return graphemes(pieces.map(({ text }) => text).join(""));
}

function asWhole(a: readonly string[], b: readonly string[]): Pieces {
  const all = (tokens: readonly string[]): readonly TextPiece[] => tokens.map((text) => piece(text, true));
  return [all(a), all(b)];
}

function piece(text: string, isDifferent: boolean): TextPiece {
  return { text, isDifferent };
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  return start;
}

/** Behind what they begin with alike. */
function commonEnd(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length) - commonStart(a, b);
  let end = 0;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return end;
}

/** A token is marked where the other list does not have it in the same order (longest common subsequence). */
function markedByTable(a: readonly string[], b: readonly string[]): Pieces {
  const marked = [a.map((text) => piece(text, true)), b.map((text) => piece(text, true))] as const;
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i] === b[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const text = a[i] ?? "";
    if (text === b[j]) {
      marked[0][i] = piece(text, false);
      marked[1][j] = piece(text, false);
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return marked;
}

/** Each with the stop or the line break that ends it. */
function sentences(tokens: readonly string[]): readonly string[] {
  const found: string[] = [];
  let sentence = "";
  for (const token of tokens) {
    sentence += token;
    if (token !== "。" && !token.endsWith("\n")) continue;
    found.push(sentence);
    sentence = "";
  }
  return sentence === "" ? found : [...found, sentence];
}

function joinPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: TextPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last?.isDifferent === piece.isDifferent) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

function graphemes(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
}
