/** A piece of a text, and whether the other text does not have it. */
export interface TextPiece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** Beyond this the table of common parts takes longer than a blink; the middle is then marked as a whole. */
const MAX_TABLE = 1_000_000;

/** Both texts in pieces, with what stands in one of them only marked. The pieces of each join to the text itself. */
export function textDifference(a: string, b: string): readonly [readonly TextPiece[], readonly TextPiece[]] {
  const left = graphemes(a);
  const right = graphemes(b);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (
    end < left.length - start &&
    end < right.length - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  ) {
    end += 1;
  }
  const marks = commonParts(left.slice(start, left.length - end), right.slice(start, right.length - end));
  const mark = (texts: readonly string[], middle: readonly boolean[]): readonly TextPiece[] =>
    joinPieces(texts.map((text, index) => ({ text, isDifferent: middle[index - start] === false })));
  return [mark(left, marks[0]), mark(right, marks[1])];
}

/** For each character whether the other text has it too, in the same order (longest common subsequence). */
function commonParts(a: readonly string[], b: readonly string[]): readonly [readonly boolean[], readonly boolean[]] {
  const common: [boolean[], boolean[]] = [a.map(() => false), b.map(() => false)];
  if (a.length * b.length > MAX_TABLE) return common;
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
    if (a[i] === b[j]) {
      common[0][i] = true;
      common[1][j] = true;
      i += 1;
      j += 1;
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
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
