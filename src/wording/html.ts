import type { Slip } from "./slip";

const TAGS =
  "br|hr|p|div|span|font|b|i|u|s|em|strong|small|big|sub|sup|ul|ol|li|dl|dt|dd|a|img|table|thead|tbody|tr|td|th|h[1-6]|center|style|script|body|html|head|pre|code|blockquote|input|form|label|meta|link|strike|del|ins|o:p";
const TAG = new RegExp(`[<＜](/?)(${TAGS})((?:\\s[^<>＜＞\\n]{0,300})?)/?[>＞]|<!--[^\\n]{0,300}?-->`, "giu");
const ENTITY =
  /&(?:amp;)*(?:nbsp|amp|lt|gt|quot|apos|copy|reg|hellip|middot|ensp|emsp|thinsp|ndash|mdash|times|yen|bull|#\d{1,6}|#x[\da-f]{1,6});|&nbsp/giu;

const MEANT: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  copy: "©",
  reg: "®",
  hellip: "…",
  middot: "·",
  ensp: " ",
  emsp: "\u3000",
  thinsp: " ",
  ndash: "–",
  mdash: "—",
  times: "×",
  yen: "¥",
  bull: "•",
};
/** What ends a line, on either side of it. */
const OF_LINE = /^(?:hr|p|div|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|h[1-6]|center|pre|blockquote)$/u;
const OF_CELL = /^(?:td|th)$/u;
/** What is inside would be read as something else without them: ~~old~~new, 10 to the power of 2, a program. */
const SAYS_SOMETHING = /^(?:del|ins|s|strike|sub|sup|style|script)$/u;
/** An address, or the words of a picture or a box. */
const HOLDS_SOMETHING = /\s(?:href|src|alt|title|value|content)\s*=/iu;

/** White space beside a tag. */
const NEAR = 20;

interface Leftover extends Slip {
  /** What is lost between two words where nothing stands in its place. */
  readonly parts: "" | " " | "\n";
}

/** <br>, <font color="red">, &nbsp;: what is left of a page of the web. <重点>, <ICT>, 3<5 and R&D are not. `right` is "" where it only goes. */
export function htmlLeftovers(text: string): readonly Slip[] {
  if (!/[<＜&]/u.test(text)) return [];
  const found = [...tagsIn(text), ...entitiesIn(text)].toSorted((a, b) => a.start - b.start);
  return found.map(({ parts, ...slip }, index) => {
    return parts !== "" && partsHere(text, found, index) ? { ...slip, right: parts } : slip;
  });
}

function tagsIn(text: string): readonly Leftover[] {
  return Array.from(text.matchAll(TAG)).flatMap((match): readonly Leftover[] => {
    const { 0: wrong, 1: slash, 2: typed, 3: rest = "", index: start } = match;
    const place = { start, end: start + wrong.length, wrong };
    // Somebody's note, that no reader of the page has seen.
    if (typed === undefined) return [{ ...place, right: "", isCertain: false, parts: "" }];
    if (!isTag(text, typed, slash === "/", rest.trim() !== "")) return [];
    const name = typed.toLowerCase();
    const isCertain = !SAYS_SOMETHING.test(name) && !HOLDS_SOMETHING.test(rest);
    const parts = OF_LINE.test(name) ? "\n" : OF_CELL.test(name) ? " " : "";
    return [{ ...place, right: name === "br" ? "\n" : "", isCertain, parts }];
  });
}

function entitiesIn(text: string): readonly Leftover[] {
  return Array.from(text.matchAll(ENTITY), ({ 0: wrong, index: start }): Leftover => {
    const right = meantBy(
      wrong
        .slice(1)
        .replace(/^(?:amp;)+(?=.)/iu, "")
        .replace(";", "")
        .toLowerCase(),
    );
    return { start, end: start + wrong.length, wrong, right: right ?? "", isCertain: right !== null, parts: "" };
  });
}

/** nbsp, #160, #xa0; null: no character that can be typed. */
function meantBy(name: string): string | null {
  const number = name.startsWith("#x") ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (!name.startsWith("#")) return MEANT[name] ?? null;
  if (number === 0xa0) return " ";
  if (number === 0x0a || number === 0x0d) return "\n";
  const character = number <= 0x10ffff ? String.fromCodePoint(number) : "";
  return /^[^\p{C}\p{Z}]$|^[ \u3000]$/u.test(character) ? character : null;
}

/** Of tags in a row the first one that ends a line (else a cell) parts what stands before them from what stands behind them. */
function partsHere(text: string, found: readonly Leftover[], index: number): boolean {
  const isNext = (one: number, other: number): boolean => {
    const [a, b] = [found[one], found[other]];
    return (
      a !== undefined &&
      b !== undefined &&
      text.slice(a.end, b.start).trim() === "" &&
      !text.slice(a.end, b.start).includes("\n")
    );
  };
  let [first, last] = [index, index];
  while (isNext(first - 1, first)) first -= 1;
  while (isNext(last, last + 1)) last += 1;
  const row = found.slice(first, last + 1);
  const [start, end] = [found[first]?.start ?? 0, found[last]?.end ?? 0];
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/[^\S\n]+$/u, "");
  const behind = text.slice(end, end + NEAR).replace(/^[^\S\n]+/u, "");
  if (/^$|\n$/u.test(before) || /^$|^\n/u.test(behind) || row.some(({ right }) => right.includes("\n"))) return false;
  const strongest = row.find(({ parts }) => parts === "\n") ?? row.find(({ parts }) => parts !== "");
  return strongest === found[index];
}

/** One letter, or capitals, may be a heading in brackets (<A>, <TH>): a tag has attributes, or its other half. */
function isTag(text: string, name: string, isClosing: boolean, hasAttributes: boolean): boolean {
  const isPlain =
    name.length > 1 && (name === name.toLowerCase() || /^(?:br|font|div|span|table|strong)$/iu.test(name));
  if (isPlain || name === "p" || hasAttributes) return true;
  const halves = isClosing ? [`<${name}>`, `<${name} `] : [`</${name}>`];
  return halves.some((half) => text.includes(half));
}
