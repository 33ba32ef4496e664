import { showColor, type BookStyle } from "../../../xlsx/book";

/** How text is set on screen, in CSS' terms. */
export interface FontLook {
  readonly family: string;
  readonly sizePx: number;
  /** From one line to the next. */
  readonly linePx: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** CSS text-decoration; "" where there is none. */
  readonly decoration: string;
  readonly color: string;
}

type BookFont = BookStyle["font"];

/** Excel writes a font's Japanese name; other systems may know it by the other one only. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  "BIZ UDゴシック": "BIZ UDGothic",
  "BIZ UDPゴシック": "BIZ UDPGothic",
  "BIZ UD明朝 Medium": "BIZ UDMincho",
  "BIZ UDP明朝 Medium": "BIZ UDPMincho",
  "ＭＳ ゴシック": "MS Gothic",
  "ＭＳ Ｐゴシック": "MS PGothic",
  "ＭＳ 明朝": "MS Mincho",
  "ＭＳ Ｐ明朝": "MS PMincho",
  游ゴシック: "Yu Gothic",
  "游ゴシック Light": "Yu Gothic Light",
  游明朝: "Yu Mincho",
  メイリオ: "Meiryo",
};

const GOTHIC = '"BIZ UDPGothic", "Yu Gothic", "Meiryo", "Hiragino Sans", "Noto Sans CJK JP", sans-serif';
const FIXED_GOTHIC = '"BIZ UDGothic", "MS Gothic", "Osaka-Mono", "Noto Sans Mono CJK JP", monospace';
const MINCHO = '"BIZ UDPMincho", "Yu Mincho", "Hiragino Mincho ProN", "Noto Serif CJK JP", serif';

const DEFAULT_NAME = "游ゴシック";
const DEFAULT_SIZE_PT = 11;
const LINK_COLOR = "#0563C1";
const AUTOMATIC = "#000000";

/** Fonts are set in whole pixels, as Excel does on screen: 8 pt is 11 pixels. */
function pixels(sizePt: number): number {
  return Math.max(1, Math.round((sizePt * 96) / 72));
}

/**
 * Excel adds 3 pixels to fonts whose ascent and descent make 1 em (BIZ UDゴシック, ＭＳ ゴシック); 游ゴシック and メイリオ are
 * built with far more air.
 */
function lineHeight(name: string, sizePx: number): number {
  return /游|Yu |メイリオ|Meiryo/u.test(name) ? Math.round(sizePx * 1.6) : sizePx + 3;
}

function familyOf(name: string): string {
  const others = /明朝|Mincho|Serif|Times/u.test(name)
    ? MINCHO
    : /BIZ UDゴシック|BIZ UDGothic|ＭＳ ゴシック|MS Gothic|Mono|Courier/u.test(name)
      ? FIXED_GOTHIC
      : GOTHIC;
  const english = ENGLISH_NAMES[name];
  const quoted = [name, ...(english === undefined ? [] : [english])].map((one) => JSON.stringify(one));
  return `${quoted.join(", ")}, ${others}`;
}

/** `isLink`: looks like one where the cell itself says nothing else, as after `range.hyperlink`. */
export function fontLook(font: BookFont, defaultFont: BookFont, isLink: boolean): FontLook {
  const name = font?.name ?? defaultFont?.name ?? DEFAULT_NAME;
  const sizePx = pixels(font?.size ?? defaultFont?.size ?? DEFAULT_SIZE_PT);
  const asLink = isLink && font?.color === undefined && font?.underline === undefined;
  const isUnderlined = asLink || (font?.underline !== undefined && font.underline !== false);
  const isDouble = font?.underline === "double" || font?.underline === "doubleAccounting";
  const lines = [isUnderlined ? "underline" : "", font?.strikethrough === true ? "line-through" : ""];
  return {
    family: familyOf(name),
    sizePx,
    linePx: lineHeight(name, sizePx),
    isBold: font?.bold === true,
    isItalic: font?.italic === true,
    decoration: [...lines, isDouble ? "double" : ""].filter((part) => part !== "").join(" "),
    color: asLink ? LINK_COLOR : showColor(font?.color, AUTOMATIC),
  };
}

/** The shorthand that a canvas takes. */
export function canvasFont({ family, sizePx, isBold, isItalic }: FontLook): string {
  return `${isItalic ? "italic " : ""}${isBold ? "bold " : ""}${sizePx}px ${family}`;
}
