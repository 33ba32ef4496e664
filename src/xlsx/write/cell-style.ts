import type { CellStyle as HucreStyle, ConditionalRule } from "hucre/xlsx";
import { DEFAULT_SIZE_PT, PRINT_FONT, styles, type CellStyle, type StyleName } from "../../workbook/styles";
import type { RunFont } from "./text-table";

/** Japanese (128), fixed pitch (3): what Windows writes for this font, so that a substitute has kanji too. */
const family = { family: 3, charset: 128 };

export const defaultFont = { name: PRINT_FONT, size: DEFAULT_SIZE_PT, ...family };

const BORDER_COLOR = "404040";
const line = { style: "thin", color: { rgb: BORDER_COLOR } } as const;
const allSides = { top: line, right: line, bottom: line, left: line };

/** Excel's code for text set downwards. */
const VERTICAL_TEXT = 255;

/** One object for each style, so that a sheet of a thousand cells does not describe it a thousand times. */
const cellStyles = new Map<StyleName, HucreStyle>();

export function cellStyle(name: StyleName): HucreStyle {
  const known = cellStyles.get(name);
  if (known) return known;
  const made = toHucre(styles[name]);
  cellStyles.set(name, made);
  return made;
}

/** The font of a style, for a part of its text. */
export function runFont(name: StyleName): RunFont {
  const { sizePt, bold = false, color }: CellStyle = styles[name];
  return { name: PRINT_FONT, sizePt, ...family, bold, color: color ?? null };
}

function toHucre(style: CellStyle): HucreStyle {
  const { horizontal, vertical, wrap, isVerticalText } = style;
  return {
    font: { ...fontColors(style), name: PRINT_FONT, size: style.sizePt, ...family },
    ...(style.fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill }, bgColor: { indexed: 64 } } }),
    ...(style.border ? { border: allSides } : {}),
    alignment: {
      ...(horizontal ? { horizontal } : {}),
      ...(vertical ? { vertical } : {}),
      ...(wrap ? { wrapText: true } : {}),
      ...(isVerticalText ? { textRotation: VERTICAL_TEXT } : {}),
    },
    ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
    ...(style.isUnlocked ? { protection: { locked: false } } : {}),
  };
}

function fontColors({ bold, underline, color }: CellStyle): NonNullable<HucreStyle["font"]> {
  return {
    ...(bold ? { bold } : {}),
    ...(underline ? { underline } : {}),
    ...(color === undefined ? {} : { color: { rgb: color } }),
  };
}

/**
 * The same style as a difference from the cell's own: weight, colours and lines only, because Excel allows no
 * other font or alignment in a conditional format.
 */
export function differentialStyle(name: StyleName): NonNullable<ConditionalRule["style"]> {
  const style: CellStyle = styles[name];
  return {
    font: fontColors(style),
    // In a differential style the background colour is the one that shows.
    ...(style.fill === undefined ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: style.fill } } }),
    ...(style.border ? { border: allSides } : {}),
  };
}
