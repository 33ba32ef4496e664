import { type Area, MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";

/** Excel refuses to report more than 512 merged areas at once, and a merged area has at least two cells. */
const MAX_TILE_CELLS = 1024;
/** So that a tile is high enough for the row that it shares with the next to weigh little. */
const MAX_TILE_COLUMNS = 128;
/**
 * How far beyond text merged areas are looked for: more rows than a label merged downwards beside its bullets has, and
 * enough columns for the fields of 方眼紙. Formats of whole rows and columns make a used range of millions of cells, and
 * what is merged there, far from any text, is not part of a form.
 */
export const REACH_ROWS = 200;
export const REACH_COLUMNS = 64;

/** Rows, from the first to the last, both inside. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/**
 * The parts of `used` that are near content: around each of `filledRows` (ascending), and as wide as `filled` with
 * the columns beside it.
 */
export function areasInReach(used: Area, filled: Area, filledRows: Iterable<number>): readonly Area[] {
  const left = Math.max(used.left, filled.left - REACH_COLUMNS);
  const right = Math.min(used.right, filled.right + REACH_COLUMNS, MAX_COLUMNS - 1);
  return spansInReach(filledRows)
    .map(({ first, last }) => ({ top: Math.max(used.top, first), left, bottom: Math.min(used.bottom, last), right }))
    .filter(({ top, bottom }) => top <= bottom && left <= right);
}

function spansInReach(filledRows: Iterable<number>): readonly RowSpan[] {
  const spans: { first: number; last: number }[] = [];
  for (const row of filledRows) {
    const first = Math.max(0, row - REACH_ROWS);
    const last = Math.min(MAX_ROWS - 1, row + REACH_ROWS);
    const before = spans.at(-1);
    if (before && first <= before.last + 1) before.last = Math.max(before.last, last);
    else spans.push({ first, last });
  }
  return spans;
}

/**
 * `area` cut into tiles small enough for Excel to report their merged areas. Each shares its last row with the next below and its
 * last column with the next beside it: an area that is cut at the tiles' edges then has a piece in each that overlaps
 * the other, and can be put together again (see {@link joinMergedAreas}).
 */
export function mergeTiles(area: Area): readonly Area[] {
  const columns = overlappingSpans(area.left, area.right, MAX_TILE_COLUMNS);
  const widest = Math.max(...columns.map(({ first, last }) => last - first + 1));
  const rows = overlappingSpans(area.top, area.bottom, Math.floor(MAX_TILE_CELLS / widest));
  return rows.flatMap(({ first: top, last: bottom }) =>
    columns.map(({ first: left, last: right }) => ({ top, left, bottom, right })),
  );
}

function overlappingSpans(first: number, last: number, length: number): readonly RowSpan[] {
  const spans: RowSpan[] = [];
  for (let start = first; start === first || start < last; start += length - 1) {
    spans.push({ first: start, last: Math.min(start + length - 1, last) });
  }
  return spans;
}
