/** What the fonts and grounds of a range say, in one answer; null where its cells, or the letters of one, differ. */
export interface Look {
  readonly isStruck: boolean | null;
  readonly isConcealed: boolean | null;
}

/** Of cells that are seen as they are. */
export const ORDINARY: Look = { isStruck: false, isConcealed: false };

const WHITE = "#FFFFFF";

/** Loads it, and returns a function that reads it. */
export function askLook(range: Excel.Range): () => Look {
  range.load("format/font/strikethrough,format/font/color,format/fill/color,format/fill/pattern");
  return () => lookFrom(range.format.font, range.format.fill);
}

/** The types promise values; where cells differ Excel gives null. A pattern or a gradient has no one colour. */
export function lookFrom(
  { strikethrough, color }: { readonly strikethrough?: boolean; readonly color?: string },
  fill: { readonly color?: string; readonly pattern?: string },
): Look {
  const ground = fill.pattern === "None" ? WHITE : fill.pattern === "Solid" ? fill.color : null;
  return {
    isStruck: strikethrough ?? null,
    isConcealed: color && ground ? color.toUpperCase() === ground.toUpperCase() : null,
  };
}
