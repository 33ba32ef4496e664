import type { TextRun } from "../../../workbook/drawing";
import { runsOf, showValue, type BookCell, type BookStyle } from "../../../xlsx/book";
import type { FontLook } from "./fonts";
import type { MeasureText } from "./measure";

/** Excel keeps this much free at each side of a cell; one pixel more at the right is the line itself. */
export const PADDING_PX = 2;
export const LINE_PX = 1;
const INDENT_PX = 9;
const STACKED = 255;
/** From here on a file counts angles downwards: 91 is -1. */
const HALF_TURN = 90;
const SMALLEST_SHARE = 0.1;

export interface CellText {
  readonly text: string;
  /** The same in parts, where only parts of it are underlined; else null. */
  readonly runs: readonly TextRun[] | null;
  readonly font: FontLook;
  readonly align: "left" | "center" | "right" | "justify";
  readonly vertical: "top" | "center" | "bottom";
  readonly wraps: boolean;
  readonly indentPx: number;
  /** One character under another. */
  readonly isStacked: boolean;
  /** Degrees against the clock. */
  readonly rotation: number;
  /** Stays inside its cell, whatever lies beside it. */
  readonly isBound: boolean;
}

interface Surroundings {
  readonly font: FontLook;
  readonly dateSystem: 1900 | 1904;
  readonly widthPx: number;
  readonly measure: MeasureText;
}

/** What a cell shows, and how it is set; null where it shows nothing. */
export function cellText(cell: BookCell, surroundings: Surroundings): CellText | null {
  const { dateSystem, widthPx, measure } = surroundings;
  const { alignment } = cell.style ?? {};
  const full = showValue(cell.value, cell.numberFormat, dateSystem).text;
  if (full === "") return null;
  const isNumber = typeof cell.value === "number";
  const isText = typeof cell.value === "string";
  const wraps = isWrapped(cell);
  const indentPx = (alignment?.indent ?? 0) * INDENT_PX;
  const roomPx = Math.max(0, widthPx - LINE_PX - 2 * PADDING_PX - indentPx);
  const turn = alignment?.textRotation ?? 0;
  const isTurned = turn !== 0;
  const line = wraps ? full : full.replace(/\r\n|\r|\n/gu, "");
  const shrinks = alignment?.shrinkToFit === true && !wraps && !isTurned;
  const font = shrinks ? shrunk(line, surroundings.font, roomPx, measure) : surroundings.font;
  return {
    text: isNumber && !isTurned ? fitted(cell, line, font, roomPx, measure) : line,
    runs: line === cell.value ? runsOf(cell) : null,
    font,
    align: horizontal(alignment, isNumber, isText, isTurned),
    vertical: vertical(alignment),
    wraps,
    indentPx,
    isStacked: turn === STACKED,
    rotation: turn === STACKED ? 0 : turn > HALF_TURN ? HALF_TURN - turn : turn,
    isBound: !isText || wraps || shrinks || isTurned || alignment?.horizontal === "fill",
  };
}

/** These break their lines by themselves, like a cell that is told to. */
export function isWrapped({ value, style }: Pick<BookCell, "value" | "style">): boolean {
  const { wrapText = false, horizontal: across, vertical: down } = style?.alignment ?? {};
  if (typeof value !== "string") return false;
  return wrapText || across === "justify" || across === "distributed" || down === "justify" || down === "distributed";
}

type Alignment = BookStyle["alignment"];

function horizontal(alignment: Alignment, isNumber: boolean, isText: boolean, isTurned: boolean): CellText["align"] {
  switch (alignment?.horizontal) {
    case "left":
    case "fill":
      return "left";
    case "right":
      return "right";
    case "center":
    case "centerContinuous":
      return "center";
    case "justify":
    case "distributed":
      return "justify";
    case "general":
    case undefined:
      if (isTurned) return "center";
      return isNumber ? "right" : isText ? "left" : "center";
  }
}

function vertical(alignment: Alignment): CellText["vertical"] {
  switch (alignment?.vertical) {
    case "top":
    case "justify":
      return "top";
    case "center":
    case "distributed":
      return "center";
    case "bottom":
    case undefined:
      return "bottom";
  }
}

function shrunk(text: string, font: FontLook, roomPx: number, measure: MeasureText): FontLook {
  const widthPx = measure(text, font);
  if (widthPx <= roomPx) return font;
  const sizePx = Math.max(1, font.sizePx * Math.max(SMALLEST_SHARE, roomPx / widthPx));
  return { ...font, sizePx };
}

/** A number never spills: General gives up decimals, all others turn into a fence. */
function fitted(cell: BookCell, text: string, font: FontLook, roomPx: number, measure: MeasureText): string {
  const fits = (candidate: string): boolean => measure(candidate, font) <= roomPx;
  if (fits(text)) return text;
  const { value, numberFormat } = cell;
  if (numberFormat === "General" && typeof value === "number") {
    for (let decimals = 9; decimals >= 0; decimals--) {
      const shorter = String(Number(value.toFixed(decimals)));
      if (!shorter.includes("e") && fits(shorter)) return shorter;
    }
    for (let decimals = 5; decimals >= 0; decimals--) {
      const power = value
        .toExponential(decimals)
        .toUpperCase()
        .replace(/E([+-])(\d)$/u, "E$10$2");
      if (fits(power)) return power;
    }
  }
  return "#".repeat(Math.max(0, Math.floor(roomPx / Math.max(1, measure("#", font)))));
}
