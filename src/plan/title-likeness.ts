import { distance } from "fastest-levenshtein";

/** How a typed title relates to a title of the plan, both as comparison keys. */
export type TitleLikeness =
  | "same"
  /** The whole title, with something more before or behind it. */
  | "extra"
  /** The title with one piece missing: at its end, its beginning or in the middle. */
  | "cut"
  /** A few characters typed wrongly. */
  | "similar"
  | "different";

export interface TitleComparison {
  readonly likeness: TitleLikeness;
  /** 1 for the same, 0 for a different title; between them the share of characters that agree. */
  readonly score: number;
}

/**
 * The share of characters that must agree for a misspelling. Two different initiatives of the R5 plan agree in up to 0.69
 * (効果的な予算編成手法の研究・実施 / 効果的な情報発信手法の研究実施): below that a title could be another one's. One
 * wrong character in the shortest titles (7) leaves 0.86.
 */
const SIMILAR_FROM = 0.75;
/** Fewer characters than this (の実施, の推進) end many titles and identify none. */
const SHORTEST_PIECE = 4;
/** Of the plan's title, where its beginning is not there: with less than a third it cannot be said what was cut. */
const SMALLEST_CUT_SHARE = 1 / 3;

/** Compares two comparison keys (src/workbook/comparison-key). */
export function compareTitles(typed: string, expected: string): TitleComparison {
  if (typed === expected) return { likeness: "same", score: 1 };
  const piece = typed.replace(/\.{2,}$/u, "");
  const score = 1 - distance(piece, expected) / Math.max(piece.length, expected.length);
  const isLongEnough = Math.min(piece.length, expected.length) >= SHORTEST_PIECE;
  if (isLongEnough && (piece.startsWith(expected) || piece.endsWith(expected))) return { likeness: "extra", score };
  if (isLongEnough && isCutFrom(piece, expected)) return { likeness: "cut", score };
  return score >= SIMILAR_FROM ? { likeness: "similar", score } : { likeness: "different", score: 0 };
}

/** Whether `piece` is the beginning of `whole`, or all of it but one stretch of characters. */
function isCutFrom(piece: string, whole: string): boolean {
  if (piece.length >= whole.length) return false;
  let start = 0;
  while (start < piece.length && piece[start] === whole[start]) start += 1;
  if (start === piece.length) return true;
  return piece.length >= whole.length * SMALLEST_CUT_SHARE && whole.endsWith(piece.slice(start));
}
