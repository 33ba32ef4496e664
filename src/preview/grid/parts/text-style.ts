import type { CSSProperties } from "react";
import { LINE_PX, PADDING_PX, type CellText } from "../picture/cell-text";
import type { FontLook } from "../picture/fonts";
import type { CellBox } from "../picture/sheet-picture";

const looks = new WeakMap<FontLook, CSSProperties>();

export function fontStyle(font: FontLook): CSSProperties {
  const known = looks.get(font);
  if (known) return known;
  const { family, sizePx, linePx, isBold, isItalic, decoration, color } = font;
  const style: CSSProperties = {
    fontFamily: family,
    fontSize: sizePx,
    lineHeight: `${linePx}px`,
    color,
    ...(isBold ? { fontWeight: 700 } : {}),
    ...(isItalic ? { fontStyle: "italic" } : {}),
    ...(decoration === "" ? {} : { textDecoration: decoration }),
  };
  looks.set(font, style);
  return style;
}

const ACROSS = { left: "flex-start", center: "center", right: "flex-end", justify: "flex-start" } as const;
const DOWN = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** The frame that cuts the text off: the cell, and what the text may use beside it. */
export function frameStyle({ content, spill }: CellBox): CSSProperties {
  if (!content) return {};
  const { align, vertical, indentPx } = content;
  return {
    left: -(spill?.left ?? 0),
    right: -(spill?.right ?? 0),
    justifyContent: ACROSS[align],
    alignItems: DOWN[vertical],
    paddingLeft: PADDING_PX + (align === "right" ? 0 : indentPx),
    paddingRight: PADDING_PX + LINE_PX + (align === "right" ? indentPx : 0),
    ...(spill ? { zIndex: 1 } : {}),
    ...(spill?.isOnPaper === true ? { backgroundColor: "#FFFFFF" } : {}),
  };
}

/** The text itself. */
export function textStyle(content: CellText): CSSProperties {
  const { align, wraps, isStacked, rotation } = content;
  return {
    ...fontStyle(content.font),
    ...(wraps ? { width: "100%", textAlign: align } : { whiteSpace: "pre" }),
    ...(isStacked
      ? { writingMode: "vertical-rl", textOrientation: "upright", whiteSpace: "pre-wrap", maxHeight: "100%" }
      : {}),
    ...turned(rotation),
  };
}

function turned(rotation: number): CSSProperties {
  if (rotation === 0) return {};
  if (rotation === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)", maxHeight: "100%" };
  if (rotation === -90) return { writingMode: "vertical-rl", textOrientation: "sideways", maxHeight: "100%" };
  return { transform: `rotate(${-rotation}deg)`, whiteSpace: "pre" };
}
