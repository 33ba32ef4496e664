import type { Figure } from "../wording/figures";
import type { Prose } from "./prose";

export interface PlacedFigure {
  readonly prose: Prose;
  readonly figure: Figure;
}
/** Two numbers of the same thing; `second` is where it is reported. */
export interface Disagreement {
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
  /** Those that `second` should be the sum of. */
  readonly parts?: readonly PlacedFigure[];
}

/** What one of the texts that report counts. */
export interface Report {
  readonly prose: Prose;
  /** For searching: the whole text. */
  readonly key: string;
  readonly all: readonly Figure[];
  /** Those that stand for the whole of what they count. */
  readonly whole: readonly Figure[];
  /** Those that are said to be of all the year. */
  readonly ofYear: readonly Figure[];
  /** Those that are said to be all parts together. */
  readonly sums: readonly Figure[];
}
