import { comparisonKey } from "../../workbook/comparison-key";

const SYMBOLS_BEFORE = /^[■□◆◇●○〇◯◎◉▼▽▲△▶▷►★☆♦・※*]*\s*/u;
/** 1.目標, (1)目標, ア．目標, Ⅰ．目標 */
const NUMBER_BEFORE = /^[(<[【〔]?(?:\d{1,2}|[IVX]{1,4}|[A-Ea-eア-オ])[.):\]>】〕、]+\s*/u;
const BRACKETS_BEFORE = /^[<《〈【〔「『[(]+\s*/u;
const DECORATION_AFTER = /\s*[>》〉】〕」』\]):、。]+$/u;
/** Every text is asked, and most are not: what may begin or end as above. */
const MAY_BE_ADORNED = /^(?:\P{L}|[IVXA-Ea-eア-オ])|[>》〉】〕」』\]):、。]$/u;
const BRACKETS_AT_END = /[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;
/** Behind a label: 目標※1, 取組内容 注1）, 目標の達成 *, 目標1）, 目標※箇条書き. */
const NOTE_MARK = /\s*[([]?(?:(?:※|\*|†|‡|注記?|註)+(?:印|\d{1,2}|[a-z])?[)\]]?|\d{1,2}\)|※[^。\n]{1,20})$/u;
const MAY_HAVE_NOTE_MARK = /[※*†‡注註]|\d\)$/u;
const LETTER = /\p{L}/u;
/** Typed as ², a note's number; NFKC would make it one of the label's own letters. */
const RAISED = /[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+/gu;
/** What NFKC, or leaving white space out, would join to the label: ①目標, 1 目標, ※1 目標. */
const NUMBER_APART = /^\s*(?:[※＊*]?\s*[①-⑳]|[※＊*]\s*\d{1,2}\s+|[\d０-９Ⅰ-Ⅻ]{1,2}\s+)/u;

/** From the most to the least that is typed: whole, without brackets at its end, without what adorns it. */
export function keysOf(text: string): readonly string[] {
  const whole = comparisonKey(text.replace(RAISED, "※"));
  if (whole === "") return [];
  const bare = withoutBrackets(whole);
  const keys = [whole, bare, ...[whole, bare].filter((key) => MAY_BE_ADORNED.test(key)).map(undecorated)];
  if (NUMBER_APART.test(text)) keys.push(plainKey(text));
  else if (MAY_HAVE_NOTE_MARK.test(whole)) keys.push(unmarked(whole), withoutAdornment(whole));
  return [...new Set(keys)].filter((key) => key !== "");
}

export function bareKey(text: string): string {
  return withoutBrackets(comparisonKey(text));
}

/** The least: without its number, the marks of notes, brackets and symbols around it. */
export function plainKey(text: string): string {
  return withoutAdornment(comparisonKey(text.replace(NUMBER_APART, "").replace(RAISED, "※")));
}

/** Whether a line is nothing but the mark of a note: 「※1」, 「注1）」. */
export function isNoteMark(line: string): boolean {
  const key = comparisonKey(line);
  return key !== "" && key.replace(NOTE_MARK, "") === "";
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
  return key
    .replace(SYMBOLS_BEFORE, "")
    .replace(NUMBER_BEFORE, "")
    .replace(BRACKETS_BEFORE, "")
    .replace(DECORATION_AFTER, "");
}

/** As typed but for the widths of characters, what stands in brackets and what adorns it: white space inside counts. */
export function withoutWidths(text: string): string {
  const typed = text
    .replace(NUMBER_APART, "")
    .replace(RAISED, "※")
    .normalize("NFKC")
    .trim()
    .replace(/\s*(?=[([【〔<〈「])/gu, "")
    .split(/(\s+)/u)
    .map((piece) => (/^\s+$/u.test(piece) ? " " : comparisonKey(piece)))
    .join("");
  return withoutAdornment(typed);
}

function withoutAdornment(typed: string): string {
  return unmarked(undecorated(unmarked(typed)));
}

/** Without brackets at its end and the marks of notes, in any order: 前期※1（4～9月）, 前期（4～9月）※1. A word is left. */
function unmarked(typed: string): string {
  let bare = typed;
  for (;;) {
    const shorter = [withoutBrackets(bare), bare.replace(NOTE_MARK, "")].find(
      (candidate) => candidate.length < bare.length && LETTER.test(candidate),
    );
    if (shorter === undefined) return bare;
    bare = shorter;
  }
}
