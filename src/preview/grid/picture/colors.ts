import { showColor, type BookStyle } from "../../../xlsx/book";

/** How much of a pattern's ink covers its ground. */
const INK: Readonly<Record<string, number>> = {
  gray0625: 0.0625,
  gray125: 0.125,
  lightGray: 0.25,
  mediumGray: 0.5,
  darkGray: 0.75,
};

/** CSS background of a fill: one colour, a mix for patterns (Excel's dots are too fine to tell), a gradient; null: none. */
export function cssFill(fill: BookStyle["fill"]): string | null {
  if (!fill) return null;
  if (fill.type === "gradient") {
    const stops = fill.stops.map(({ color, position }) => `${showColor(color, "#FFFFFF")} ${position * 100}%`);
    return `linear-gradient(${(fill.degree ?? 0) + 90}deg, ${stops.join(", ")})`;
  }
  if (fill.pattern === "none") return null;
  const ink = showColor(fill.fgColor, "#000000");
  if (fill.pattern === "solid") return ink;
  const share = (INK[fill.pattern] ?? (fill.pattern.startsWith("dark") ? 0.5 : 0.25)) * 100;
  return `color-mix(in srgb, ${ink} ${share}%, ${showColor(fill.bgColor, "#FFFFFF")})`;
}
