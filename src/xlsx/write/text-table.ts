import { escapeReferences, escapeXml } from "./escape";

/**
 * The workbook's texts, kept away from hucre: it gets a token for each, and its shared strings part is then replaced
 * by ours. So no text can be taken for an error value, and escaping is in one place.
 */
export class TextTable {
  readonly #texts: string[] = [];
  readonly #tokens = new Map<string, string>();

  tokenOf(text: string): string {
    const known = this.#tokens.get(text);
    if (known !== undefined) return known;
    const token = `t${this.#texts.length}`;
    this.#texts.push(text);
    this.#tokens.set(text, token);
    return token;
  }

  /** The part with each token's text in its place: cells refer to texts by position. */
  fillIn(sharedStringsXml: string): string {
    return sharedStringsXml.replace(/<t>t(\d+)<\/t>/gu, (_, index: string) => {
      const text = this.#texts[Number(index)];
      if (text === undefined) throw new Error(`hucre wrote a shared string that it was not given: t${index}`);
      return `<t${needsPreserving(text) ? ' xml:space="preserve"' : ""}>${escapeXml(escapeReferences(text))}</t>`;
    });
  }
}

function needsPreserving(text: string): boolean {
  return /^\s|\s$|[\t\n]/u.test(text);
}
