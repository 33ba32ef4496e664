import type { Area } from "../../workbook/address";
import { parseMark } from "../../plan/marks";
import { largest, smallest } from "./extremes";
import type { Label, LabelIndex } from "./find-labels";
import type { FrameDraft } from "./form-draft";
import { cellsBetween, rowAt, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";
import { isNote } from "./value-cells";

/** How far a frame may reach: where the next one begins. */
export interface FrameLimits {
  readonly bottom: number;
  readonly right: number;
}

export interface FrameEdges {
  readonly top: number;
  readonly left: number;
  /** The last row of the last label's own box, or of a merged text beside it. */
  readonly bottom: number;
  /** The row of the last label. */
  readonly lastRow: number;
  readonly right: number;
  /** Whether merged boxes show where the frame ends. Else `right` is as far as texts stand without a gap. */
  readonly isRightCertain: boolean;
  /** No label has anything to its right, and texts stand in the rows under most of them. */
  readonly areTextsUnder: boolean;
  /** Where most boxes begin. */
  readonly valueLeft: number;
}

/** The first thing to the right of a label, in its row: a text, or an empty merged box. */
export interface FirstBox {
  readonly area: Area;
  readonly cell: GridCell | null;
}

/** `before` is the frame that this one goes on from: what is empty here may be told by it. */
export function edgesOf(
  grid: SheetGrid,
  index: LabelIndex,
  frame: FrameDraft,
  limits: FrameLimits,
  before: FrameEdges | null,
): FrameEdges {
  const own = new Set(frame.labels);
  const boxLabels = frame.labels.filter(({ meaning }) => meaning.field !== null);
  const first = boxLabels.flatMap((label) => {
    const box = firstBoxOf(grid, index, label, own, limits.right);
    return box ? [{ label, box }] : [];
  });
  const labelRight = largest(frame.labels.map(({ box }) => box.right));
  const isGoingOn = before?.left === frame.left;
  const valueLeft =
    mostFrequent(first.map(({ box }) => box.area.left)) ?? (isGoingOn ? before.valueLeft : labelRight + 1);
  const top = smallest(frame.labels.map(({ box }) => box.top));
  const boxesAtLeft = first.filter(({ box }) => box.area.left <= valueLeft).map(({ box }) => box.area);
  const lastRow = largest(frame.labels.map(({ box }) => box.top));
  const labelBottom = largest(frame.labels.map(({ box }) => box.bottom));
  const rowsOfTheirOwn = mergesBeginningAt(grid, valueLeft, top, Math.min(labelBottom, limits.bottom));
  const boxes = [...boxesAtLeft, ...rowsOfTheirOwn];
  const isRightCertain = (isGoingOn && before.isRightCertain) || boxes.some(({ left, right }) => right > left);
  const certainRight = largest([
    valueLeft,
    labelRight,
    isGoingOn ? before.right : 0,
    ...boxes.map(({ right }) => right),
  ]);
  const bottom = largest([
    labelBottom,
    ...first.filter(({ label }) => label.box.top === lastRow).map(({ box }) => box.area.bottom),
  ]);
  return {
    top,
    left: frame.left,
    bottom: Math.min(bottom, limits.bottom),
    lastRow,
    right: Math.min(
      limits.right,
      isRightCertain ? certainRight : reachOfTexts(grid, frame, valueLeft, certainRight, bottom, limits),
    ),
    isRightCertain,
    areTextsUnder:
      before === null &&
      first.length === 0 &&
      boxLabels.filter((label) => hasTextUnder(grid, index, label)).length * 2 > boxLabels.length,
    valueLeft,
  };
}

function hasTextUnder(grid: SheetGrid, index: LabelIndex, { box }: Label): boolean {
  const row = rowAt(grid, box.bottom + 1);
  const [cell] = row ? cellsBetween(row, box.left, box.left) : [];
  return cell !== undefined && !cell.isBlank && index.of(cell) === null;
}

export function firstBoxOf(
  grid: SheetGrid,
  index: LabelIndex,
  { box }: Label,
  labelsOfFrame: ReadonlySet<Label>,
  rightLimit: number,
): FirstBox | null {
  const row = rowAt(grid, box.top);
  const cells = row ? cellsBetween(row, box.right + 1, rightLimit) : [];
  const cell = cells.find(({ isBlank, isCovered }) => !isBlank && !isCovered) ?? null;
  const merge = (grid.mergesByTop.get(box.top) ?? []).find(({ left }) => left > box.right && left <= rightLimit);
  const label = cell ? index.of(cell) : null;
  const text = cell && !(label && labelsOfFrame.has(label)) ? cell : null;
  if (cell && !text) return null;
  if (merge && (!text || merge.left < text.column)) return { area: merge, cell: null };
  return text ? { area: text.box, cell: text } : null;
}

/** Merged boxes of bullets in rows of their own. */
function mergesBeginningAt(
  { mergesByTop, rows }: SheetGrid,
  left: number,
  top: number,
  bottom: number,
): readonly Area[] {
  return rowsBetween({ mergesByTop, rows }, top, bottom).flatMap(({ row }) =>
    (mergesByTop.get(row) ?? []).filter((merge) => merge.left === left),
  );
}

/** Without merged boxes: as far as texts follow each other without an empty column, and where a marked title stands. */
function reachOfTexts(
  grid: SheetGrid,
  { labels }: FrameDraft,
  valueLeft: number,
  least: number,
  bottom: number,
  limits: FrameLimits,
): number {
  let reach = least;
  for (const label of labels) {
    const row = rowAt(grid, label.box.top);
    if (!row || !label.meaning.field || row.row > bottom) continue;
    let end = valueLeft - 1;
    for (const cell of cellsBetween(row, valueLeft, limits.right)) {
      if (cell.isBlank || cell.isCovered) continue;
      const isTitle = label.meaning.field.role === "initiative" && parseMark(cell.text) !== null;
      const follows = cell.column <= end + 1 && (cell.column === valueLeft || !isNote(cell.text));
      if (!follows && !isTitle) break;
      end = cell.box.right;
    }
    reach = Math.max(reach, end);
  }
  return reach;
}

function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const [best] = [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b);
  return best?.[0] ?? null;
}
