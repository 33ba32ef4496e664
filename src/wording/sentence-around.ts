import type { Span } from "./quoted";

/** Longer sentences are looked at as far as this on either side. */
const FAR = 60;

/** What stands before and behind a place in its sentence or line. */
export function sentenceAround(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly behind: string } {
  const before = text.slice(Math.max(0, start - FAR), start);
  const behind = text.slice(end, end + FAR);
  const borders = /[。\n]/u;
  const from = Math.max(before.lastIndexOf("。"), before.lastIndexOf("\n")) + 1;
  const to = behind.search(borders);
  return { before: before.slice(from), behind: to < 0 ? behind : behind.slice(0, to) };
}
