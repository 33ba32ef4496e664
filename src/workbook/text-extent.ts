import { eastAsianWidthType } from "get-east-asian-width";
import { DEFAULT_SIZE_PT } from "./styles";

/** Excel takes no higher row: a taller text is spread over several merged rows by whoever draws it. */
export const EXCEL_MAX_ROW_HEIGHT_PT = 409;

/** Combining marks, and format characters such as joiners: nothing is drawn for them beside their base. */
const WIDTHLESS = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\p{Cc})$/u;
/** From Greek on, the print font draws also what Unicode calls neutral (☀ ✓ Ά) as wide as a kanji. */
const FIRST_WIDE_NEUTRAL = 0x370;
const TAB = 9;
const TAB_STOP_CHARS = 8;

/** What LibreOffice keeps from beginning a line in Japanese text; Excel's own list lies within it. */
const NEVER_BEGINS_LINE =
  /^[!%),.:;?\]}¢°’”‰′″℃、。々〉》」』】〕〗〙〛〟〜～…‥–—―‐゠ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝｠｡｣､･ｧｨｩｪｫｬｭｮｯｰﾞﾟ￠]$/u;
const NEVER_ENDS_LINE = /^[$([{£¥‘“〈《「『【〔〖〘〚〝＄（［｛｟｢￡￥]$/u;
const LATIN_OR_DIGIT = /^[\p{Script=Latin}0-9]$/u;
const QUOTATION_MARK = /^["'‘’“”]$/u;
/** Where LibreOffice ends a line inside an address or a fraction that is longer than the line, and leaves the rest of it empty. */
const BREAK_AFTER = /(?<=[/?&-])/u;
/**
 * Kanji beyond the first 65,536 characters, half-width kana, and a full-width space before a number or a Latin word:
 * LibreOffice may end a line long before them, and leave it short.
 */
const ENDS_LINE_EARLY = /[\u{FF61}-\u{FF9F}\u{10000}-\u{3FFFF}]|\u{3000}[\p{Script=Latin}0-9]/u;
/** Lines of a cell: Excel writes LF; CR and CRLF come from files made elsewhere. */
const LINE_END = /\r\n|\r|\n/u;

/** What is to be known of a character, as bits; the lowest two are its width. */
const UNITS = 0b11;
const SPACE = 1 << 2;
const BEGINS_NO_LINE = 1 << 3;
const ENDS_NO_LINE = 1 << 4;
const LATIN = 1 << 5;
const QUOTATION = 1 << 6;
const IS_KNOWN = 1 << 7;
const BEFORE_FIRST = 1;

/** By code point. Texts are made of the same few hundred characters, and looking one up in Unicode's tables costs a hundred times this. */
const knownTraits = new Uint8Array(0x1_00_00);

function traitsOf(codePoint: number): number {
  const known = knownTraits[codePoint];
  if (known) return known;
  const traits = IS_KNOWN | measuredTraits(codePoint);
  knownTraits[codePoint] = traits;
  return traits;
}

function measuredTraits(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  return (
    measuredUnits(character, codePoint) |
    (character === " " || character === "\t" ? SPACE : 0) |
    (NEVER_BEGINS_LINE.test(character) ? BEGINS_NO_LINE : 0) |
    (NEVER_ENDS_LINE.test(character) ? ENDS_NO_LINE : 0) |
    (LATIN_OR_DIGIT.test(character) ? LATIN : 0) |
    (QUOTATION_MARK.test(character) ? QUOTATION : 0)
  );
}

function measuredUnits(character: string, codePoint: number): number {
  if (codePoint >= 0x20 && codePoint < 0x7f) return 1;
  if (WIDTHLESS.test(character)) return 0;
  switch (eastAsianWidthType(codePoint)) {
    case "fullwidth":
    case "wide":
    case "ambiguous":
      return 2;
    case "neutral":
      return codePoint >= FIRST_WIDE_NEUTRAL ? 2 : 1;
    case "halfwidth":
    case "narrow":
      return 1;
  }
}

function unitsOf(codePoint: number): number {
  return traitsOf(codePoint) & UNITS;
}

/** Width of one line up to and with `character`, where the line was `before` wide. */
function advance(before: number, character: string): number {
  return character === "\t"
    ? before + TAB_STOP_CHARS - (before % TAB_STOP_CHARS)
    : before + unitsOf(character.codePointAt(0) ?? 0);
}

/**
 * How many half-width characters the widest line of `text` is wide. East Asian Width W, F and A count 2, combining
 * marks, variation selectors and other zero-width characters 0, a tab as far as the next multiple of 8.
 */
export function textWidthUnits(text: string): number {
  let widest = 0;
  for (const line of text.split(LINE_END)) {
    let width = 0;
    for (const character of line) width = advance(width, character);
    widest = Math.max(widest, width);
  }
  return widest;
}

/**
 * Lines that `text` takes in a cell of `widthChars` half-width characters. Breaks as Excel and LibreOffice do: anywhere
 * between Japanese characters but where kinsoku forbids, at spaces between Latin words, inside a word only when it is
 * longer than the line. On the safe side where the two differ: at no other place, spaces take room also at a
 * line's end, and a long line is counted 1 in 50 shorter because printers set text a little wider than the screen.
 * Measured against LibreOffice's PDF of 450 made-up reports, 12 to 80 characters wide: never fewer lines, 5 to 12 in 100 more.
 */
export function wrapLines(text: string, widthChars: number): number {
  const usable = usableUnits(widthChars);
  return text.split(LINE_END).reduce((lines, line) => lines + linesOfParagraph(line, usable), 0);
}

/** The beginning of a text, set into lines. */
export interface FilledLines {
  /** Where it ends: a place in the text, never within a character. */
  readonly length: number;
  readonly lines: number;
}

/**
 * As much of `text` as takes at most `mostLines` lines (one or more) in a box of `widthChars` half-width characters, as
 * {@link wrapLines} counts them. What stands behind it is not measured, however long it is.
 */
export function fillLines(text: string, widthChars: number, mostLines: number): FilledLines {
  const usable = usableUnits(widthChars);
  let lines = 0;
  let start = 0;
  for (;;) {
    const rest = text.slice(start);
    const lineEnd = LINE_END.exec(rest);
    const paragraph = lineEnd ? rest.slice(0, lineEnd.index) : rest;
    const filled = fillWithParagraph(paragraph, usable, mostLines - lines);
    lines += filled.lines;
    start += filled.length;
    if (!lineEnd || filled.length < paragraph.length || lines >= mostLines) return { length: start, lines };
    start += lineEnd[0].length;
  }
}

function usableUnits(widthChars: number): number {
  return Math.max(2, Math.floor(widthChars) - Math.round(widthChars / 50));
}

/** The last of the lines that a text has been set into, so far. */
interface LastLine {
  /** Its number, from 1. */
  readonly lines: number;
  readonly width: number;
}

const BEFORE_FIRST_PIECE: LastLine = { lines: 1, width: 0 };

function linesOfParagraph(paragraph: string, usable: number): number {
  let last = BEFORE_FIRST_PIECE;
  for (const piece of unbreakablePieces(paragraph)) last = addPiece(last, piece, usable);
  return last.lines > 1 && ENDS_LINE_EARLY.test(paragraph) ? last.lines + 1 : last.lines;
}

function fillWithParagraph(paragraph: string, usable: number, mostLines: number): FilledLines {
  const early = ENDS_LINE_EARLY.exec(paragraph);
  const earlyFrom = early ? early.index + early[0].length : Number.POSITIVE_INFINITY;
  const linesUpTo = (length: number, { lines }: LastLine): number =>
    lines > 1 && length >= earlyFrom ? lines + 1 : lines;
  let last = BEFORE_FIRST_PIECE;
  let length = 0;
  for (const piece of unbreakablePieces(paragraph)) {
    const next = addPiece(last, piece, usable);
    if (linesUpTo(length + piece.text.length, next) > mostLines) {
      const before = last;
      const start = length;
      length += longestStart(
        piece.text,
        (part) => linesUpTo(start + part.length, addPiece(before, { text: part, units: null }, usable)) <= mostLines,
      );
      return { length, lines: mostLines };
    }
    last = next;
    length += piece.text.length;
  }
  return { length, lines: linesUpTo(length, last) };
}

/** Length of the longest start of `piece` for which a condition holds that holds for all shorter ones. */
function longestStart(piece: string, holds: (start: string) => boolean): number {
  const characters = Array.from(piece);
  const startOf = (count: number): string => characters.slice(0, count).join("");
  let holding = 0;
  for (let failing = characters.length; failing - holding > 1;) {
    const middle = Math.floor((holding + failing) / 2);
    if (holds(startOf(middle))) holding = middle;
    else failing = middle;
  }
  return startOf(holding).length;
}

function addPiece({ lines, width }: LastLine, { text, units }: Piece, usable: number): LastLine {
  const extended = units === null ? extend(width, text) : width + units;
  if (extended <= usable) return { lines, width: extended };
  return breakInside(text, width > 0 ? lines + 1 : lines, usable);
}

/** A piece from the beginning of a line: cut at its own break points where possible, else after any character. */
function breakInside(piece: string, linesBefore: number, usable: number): LastLine {
  let lines = linesBefore;
  let width = 0;
  for (const part of piece.split(BREAK_AFTER)) {
    if (width > 0 && extend(width, part) > usable) {
      lines++;
      width = 0;
    }
    for (const character of part) {
      const next = advance(width, character);
      if (next > usable && width > 0) {
        lines++;
        width = advance(0, character);
      } else {
        width = next;
      }
    }
  }
  return { lines, width };
}

function extend(width: number, piece: string): number {
  let extended = width;
  for (const character of piece) extended = advance(extended, character);
  return extended;
}

interface Piece {
  readonly text: string;
  /** Null where that depends on where it stands: it has a tab, or has not been measured. */
  readonly units: number | null;
}

/** The text cut at every place where a line may end. */
function* unbreakablePieces(paragraph: string): Generator<Piece> {
  let [start, units, hasTab, last] = [0, 0, false, BEFORE_FIRST];
  for (let at = 0; at < paragraph.length;) {
    const codePoint = paragraph.codePointAt(at) ?? 0;
    const traits = traitsOf(codePoint);
    if (at > start && mayBreakBetween(last, traits)) {
      yield { text: paragraph.slice(start, at), units: hasTab ? null : units };
      [start, units, hasTab] = [at, 0, false];
    }
    units += traits & UNITS;
    hasTab ||= codePoint === TAB;
    if (!isWidthless(traits)) last = traits;
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (start < paragraph.length) yield { text: paragraph.slice(start), units: hasTab ? null : units };
}

/** Between two characters of these traits. */
function mayBreakBetween(left: number, right: number): boolean {
  if (isWidthless(right)) return false;
  if ((left | right) & SPACE) return true;
  if (right & BEGINS_NO_LINE || left & ENDS_NO_LINE) return false;
  if ((left | right) & QUOTATION) return false;
  // LibreOffice keeps a word together with a bracket or comma beside it: "html（", "）and", "14、15".
  if ((left & UNITS) === 1 && right & ENDS_NO_LINE) return false;
  if (left & BEGINS_NO_LINE && right & LATIN) return false;
  return (left & UNITS) === 2 || (right & UNITS) === 2;
}

function isWidthless(traits: number): boolean {
  return (traits & (SPACE | UNITS)) === 0;
}

/**
 * Room that one line takes, in points. LibreOffice 7 and later sets BIZ UDゴシック at exactly its size (measured in a PDF of 20 lines: 7.995 pt
 * at 8 pt, 10.515 at 10.5). Excel on Windows adds 3 pixels to a font of this build (ascent + descent = 1 em, like
 * MS ゴシック: 11 pt takes 13.5): 10.5 pt at 8 pt, 12.75 at 10.5. A quarter more than the size, rounded up to whole
 * pixels of 0.75 pt, covers both: 10.5 and 13.5.
 */
export function linePitchPt(sizePt: number): number {
  return Math.ceil((sizePt * 1.25) / 0.75) * 0.75;
}

/**
 * Height that `text` needs in a cell of `widthChars` half-width characters of the default font, in points: whole line
 * pitches, so that neither Excel nor LibreOffice cuts a line. Not limited: Excel's own limit a row is
 * `EXCEL_MAX_ROW_HEIGHT_PT`, and the caller splits.
 */
export function textHeightPt(text: string, widthChars: number, sizePt: number): number {
  return wrapLines(text, charsAtSize(widthChars, sizePt)) * linePitchPt(sizePt);
}

/** As much of `text` as is at most `heightPt` high (one line or more), measured as by {@link textHeightPt}. */
export function fillHeight(text: string, heightPt: number, widthChars: number, sizePt: number): FilledLines {
  return fillLines(text, charsAtSize(widthChars, sizePt), Math.floor(heightPt / linePitchPt(sizePt)));
}

/** On screen a font has whole pixels: 8 pt is 11 pixels wide, not 10.67. */
function charsAtSize(widthChars: number, sizePt: number): number {
  const pixels = (size: number): number => Math.ceil((size * 96) / 72);
  return (widthChars * pixels(DEFAULT_SIZE_PT)) / pixels(sizePt);
}
