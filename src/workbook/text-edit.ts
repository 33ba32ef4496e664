/** A correction of a text: what stands from `start` up to `end` (UTF-16 places, `end` is outside) becomes `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `before` with its edits, which are in the order of the text and do not overlap. */
export function applyEdits(before: string, edits: readonly TextEdit[]): string {
  let done = 0;
  const parts = edits.map(({ start, end, text }) => {
    const part = before.slice(done, start) + text;
    done = end;
    return part;
  });
  return parts.join("") + before.slice(done);
}

/** The one edit that makes `after` of `before`: what both begin and end with is left alone. Null where they are the same. */
export function editBetween(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // A letter of two code units stays whole.
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start -= 1;
  if (isLowSurrogate(before, before.length - tail) || isLowSurrogate(after, after.length - tail)) tail -= 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

function isLowSurrogate(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/u.test(text.slice(at, at + 1));
}
