import { referencesOf } from "./write/formula-references";

/** Functions that make an address of a text. */
const TEXT_AS_ADDRESS = /\b(?:INDIRECT|HYPERLINK)\(/iu;

/**
 * Which of the `wanted` sheets a formula refers to: by name, between the two of a range of sheets (`tabs`: all of them, in order), or
 * in a text that INDIRECT or HYPERLINK makes a reference of.
 */
export function sheetsNamedIn(
  formula: string,
  wanted: readonly string[],
  tabs: readonly string[],
): ReadonlySet<string> {
  if (!formula.includes("!")) return new Set();
  const placeOf = (sheet: string): number => tabs.findIndex((name) => name.toLowerCase() === sheet.toLowerCase());
  const ranges = [...formula.matchAll(/([\p{L}_][\p{L}\p{N}_.]*):([\p{L}_][\p{L}\p{N}_.]*)!/gu)].map(([all]) =>
    all.slice(0, -1),
  );
  const isInText = TEXT_AS_ADDRESS.test(formula);
  const named = new Set(isInText ? wanted.filter((name) => formula.includes(name)) : []);
  for (const name of [...referencesOf(formula).sheets, ...ranges]) {
    const [first = "", last] = name.split(":");
    const [from, to] = [placeOf(first), placeOf(last ?? first)];
    for (const target of wanted) {
      const place = placeOf(target);
      if (from !== -1 && place >= Math.min(from, to) && place <= Math.max(from, to)) named.add(target);
    }
  }
  return named;
}

/** Whether a text that becomes an address is put together before its "!" (`"'"&A2&"'!B3"`): it may name any sheet. */
export function makesSheetName(formula: string): boolean {
  if (!TEXT_AS_ADDRESS.test(formula)) return false;
  return [...formula.matchAll(/"((?:[^"]|"")*)"/gu)].some(({ 0: literal, 1: text = "", index }) => {
    const [, name, rest] = /^#?'?([^!]*?)'?!(\$?[A-Za-z]|$)/u.exec(text) ?? [];
    if (name === undefined || (rest === "" && !/^\s*&/u.test(formula.slice(index + literal.length)))) return false;
    return name === "" || /&\s*$/u.test(formula.slice(0, index));
  });
}
