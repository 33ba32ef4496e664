/** Excel's own limit, in UTF-16 code units. */
const MAX_SHEET_NAME = 31;

/** Names for the sheets of one workbook, none of them twice: Excel compares names without regard to case. */
export class FreeSheetNames {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set([...taken].map(foldSheetName));
  }

  /** The first free one of "名前", "名前 (2)", "名前 (3)" …, taken from now on. */
  take(wanted: string): string {
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? "" : ` (${number})`;
      const name = wanted.slice(0, MAX_SHEET_NAME - suffix.length).replace(HALF_CHARACTER, "") + suffix;
      if (this.taken.has(foldSheetName(name))) continue;
      this.taken.add(foldSheetName(name));
      return name;
    }
  }
}

/** What two names of one workbook may not have in common. */
export function foldSheetName(name: string): string {
  return name.toLowerCase();
}

/** Of a character that the limit cut in two. */
const HALF_CHARACTER = /[\uD800-\uDBFF]$/u;
