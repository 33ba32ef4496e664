import { alikePairs, commonPairs, type PlacePair } from "./text-alignment";

/** A piece of a text, and whether the other text does not have it. */
export interface TextPiece {
  readonly text: string;
  readonly isDifferent: boolean;
}

export type TextDifference = readonly [readonly TextPiece[], readonly TextPiece[]];

/**
 * Both texts in pieces, with what stands in one of them only marked. The pieces of each join to the text itself, and what
 * is not marked is the same in both.
 *
 * As a person would compare them: line by line, then by sentence in lines that are alike, then by character in sentences that
 * are alike. What is like nothing in the other text is marked as a whole, and so is a 【heading】. The time it takes grows with the
 * length of the texts, however little they are alike.
 */
export function textDifference(a: string, b: string): TextDifference {
  const [left, right] = difference(a, b, [lines, sentences, characters]);
  return [joinPieces(left), joinPieces(right)];
}

/** A text in units that join to it. */
type Split = (text: string) => readonly string[];

function difference(a: string, b: string, [split, ...finer]: readonly Split[]): TextDifference {
  const [left, right] = [split?.(a) ?? [], split?.(b) ?? []];
  const same = commonPairs(left.map(withoutBreak), right.map(withoutBreak));
  return along(left, right, same, equal, (before, after) => {
    // Characters are no more alike than that they are equal.
    const pairs = finer.length === 0 ? [] : alikePairs(before.map(withoutBreak), after.map(withoutBreak));
    const byUnit = along(before, after, pairs, (one, other) => difference(one, other, finer), asWhole);
    if (split !== lines || before.length === after.length) return byUnit;
    // A line that was broken in two is like neither: its sentences are the same.
    const asOne = difference(before.join(""), after.join(""), finer);
    return lengthMarked(asOne) < lengthMarked(byUnit) ? asOne : byUnit;
  });
}

function lengthMarked(both: TextDifference): number {
  return both.flat().reduce((sum, { text, isDifferent }) => (isDifferent ? sum + text.length : sum), 0);
}

/** What stands at each of the `pairs`, which are in order, and what stands between them. */
function along(
  left: readonly string[],
  right: readonly string[],
  pairs: readonly PlacePair[],
  at: (one: string, other: string) => TextDifference,
  between: (left: readonly string[], right: readonly string[]) => TextDifference,
): TextDifference {
  const pieces: [TextPiece[], TextPiece[]] = [[], []];
  const push = ([ofLeft, ofRight]: TextDifference): void => {
    pieces[0].push(...ofLeft);
    pieces[1].push(...ofRight);
  };
  let [i, j] = [0, 0];
  for (const [m, n] of [...pairs, [left.length, right.length] as const]) {
    if (m > i || n > j) push(between(left.slice(i, m), right.slice(j, n)));
    const [one, other] = [left[m], right[n]];
    if (one !== undefined && other !== undefined) push(at(one, other));
    [i, j] = [m + 1, n + 1];
  }
  return pieces;
}

/** Two units that are the same but for the line break that may end them. */
function equal(one: string, other: string): TextDifference {
  const text = withoutBreak(one);
  if (one === other) return [[piece(one, false)], [piece(other, false)]];
  const withBreak = (whole: string): readonly TextPiece[] => [
    piece(text, false),
    piece(whole.slice(text.length), true),
  ];
  return [withBreak(one), withBreak(other)];
}

function asWhole(left: readonly string[], right: readonly string[]): TextDifference {
  return [[piece(left.join(""), true)], [piece(right.join(""), true)]];
}

function piece(text: string, isDifferent: boolean): TextPiece {
  return { text, isDifferent };
}

/** The last line has no break, and is another one's equal all the same. */
function withoutBreak(unit: string): string {
  return unit.replace(/\r?\n$/u, "");
}

/** Each with the break that ends it. */
function lines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** Each with the stop that ends it; none ends within a 【heading】. */
function sentences(text: string): readonly string[] {
  return text.match(/(?:【[^【】\n]*】|[^。])+。?|。/gu) ?? [];
}

const HEADING = /(【[^【】\n]*】)/u;
const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** As a reader counts them; a 【heading】 is one. */
function characters(text: string): readonly string[] {
  return text.split(HEADING).flatMap((part) => (HEADING.test(part) ? [part] : graphemes(part)));
}

/** V8 takes time by the square of the length to segment a text (2 s for 32,767 characters): it is given pieces of this many. */
const SEGMENTED_AT_ONCE = 256;
const HIGH_SURROGATE = /^[\uD800-\uDBFF]$/u;

function graphemes(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + SEGMENTED_AT_ONCE;
    // Never between the two halves of one code.
    const piece = text.slice(start, HIGH_SURROGATE.test(text[end - 1] ?? "") ? end + 1 : end);
    const segments = Array.from(segmenter.segment(piece), ({ segment }) => segment);
    // The last one may go on behind the piece: it begins the next.
    const isCut = start + piece.length < text.length && segments.length > 1;
    const whole = isCut ? segments.slice(0, -1) : segments;
    found.push(...whole);
    start += isCut ? piece.length - (segments.at(-1)?.length ?? 0) : piece.length;
  }
  return found;
}

function joinPieces(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const joined: { text: string; readonly isDifferent: boolean }[] = [];
  for (const { text, isDifferent } of pieces) {
    const last = joined.at(-1);
    if (text === "") continue;
    if (last?.isDifferent === isDifferent) last.text += text;
    else joined.push({ text, isDifferent });
  }
  return joined;
}
