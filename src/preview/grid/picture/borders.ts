import { showColor, type BookStyle } from "../../../xlsx/book";

export type BorderSide = NonNullable<NonNullable<BookStyle["border"]>["top"]>;

/** All lines of one look, as one SVG path: x from the sheet's left edge, y from the row's top. */
export interface Stroke {
  readonly color: string;
  readonly widthPx: number;
  /** SVG's stroke-dasharray; "" for a whole line. */
  readonly dashes: string;
  readonly path: string;
}

interface LineLook {
  readonly widthPx: number;
  readonly dashes?: string;
  /** Which of two lines that meet at one edge is seen: the heavier. */
  readonly weight: number;
}

const LINES: Readonly<Record<BorderSide["style"], LineLook>> = {
  hair: { widthPx: 1, dashes: "1 1", weight: 1 },
  dotted: { widthPx: 1, dashes: "2 2", weight: 2 },
  dashDotDot: { widthPx: 1, dashes: "9 3 3 3 3 3", weight: 3 },
  dashDot: { widthPx: 1, dashes: "9 3 3 3", weight: 4 },
  dashed: { widthPx: 1, dashes: "3 1", weight: 5 },
  thin: { widthPx: 1, weight: 6 },
  mediumDashDotDot: { widthPx: 2, dashes: "9 3 3 3 3 3", weight: 7 },
  slantDashDot: { widthPx: 2, dashes: "11 1 5 1", weight: 8 },
  mediumDashDot: { widthPx: 2, dashes: "9 3 3 3", weight: 9 },
  mediumDashed: { widthPx: 2, dashes: "9 3", weight: 10 },
  medium: { widthPx: 2, weight: 11 },
  double: { widthPx: 1, weight: 12 },
  thick: { widthPx: 3, weight: 13 },
};

/** Of the lines that cells on both sides want at one edge. */
export function heavier(sides: readonly (BorderSide | undefined)[]): BorderSide | null {
  let winner: BorderSide | null = null;
  for (const side of sides) {
    if (side && (!winner || LINES[side.style].weight > LINES[winner.style].weight)) winner = side;
  }
  return winner;
}

export function isSameLine(a: BorderSide, b: BorderSide): boolean {
  return a.style === b.style && showColor(a.color, "") === showColor(b.color, "");
}

/** Collects the lines of a row. An edge's last pixel is that of the cell before it, as Excel's own lines are. */
export class StrokeCollection {
  readonly #strokes = new Map<string, Stroke>();

  /** Along `y`, from `x1` to `x2`. */
  horizontal(side: BorderSide, y: number, x1: number, x2: number): void {
    for (const at of positions(side, y)) this.#add(side, `M${Math.max(0, x1 - 1)} ${at}H${x2}`);
  }

  vertical(side: BorderSide, x: number, y1: number, y2: number): void {
    for (const at of positions(side, x)) this.#add(side, `M${at} ${y1 - 1}V${y2}`);
  }

  diagonal(side: BorderSide, from: readonly [number, number], to: readonly [number, number]): void {
    this.#add(side, `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`);
  }

  get strokes(): readonly Stroke[] {
    return [...this.#strokes.values()];
  }

  #add(side: BorderSide, path: string): void {
    const { widthPx, dashes = "" } = LINES[side.style];
    const color = showColor(side.color, "#000000");
    const key = `${color}${widthPx}|${dashes}`;
    const before = this.#strokes.get(key);
    this.#strokes.set(key, { color, widthPx, dashes, path: (before?.path ?? "") + path });
  }
}

/** Middle of the line, or of both lines, at an edge; at the sheet's own edge there is only the inside. */
function positions({ style }: BorderSide, edge: number): readonly number[] {
  const at = edge <= 0 ? edge + 1 : edge;
  if (style === "double") return [at - 1.5, at + 0.5];
  return [LINES[style].widthPx === 2 ? at - 1 : at - 0.5];
}
