import type { Slip } from "./slip";

const TAGS =
  "br|hr|p|div|span|font|b|i|u|s|em|strong|small|big|sub|sup|ul|ol|li|dl|dt|dd|a|img|table|thead|tbody|tr|td|th|h[1-6]|center|style|script|body|html|head|pre|code|blockquote|input|form|label|meta|link|strike|del|ins|o:p";
const TAG = new RegExp(`[<＜](/?)(${TAGS})((?:\\s[^<>＜＞\\n]{0,300})?)/?[>＞]|<!--[^\\n]{0,300}?-->`, "giu");
const ENTITY =
  /&(?:nbsp|amp|lt|gt|quot|apos|copy|reg|hellip|middot|ensp|emsp|thinsp|ndash|mdash|times|yen|bull|#\d{1,6}|#x[\da-f]{1,6});|&nbsp/giu;

const MEANT: Readonly<Record<string, string>> = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ensp: " ",
  emsp: "\u3000",
};

/** <br>, <font color="red">, &nbsp;: what is left of a page of the web. <重点>, <ICT>, 3<5 and R&D are not. */
export function htmlLeftovers(text: string): readonly Slip[] {
  if (!/[<＜&]/u.test(text)) return [];
  const tags = Array.from(text.matchAll(TAG)).flatMap(
    ({ 0: wrong, 1: slash, 2: name, 3: rest, index: start }): readonly Slip[] => {
      if (name !== undefined && !isTag(text, name, slash === "/", (rest ?? "").trim() !== "")) return [];
      const right = name?.toLowerCase() === "br" ? "\n" : "";
      return [{ start, end: start + wrong.length, wrong, right, isCertain: true }];
    },
  );
  const entities = Array.from(text.matchAll(ENTITY), ({ 0: wrong, index: start }): Slip => {
    const right = MEANT[wrong.slice(1).replace(";", "").toLowerCase()];
    return { start, end: start + wrong.length, wrong, right: right ?? "", isCertain: right !== undefined };
  });
  return [...tags, ...entities].toSorted((a, b) => a.start - b.start);
}

/** One letter, or capitals, may be a heading in brackets (<A>, <TH>): a tag has attributes, or its other half. */
function isTag(text: string, name: string, isClosing: boolean, hasAttributes: boolean): boolean {
  const isPlain =
    name.length > 1 && (name === name.toLowerCase() || /^(?:br|font|div|span|table|strong)$/iu.test(name));
  if (isPlain || name === "p" || hasAttributes) return true;
  const halves = isClosing ? [`<${name}>`, `<${name} `] : [`</${name}>`];
  return halves.some((half) => text.includes(half));
}
