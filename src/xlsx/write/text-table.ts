import type { TextRun } from "../../workbook/drawing";
import { escapeReferences, escapeXml } from "./escape";

/** What a run is set in: Excel takes nothing of it from the cell. */
export interface RunFont {
  readonly name: string;
  readonly sizePt: number;
  readonly family: number;
  readonly charset: number;
  readonly bold: boolean;
  /** RRGGBB; null: automatic. */
  readonly color: string | null;
}

/**
 * The workbook's texts, kept away from hucre: it gets a token for each, and its shared strings part is then replaced
 * by ours. So no text can be taken for an error value, and escaping is in one place.
 */
export class TextTable {
  /** What stands in each text's `<si>`. */
  readonly #items: string[] = [];
  readonly #tokens = new Map<string, string>();

  tokenOf(text: string): string {
    return this.#tokenOfItem(textElement(text, escapeReferences(text)));
  }

  /** Of a text that is underlined or struck through in parts. */
  tokenOfRuns(runs: readonly TextRun[], font: RunFont): string {
    const texts = escapeRuns(runs.map(({ text }) => text));
    return this.#tokenOfItem(
      runs
        .map((run, index) => {
          return `<r>${runProperties(font, run)}${textElement(run.text, texts[index] ?? "")}</r>`;
        })
        .join(""),
    );
  }

  #tokenOfItem(item: string): string {
    const known = this.#tokens.get(item);
    if (known !== undefined) return known;
    const token = `t${this.#items.length}`;
    this.#items.push(item);
    this.#tokens.set(item, token);
    return token;
  }

  /** The part with each token's text in its place: cells refer to texts by position. */
  fillIn(sharedStringsXml: string): string {
    return sharedStringsXml.replace(/<t>t(\d+)<\/t>/gu, (_, index: string) => {
      const item = this.#items[Number(index)];
      if (item === undefined) throw new Error(`hucre wrote a shared string that it was not given: t${index}`);
      return item;
    });
  }
}

function textElement(text: string, escaped: string): string {
  return `<t${needsPreserving(text) ? ' xml:space="preserve"' : ""}>${escapeXml(escaped)}</t>`;
}

/** In the order in which Excel itself writes them. */
function runProperties(
  { name, sizePt, family, charset, bold, color }: RunFont,
  { isUnderlined, isStruck = false }: TextRun,
): string {
  const elements = [
    ...(bold ? ["<b/>"] : []),
    ...(isStruck ? ["<strike/>"] : []),
    ...(isUnderlined ? ["<u/>"] : []),
    `<sz val="${sizePt}"/>`,
    ...(color === null ? [] : [`<color rgb="FF${color}"/>`]),
    `<rFont val="${escapeXml(name)}"/>`,
    `<family val="${family}"/>`,
    `<charset val="${charset}"/>`,
  ];
  return `<rPr>${elements.join("")}</rPr>`;
}

/** Each of one text's runs, as in the whole text: what looks like a character reference may begin in one run and end in the next. */
export function escapeRuns(texts: readonly string[]): readonly string[] {
  return texts.map((text, index) => {
    const rest = texts.slice(index + 1).join("");
    const escaped = escapeReferences(text + rest);
    return escaped.slice(0, escaped.length - escapeReferences(rest).length);
  });
}

/** Whether XML readers would drop or alter white space of the text. */
export function needsPreserving(text: string): boolean {
  return /^\s|\s$|[\t\n]/u.test(text);
}
