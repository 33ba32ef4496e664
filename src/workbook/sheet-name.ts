/** Excel's own limit, in UTF-16 code units. */
const MAX_CHARACTERS = 31;

/** What two names of one workbook may not have in common: Excel takes capitals and full-width letters for the same. */
export function sameToExcel(name: string): string {
  return name.replace(/[\u{3000}\u{FF01}-\u{FFEF}]/gu, (wide) => wide.normalize("NFKC")).toLowerCase();
}

/** Names that are taken, as Excel compares them. */
export class TakenNames {
  readonly #taken: Set<string>;

  constructor(names: Iterable<string>) {
    this.#taken = new Set([...names].map(sameToExcel));
  }

  has(name: string): boolean {
    return this.#taken.has(sameToExcel(name));
  }

  free(name: string): void {
    this.#taken.delete(sameToExcel(name));
  }

  /** `旧表紙`, or `旧2表紙` where that is taken, and taken from now on. */
  take(prefix: string, name: string): string {
    for (let number = 1; ; number++) {
      const candidate = shortened(`${prefix}${number === 1 ? "" : number}${name}`);
      if (this.has(candidate)) continue;
      this.#taken.add(sameToExcel(candidate));
      return candidate;
    }
  }
}

/** As Excel accepts it: neither half a character nor an apostrophe at the end. */
function shortened(name: string): string {
  let cut = "";
  for (const character of name) {
    if (cut.length + character.length > MAX_CHARACTERS) break;
    cut += character;
  }
  return cut.replace(/['’＇]+$/u, "");
}
