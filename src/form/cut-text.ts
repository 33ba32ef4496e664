import { textHeightPt } from "../workbook/text-extent";
import type { Continuation } from "./continuation";

/** Excel's own limits for one cell. */
const MAX_CHARACTERS = 32_767;
const MAX_LINE_FEEDS = 253;

const BELONGS_TO_CHARACTER_BEFORE = /^[\p{M}\p{Default_Ignorable_Code_Point}\n]$/u;

/** Where a text stands: how much fits into it. */
export interface TextSpace {
  readonly heightPt: number;
  readonly widthChars: number;
  readonly sizePt: number;
}

export interface CutText {
  /** Never empty: an empty cell would be no cell, and one line break would be lost. */
  readonly first: string;
  readonly rest: string;
  /** How `rest` goes on: "line" where a line break between the two is left away. */
  readonly continuation: Continuation;
}

export function fits(text: string, space: TextSpace): boolean {
  return fitsCell(text) && textHeightPt(text, space.widthChars, space.sizePt) <= space.heightPt;
}

/** As much of `text` as fits on a page: up to a line break, or, where one paragraph fills the page, within it. */
export function cutForPage(text: string, page: TextSpace): CutText {
  return cutAtLineBreak(text, page) ?? cutAnywhere(text, page);
}

/**
 * As much of `text` as fits into what is left of a page; null where it rather begins on the next one, for only a
 * paragraph that is longer than a page is ever broken.
 */
export function cutForSpace(text: string, space: TextSpace, page: TextSpace): CutText | null {
  const cut = cutAtLineBreak(text, space);
  if (cut) return cut;
  const [paragraph = ""] = text.split("\n", 1);
  return fits(paragraph, page) ? null : cutAnywhere(text, space);
}

/** Null where no line break stands at a place that serves. */
function cutAtLineBreak(text: string, space: TextSpace): CutText | null {
  let heightPt = 0;
  let lineFeeds = 0;
  let end = 0;
  let cut: CutText | null = null;
  for (const line of text.split("\n")) {
    heightPt += textHeightPt(line, space.widthChars, space.sizePt);
    end += line.length;
    if (heightPt > space.heightPt || lineFeeds > MAX_LINE_FEEDS || end > MAX_CHARACTERS) break;
    const first = text.slice(0, end);
    const rest = text.slice(end + 1);
    if (first !== "" && rest !== "") cut = { first, rest, continuation: "line" };
    end += 1;
    lineFeeds += 1;
  }
  return cut;
}

/** As many characters as fit, at least one. */
function cutAnywhere(text: string, space: TextSpace): CutText {
  const characters = Array.from(text);
  const firstOf = (count: number): string => characters.slice(0, count).join("");
  let fitting = 1;
  let tooMany = 2;
  // A page holds a few thousand characters, a text perhaps many more: not all of them are measured each time.
  while (tooMany < characters.length && fits(firstOf(tooMany), space)) {
    fitting = tooMany;
    tooMany *= 2;
  }
  for (tooMany = Math.min(tooMany, characters.length); tooMany - fitting > 1;) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(firstOf(middle), space)) fitting = middle;
    else tooMany = middle;
  }
  while (fitting > 1 && BELONGS_TO_CHARACTER_BEFORE.test(characters[fitting] ?? "")) fitting -= 1;
  return { first: firstOf(fitting), rest: characters.slice(fitting).join(""), continuation: "paragraph" };
}

function fitsCell(text: string): boolean {
  return text.length <= MAX_CHARACTERS && text.split("\n").length - 1 <= MAX_LINE_FEEDS;
}
