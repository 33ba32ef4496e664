import { textWidthUnits } from "../../../workbook/text-extent";
import { canvasFont, type FontLook } from "./fonts";

/** How wide one line of text is, in pixels. */
export type MeasureText = (text: string, font: FontLook) => number;

/** Half-width characters are half as wide as high: where nobody can measure, and for Japanese fonts of fixed pitch exactly. */
export const estimateText: MeasureText = (text, { sizePx }) => (textWidthUnits(text) * sizePx) / 2;

const MOST_KNOWN = 20_000;

/** Measures as the browser will draw it. Needs a page. */
export function measureOnCanvas(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return estimateText;
  const known = new Map<string, number>();
  let lastFont = "";
  return (text, look) => {
    const font = canvasFont(look);
    const key = `${font}\n${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (font !== lastFont) context.font = lastFont = font;
    const { width } = context.measureText(text);
    if (known.size > MOST_KNOWN) known.clear();
    known.set(key, width);
    return width;
  };
}
