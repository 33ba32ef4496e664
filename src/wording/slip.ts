import { isWithin, quotedSpans, type Span } from "./quoted";

/** Something written that is not as it should be. */
export interface Slip extends Span {
  /** As it is written. */
  readonly wrong: string;
  /** What may be meant; "" where nobody can tell. */
  readonly right: string;
  /** Nothing else can be meant: `right` may be written in its place at one press. */
  readonly isCertain: boolean;
}

/** In the order of the text; without what is quoted there. */
export function outsideQuotes<Found extends Span>(text: string, found: readonly Found[]): readonly Found[] {
  if (found.length === 0) return found;
  const quoted = quotedSpans(text);
  return found.filter((span) => !isWithin(quoted, span)).toSorted((a, b) => a.start - b.start);
}
