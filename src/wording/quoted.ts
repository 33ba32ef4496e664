import { remembering } from "../workbook/remembering";

/** A part of a text: from a UTF-16 place up to another one, which is outside of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const QUOTE = /「[^「」]*」|『[^『』]*』/gu;
/** How much of the text around it a message quotes. */
const AROUND = 6;

/** What stands in 「」 or 『』: a title, or somebody's words; never to be judged. */
export const quotedSpans = remembering((text): readonly Span[] =>
  Array.from(text.matchAll(QUOTE), ({ 0: { length }, index }) => ({ start: index, end: index + length })),
);

export function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  return spans.some((span) => span.start <= start && span.end >= end);
}

/** The words of a span with a little of what stands around them, on one line: for a message to quote. */
export function excerptOf(text: string, { start, end }: Span, around = AROUND): string {
  const from = Math.max(0, start - around);
  const to = Math.min(text.length, end + around);
  // A letter of two code units, or of a letter and its mark, stays whole.
  const cut = text.slice(widened(text, from, -1), widened(text, to, 1));
  return cut.replace(/\s*\n\s*/gu, " ").trim();
}

const CONTINUES = /^[\uDC00-\uDFFF\p{M}]/u;

function widened(text: string, place: number, step: -1 | 1): number {
  let at = place;
  while (at > 0 && at < text.length && CONTINUES.test(text.slice(at, at + 1))) at += step;
  return at;
}
