import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../workbook/excel-limits";
import { fillHeight, linePitchPt, type FilledLines } from "../workbook/text-extent";
import type { Continuation } from "./continuation";

const BELONGS_TO_CHARACTER_BEFORE = /^[\p{M}\p{Default_Ignorable_Code_Point}\n]$/u;

/** Where a text stands: how much fits into it. */
export interface TextSpace {
  /** At least one line. */
  readonly heightPt: number;
  readonly widthChars: number;
  readonly sizePt: number;
}

export interface CutText {
  /** Never empty: an empty cell would be no cell, and one line break would be lost. */
  readonly first: string;
  readonly rest: string;
  /** How `rest` goes on: "line" where a line break between the two is left out. */
  readonly continuation: Continuation;
}

export function fits(text: string, space: TextSpace): boolean {
  return fitsCell(text) && fitsHeight(text, space);
}

/** Measures no more of the text than fits. */
export function fitsHeight(text: string, space: TextSpace): boolean {
  return fill(text, space).length === text.length;
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
  const pitchPt = linePitchPt(space.sizePt);
  let leftPt = space.heightPt;
  let cutAt = -1;
  let lineFeeds = 0;
  for (let start = 0; leftPt >= pitchPt && lineFeeds <= MAX_CELL_LINE_FEEDS; lineFeeds += 1) {
    const end = text.indexOf("\n", start);
    if (end < 0 || end > MAX_CELL_CHARACTERS) break;
    const line = text.slice(start, end);
    const filled = fill(line, { ...space, heightPt: leftPt });
    if (filled.length < line.length) break;
    leftPt -= filled.lines * pitchPt;
    if (end > 0 && end < text.length - 1) cutAt = end;
    start = end + 1;
  }
  return cutAt < 0 ? null : { first: text.slice(0, cutAt), rest: text.slice(cutAt + 1), continuation: "line" };
}

/** As many characters as fit, at least one; a mark stays with its letter. Asked where the whole text does not fit. */
function cutAnywhere(text: string, space: TextSpace): CutText {
  const forOneCell = text
    .split("\n", MAX_CELL_LINE_FEEDS + 1)
    .join("\n")
    .slice(0, MAX_CELL_CHARACTERS);
  const { length } = fill(forOneCell, space);
  const isWithinCharacter = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  const kept = Array.from(text.slice(0, isWithinCharacter ? length - 1 : length));
  let next = characterAt(text, kept.join("").length);
  while (kept.length > 1 && BELONGS_TO_CHARACTER_BEFORE.test(next)) next = kept.pop() ?? "";
  const first = kept.length > 0 ? kept.join("") : characterAt(text, 0);
  return { first, rest: text.slice(first.length), continuation: "paragraph" };
}

function characterAt(text: string, place: number): string {
  return Array.from(text.slice(place, place + 2))[0] ?? "";
}

function fill(text: string, { heightPt, widthChars, sizePt }: TextSpace): FilledLines {
  return fillHeight(text, heightPt, widthChars, sizePt);
}

function fitsCell(text: string): boolean {
  return text.length <= MAX_CELL_CHARACTERS && text.split("\n").length - 1 <= MAX_CELL_LINE_FEEDS;
}
