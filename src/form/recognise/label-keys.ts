import { comparisonKey } from "../../workbook/comparison-key";

const DECORATION_BEFORE = /^[■□◆◇●○◎▼▽▲△★☆・※*]*(?:[(]?\d{1,2}[.):、])?[<《〈【「[(]*/u;
const DECORATION_AFTER = /[>》〉】」\]):、。]+$/u;
const BRACKETS_AT_END = /[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;

/** From the most to the least that is typed: whole, without brackets at its end, without what adorns it. */
export function keysOf(text: string): readonly string[] {
  const whole = comparisonKey(text);
  if (whole === "") return [];
  const bare = withoutBrackets(whole);
  const unnumbered = bareKey(text.replace(/^\s*[①-⑳]/u, ""));
  return [...new Set([whole, bare, undecorated(whole), undecorated(bare), unnumbered])].filter((key) => key !== "");
}

export function bareKey(text: string): string {
  return withoutBrackets(comparisonKey(text));
}

/** 「前期(4~9月)」 → 「前期」; a text that is nothing but brackets stays. */
export function withoutBrackets(key: string): string {
  let bare = key;
  while (BRACKETS_AT_END.test(bare)) {
    const shorter = bare.replace(BRACKETS_AT_END, "");
    if (shorter === "") break;
    bare = shorter;
  }
  return bare;
}

export function undecorated(key: string): string {
  return key.replace(DECORATION_BEFORE, "").replace(DECORATION_AFTER, "");
}

/** As typed but for the widths of characters and what stands in brackets: white space inside counts. */
export function withoutWidths(text: string): string {
  return withoutBrackets(
    text
      .normalize("NFKC")
      .trim()
      .replace(/\s*(?=[([【〔<〈「])/gu, "")
      .split(/(\s+)/u)
      .map((piece) => (/^\s+$/u.test(piece) ? " " : comparisonKey(piece)))
      .join(""),
  );
}
