import type { TextEdit } from "../workbook/text-edit";
import type { Span } from "./quoted";

/** A bracket without its other half. */
export interface BracketFault extends Span {
  /** As typed. */
  readonly bracket: string;
  /**
   * unclosed: opened and never closed; unopened: closed and never opened; otherwise: closed by `other`, a bracket of another
   * kind; widths: opened in one width and closed in the other, which readers hardly see.
   */
  readonly kind: "unclosed" | "unopened" | "otherwise" | "widths";
  /** The half that is missing, or what stands in its place. */
  readonly other: string;
}

/** Both widths of one kind are one: people mix them. ＜ ＞ are signs of comparison. */
const KINDS = ["()（）", "「」｢｣", "『』", "【】", "〔〕", "[]［］", "{}｛｝", "〈〉", "《》", "≪≫", "“”"] as const;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  "(": "（",
  ")": "）",
  "｢": "「",
  "｣": "」",
  "[": "［",
  "]": "］",
  "{": "｛",
  "}": "｝",
};

interface Half {
  readonly kind: number;
  readonly isOpening: boolean;
  readonly other: string;
}

const halves = new Map<string, Half>(
  KINDS.flatMap((pairs, kind) =>
    Array.from(pairs, (bracket, at): readonly [string, Half] => [
      bracket,
      { kind, isOpening: at % 2 === 0, other: pairs.charAt(at % 2 === 0 ? at + 1 : at - 1) },
    ]),
  ),
);
const ROUND = 0;
const QUOTATION = KINDS.indexOf("“”");
const ANY_BRACKET = /[()（）「」｢｣『』【】〔〕[\]［］{}｛｝〈〉《》≪≫“”]/gu;

interface Found extends Half {
  readonly at: number;
  readonly bracket: string;
}

/** 1) ア） ①） 注） 日時）: what stands before the ) of a marker or a heading at the beginning of a line, or behind ※. */
const MARKER_AT_LINE_START =
  /(?:^|\n|※)[\s・･○●◎■□◆◇▪•*※\-－]*(?:[\dA-Za-z０-９Ａ-Ｚａ-ｚ①-⑳Ⅰ-Ⅹⅰ-ⅹ一二三四五六七八九十]{1,3}|[ァ-ヶｱ-ﾝぁ-ん]|(?:※|注|注記|例|備考|参考|補足|\p{Script=Han}{2,4})[\d０-９①-⑳]?)$/u;
/** The same within a line, behind a space or a sign: 「次の二つ。1) 点検 2) 報告」. */
const MARKER_IN_LINE = /[\s、。，．,;:；：）)】」]([\dA-Za-z０-９Ａ-Ｚａ-ｚ①-⑳Ⅰ-Ⅹⅰ-ⅹ]{1,2}|[ァ-ヶｱ-ﾝ])$/u;
/** は1）周知、2）点検: known as a marker by the one that it follows, or that follows it. */
const MARKER_ANYWHERE = /(?<![\d０-９])([1-9１-９①-⑳])$/u;
/** 0167)45-…: half of a telephone number. */
const AREA_CODE = /(?<![\d０-９])[0０][\d０-９]{1,4}$/u;
const DIGIT = /^[\d０-９]/u;
const LOOK_BACK = 12;
/** Between two halves that are taken for a pair of two kinds: a title or a name. */
const LONGEST_BETWEEN = 30;

/**
 * Brackets without their other half, in the order of the text, which may go on over lines. Brackets of one kind within each other are
 * in order, and so are single ones behind the markers of a list.
 */
export function bracketFaults(text: string): readonly BracketFault[] {
  const found = Array.from(text.matchAll(ANY_BRACKET)).flatMap(({ 0: bracket, index: at }): readonly Found[] => {
    const half = halves.get(bracket);
    return half ? [{ ...half, at, bracket }] : [];
  });
  if (found.length === 0) return [];
  const markers = markersAmong(text, found);
  const open: Found[][] = KINDS.map(() => []);
  const unmatched: Found[] = [];
  const faults: BracketFault[] = [];
  const spare: Found[] = [];
  for (const half of found) {
    const stack = open[half.kind] ?? [];
    if (half.isOpening) stack.push(half);
    else if (markers.has(half)) spare.push(half);
    else {
      const opening = stack.pop();
      if (!opening) unmatched.push(half);
      else if (opening.other !== half.bracket)
        faults.push({
          ...spanOf(opening),
          end: half.at + 1,
          bracket: opening.bracket,
          kind: "widths",
          other: half.bracket,
        });
    }
  }
  let next = 0;
  for (const half of open.flat()) {
    // 「（対象者\n12）」: what looked like a marker was its other half.
    while ((spare[next]?.at ?? text.length) < half.at) next += 1;
    if (half.kind === ROUND && next < spare.length) next += 1;
    else unmatched.push(half);
  }
  return [...faults, ...faultsOf(text, unmatched)].toSorted((a, b) => a.start - b.start);
}

/** A number with its unit, or a date, up to the end of its line: nothing else can stand in the brackets. */
const ONE_FIGURE =
  /^(?:うち|延べ|計|約|各)?[\d０-９]+(?:[.．,，/／～~-][\d０-９]+|月[\d０-９]+(?=日))*(?:人|名|件|回|か所|日間?|月|年度?|円|[％%])?(?=[。、]?(?:\n|$))/u;

/**
 * What makes a pair of a fault where only one place, or one bracket, is possible: the half in half width becomes full-width, as
 * 公用文 has brackets; one that was opened before a single figure at the end of a line is closed behind it. Null otherwise.
 */
export function bracketEdits(
  text: string,
  { kind, start, end, bracket, other }: BracketFault,
): readonly TextEdit[] | null {
  if (kind === "widths") {
    const halves = [
      { start, end: start + 1, typed: bracket },
      { start: end - 1, end, typed: other },
    ];
    return halves.flatMap(({ typed, ...place }) => {
      const full = FULL_WIDTH[typed];
      return full === undefined ? [] : [{ ...place, text: full }];
    });
  }
  const figure = kind === "unclosed" ? ONE_FIGURE.exec(text.slice(end)) : null;
  return figure && [{ start: end + figure[0].length, end: end + figure[0].length, text: other }];
}

function faultsOf(text: string, unmatched: readonly Found[]): readonly BracketFault[] {
  const inOrder = unmatched.toSorted((a, b) => a.at - b.at);
  const hasOpeningQuotation = inOrder.some(({ kind, isOpening }) => kind === QUOTATION && isOpening);
  const faults: BracketFault[] = [];
  for (let index = 0; index < inOrder.length; index += 1) {
    const half = inOrder[index];
    const next = inOrder[index + 1];
    if (!half) continue;
    // Many set ” on both sides.
    if (half.kind === QUOTATION && !hasOpeningQuotation) continue;
    if (half.isOpening && next && closesOtherwise(text, half, next)) {
      faults.push({ start: half.at, end: next.at + 1, bracket: half.bracket, kind: "otherwise", other: next.bracket });
      index += 1;
    } else {
      faults.push({
        ...spanOf(half),
        bracket: half.bracket,
        kind: half.isOpening ? "unclosed" : "unopened",
        other: half.other,
      });
    }
  }
  return faults;
}

/** 「計画）: close enough to be two halves of one pair. */
function closesOtherwise(text: string, opening: Found, closing: Found): boolean {
  const isNear = closing.at - opening.at <= LONGEST_BETWEEN && !text.slice(opening.at, closing.at).includes("\n");
  return isNear && !closing.isOpening && closing.kind !== opening.kind;
}

/** Closing brackets that belong to a marker and to no opening one. */
function markersAmong(text: string, found: readonly Found[]): ReadonlySet<Found> {
  const markers = new Set<Found>();
  const maybe: { readonly half: Found; readonly number: number }[] = [];
  for (const half of found) {
    if (half.kind !== ROUND || half.isOpening) continue;
    const before = text.slice(Math.max(0, half.at - LOOK_BACK), half.at);
    // Only a text that begins there begins a line.
    const shown = half.at > LOOK_BACK ? `.${before}` : before;
    const isPhone = AREA_CODE.test(before) && DIGIT.test(text.slice(half.at + 1, half.at + 2));
    if (isPhone || MARKER_AT_LINE_START.test(shown) || MARKER_IN_LINE.test(before)) markers.add(half);
    const [, number] = MARKER_ANYWHERE.exec(before) ?? [];
    if (number !== undefined) maybe.push({ half, number: Number(number.normalize("NFKC")) });
  }
  const numbers = new Set(maybe.map(({ number }) => number));
  for (const { half, number } of maybe) {
    if (numbers.has(1) && (number === 1 ? numbers.has(2) : numbers.has(number - 1))) markers.add(half);
  }
  return markers;
}

function spanOf({ at }: Found): Span {
  return { start: at, end: at + 1 };
}
