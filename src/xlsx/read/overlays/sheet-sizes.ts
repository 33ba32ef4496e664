import { MAX_COLUMNS, MAX_ROWS } from "../../../workbook/address";
import { type Budget, cost, footprint } from "../budget";
import type { Package } from "../package";
import { isTrue, prefixedAttribute, type XmlAttributes } from "../xml";
import { EMU_PER_PIXEL, type Anchor, emptyAnchor } from "./anchor";
import { CornerReader } from "./corner-reader";

/** The rows or the columns of a sheet, by how large they are. A place is a number of lines: 2.5 is in the middle of the third. */
export interface LineSizes {
  /** A place inside of a line, `offset` EMU from its beginning. */
  at(line: number, offset: number): number;
  /** The place `distance` EMU beyond another one. */
  further(place: number, distance: number): number;
}

export interface SheetSizes {
  readonly columns: LineSizes;
  readonly rows: LineSizes;
}

/** A control as the worksheet itself names it. */
export interface SheetControl {
  /** The same as in the drawings: 1025 of "_x0000_s1025". */
  readonly shapeId: string;
  readonly relationshipId: string;
  anchor: Anchor | null;
}

const EMU_PER_POINT = 12_700;
/** 13.5 points: the height that Excel gives where a file says nothing. */
const DEFAULT_ROW = 171_450;
const DEFAULT_COLUMN_CHARACTERS = 8.38;
/** The widest digit of the usual 11 points; a column's width counts them. */
const DIGIT_PIXELS = 7;
/** A worksheet that is read a second time must not use up what reading may cost; a larger one has the usual sizes. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Further than a shape can reach over cells; how far one may be followed. */
const MOST_LINES = 2000;

/** A second reading of a worksheet, of what only matters where something lies over its cells. */
export function readSheetSizes(
  workbook: Package,
  part: string,
  budget: Budget,
): { readonly sizes: SheetSizes; readonly controls: readonly SheetControl[] } {
  const heights = new Map<number, number>();
  const widths: { readonly first: number; readonly last: number; readonly size: number }[] = [];
  const controls: SheetControl[] = [];
  const corners = new CornerReader();
  const defaults = { row: DEFAULT_ROW, column: emuOfCharacters(DEFAULT_COLUMN_CHARACTERS) };
  let row = -1;
  const takeRow = ({ r, ht, hidden }: XmlAttributes): void => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    if (ht === undefined && !isTrue(hidden)) return;
    heights.set(row, isTrue(hidden) ? 0 : sizeOf(ht, EMU_PER_POINT, defaults.row));
    budget.keepMemory(footprint.index * 2);
  };
  const isRead = workbook.sizeOf(part) <= MOST_BYTES;
  if (isRead)
    workbook.parseLeniently(part, {
      open(name, attributes, parent) {
        if (name === "row" && parent === "sheetData") takeRow(attributes);
        else if (name === "col" && parent === "cols") {
          const { min, max, width, hidden } = attributes;
          const size = isTrue(hidden) ? 0 : emuOfCharacters(Number(width ?? DEFAULT_COLUMN_CHARACTERS));
          widths.push({ first: Number(min) - 1, last: Number(max) - 1, size });
          budget.spendWork(cost.column);
        } else if (name === "sheetFormatPr") {
          defaults.row = sizeOf(attributes.defaultRowHeight, EMU_PER_POINT, defaults.row);
          const { defaultColWidth } = attributes;
          if (defaultColWidth !== undefined) defaults.column = emuOfCharacters(Number(defaultColWidth));
        } else if (name === "control") {
          const relationshipId = prefixedAttribute(attributes, "id") ?? "";
          const isAgain = controls.at(-1)?.shapeId === attributes.shapeId;
          if (!isAgain) controls.push({ shapeId: attributes.shapeId ?? "", relationshipId, anchor: null });
        } else if (name === "anchor" && parent === "controlPr") {
          const control = controls.at(-1);
          if (control) control.anchor = corners.begin(emptyAnchor(true));
        } else corners.open(name, parent);
      },
      text: (text) => {
        corners.text(text);
      },
      close: (name) => {
        corners.close(name);
      },
    });
  widths.sort((a, b) => a.first - b.first);
  return {
    sizes: {
      rows: linesOf((line) => heights.get(line) ?? defaults.row, MAX_ROWS, budget),
      columns: linesOf((line) => widthAt(widths, line) ?? defaults.column, MAX_COLUMNS, budget),
    },
    controls,
  };
}

function linesOf(sizeAt: (line: number) => number, most: number, budget: Budget): LineSizes {
  const at = (line: number, offset: number): number => {
    const size = sizeAt(line);
    // What reaches over the edge of its cell is drawn at the edge.
    return line + (size > 0 ? Math.min(1, Math.max(0, offset / size)) : 0);
  };
  return {
    at,
    further(place, distance) {
      let line = Math.floor(place);
      let rest = distance + (place - line) * sizeAt(line);
      const end = Math.min(most, line + MOST_LINES);
      for (; line < end && rest > sizeAt(line); line += 1) rest -= sizeAt(line);
      budget.spendWork((line - place + 1) * cost.row);
      return at(line, rest);
    },
  };
}

/** Ranges do not overlap in a file that Excel reads; the first one counts. */
function widthAt(
  widths: readonly { readonly first: number; readonly last: number; readonly size: number }[],
  column: number,
): number | undefined {
  let low = 0;
  let high = widths.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((widths[middle]?.last ?? Infinity) < column) low = middle + 1;
    else high = middle;
  }
  const found = widths[low];
  return found && found.first <= column ? found.size : undefined;
}

function emuOfCharacters(characters: number): number {
  return Number.isFinite(characters) && characters >= 0 ? Math.round(characters * DIGIT_PIXELS) * EMU_PER_PIXEL : 0;
}

function sizeOf(text: string | undefined, unit: number, otherwise: number): number {
  const size = Number(text ?? Number.NaN) * unit;
  return Number.isFinite(size) && size >= 0 ? size : otherwise;
}
