/** Stacked bars as data: what they count, not how they look. */
export interface StackedBarsData {
  /** What the whole of it shows. */
  readonly label: string;
  /** In the order in which the parts of every bar stand. */
  readonly series: readonly BarSeries[];
  readonly rows: readonly BarRow[];
}

export interface BarSeries {
  readonly id: string;
  readonly name: string;
  readonly tone: Tone;
  /** In the legend; null where the sum says nothing. */
  readonly count: number | null;
}

export interface BarRow {
  readonly id: string;
  readonly name: string;
  /** At the end of the name: "13", "7/8". */
  readonly figure: string;
  /** The whole row for who does not see it. */
  readonly spoken: string;
  /** At most one for each series; those of no length are left out of the bar. */
  readonly parts: readonly BarPart[];
}

export interface BarPart {
  readonly series: string;
  readonly count: number;
  /** For who does not see it: whose, what, how many. */
  readonly spoken: string;
  /** Whether something can be shown of what it counts. */
  readonly canOpen: boolean;
}

/** Which part of which bar. */
export interface BarPlace {
  readonly row: string;
  readonly series: string;
}

/**
 * Each has a colour and a pattern of its own, so that bars are told apart in grey print and without colours: good is full,
 * fair hatched, poor crossed, none empty. "done" is full too, and says nothing of good or bad.
 */
export type Tone = "done" | "good" | "fair" | "poor" | "none";

export function isSamePlace(one: BarPlace | null, other: BarPlace | null): boolean {
  return one?.row === other?.row && one?.series === other?.series;
}
