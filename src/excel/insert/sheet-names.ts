import { sameToExcel } from "../../xlsx/write/check-workbook";

const MAX_CHARACTERS = 31;
const WORKING = /^作業中\d+_[0-9a-z]{6}$/u;

/** 作業中1_4f9a2c …: unlike those of any run before, so that no existing sheet can have the name. */
export function workingNames(count: number): readonly string[] {
  const digits = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const run = digits.toString(36).padStart(6, "0").slice(-6);
  return Array.from({ length: count }, (_, index) => `作業中${index + 1}_${run}`);
}

export function isWorkingName(name: string): boolean {
  return WORKING.test(name);
}

export function isSameName(a: string, b: string): boolean {
  return sameToExcel(a) === sameToExcel(b);
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
