const segmenter = new Intl.Segmenter("ja", { granularity: "grapheme" });

/** Characters as people count them: が typed as two code points is one, and an end of a line is none. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const { segment } of segmenter.segment(text)) if (!/^[\r\n]+$/u.test(segment)) count += 1;
  return count;
}
