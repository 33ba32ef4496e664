/**
 * The version of what we store in workbooks: 様式台帳 and 管理番号 (the settings of a workbook carry their own, see
 * src/excel/settings.ts, and so does the hidden sheet that remembers). It is raised where an older product would misread what a newer one
 * writes, and only there: whoever finds a higher one reads what there is as well as possible, and writes nothing into it.
 */
export const STORED_VERSION = 1;

/**
 * The same of the hidden sheet that remembers. The second version remembers files; the third the period, and what the
 * summary said at the end of the one before: an older product would lose both.
 */
export const MEMORY_VERSION = 3;

/** Other brackets may close behind it: ［R6 … その1（書式2）］. */
const MARK = /[（(]書式([1-9１-９][\d０-９]{0,4})[）)](?=\s?[\]］】〕〉)）」]?$)/u;
/** Every cell is asked: a longer text is none of ours. */
const LONGEST = 200;

/** A text of ours without the version that stands at its end, 「（書式2）」. The first version writes none. */
export function splitVersion(text: string): { readonly text: string; readonly version: number } {
  if (!text.includes("書式")) return { text, version: 1 };
  const trimmed = text.trim();
  const digits = trimmed.length > LONGEST ? undefined : MARK.exec(trimmed)?.[1];
  if (digits === undefined) return { text, version: 1 };
  return { text: trimmed.replace(MARK, ""), version: Number(digits.normalize("NFKC")) };
}
