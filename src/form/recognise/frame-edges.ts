import { parseMark } from "../../plan/marks";
import type { Area } from "../../workbook/address";
import { firstBeside, hasTextUnder } from "./beside-labels";
import { largest, smallest } from "./extremes";
import type { BoundedFrame, FrameEdges } from "./form-draft";
import type { SheetContext } from "./sheet-context";
import { cellsBetween, rowAt, rowsBetween, type SheetGrid } from "./sheet-grid";
import { isNote } from "./value-cells";

/**
 * Where a frame ends, as its labels and what stands beside them show; the rows below its last label are not looked at.
 * `before` is the frame that this one goes on from: it says where this one's empty fields end.
 */
export function edgesOf(context: SheetContext, frame: BoundedFrame, before: FrameEdges | null): FrameEdges {
  const { labels, limits } = frame;
  const own = new Set(labels);
  const fieldLabels = labels.filter(({ meaning }) => meaning.field !== null);
  const first = fieldLabels.flatMap((label) => {
    const beside = firstBeside(context, label, own, limits.right);
    return beside ? [{ label, area: beside.area }] : [];
  });
  const top = smallest(labels.map(({ area }) => area.top));
  const lastRow = largest(labels.map(({ area }) => area.top));
  const labelRight = largest(labels.map(({ area }) => area.right));
  const labelBottom = largest(labels.map(({ area }) => area.bottom));
  const besideLast = first.filter(({ label }) => label.area.top === lastRow).map(({ area }) => area.bottom);
  const bottom = largest([labelBottom, ...besideLast]);
  const goesOnFrom = before?.left === frame.left ? before : null;
  const valueLeft = mostFrequent(first.map(({ area }) => area.left)) ?? goesOnFrom?.valueLeft ?? labelRight + 1;

  const textAreas = [
    ...first.map(({ area }) => area).filter(({ left }) => left <= valueLeft),
    ...mergesBeginningAt(context.grid, valueLeft, top, Math.min(labelBottom, limits.bottom)),
  ];
  const isRightCertain = goesOnFrom?.isRightCertain === true || textAreas.some(({ left, right }) => right > left);
  const least = largest([valueLeft, labelRight, goesOnFrom?.right ?? 0, ...textAreas.map(({ right }) => right)]);
  const right = isRightCertain ? least : reachOfTexts(context, frame, { valueLeft, least, bottom });
  const areTextsUnder =
    before === null &&
    first.length === 0 &&
    fieldLabels.filter((label) => hasTextUnder(context, label)).length * 2 > fieldLabels.length;
  return {
    top,
    left: frame.left,
    bottom: Math.min(bottom, limits.bottom),
    right: Math.min(limits.right, right),
    lastRow,
    isRightCertain,
    areTextsUnder,
    valueLeft,
  };
}

/** Merged cells of bullets in rows of their own. */
function mergesBeginningAt(grid: SheetGrid, left: number, top: number, bottom: number): readonly Area[] {
  return rowsBetween(grid, top, bottom).flatMap(({ row }) =>
    (grid.mergesByTop.get(row) ?? []).filter((merge) => merge.left === left),
  );
}

/** Without merged cells: as far as texts follow each other without an empty column, and where a marked title stands. */
function reachOfTexts(
  { grid }: SheetContext,
  { labels, limits }: BoundedFrame,
  { valueLeft, least, bottom }: { readonly valueLeft: number; readonly least: number; readonly bottom: number },
): number {
  let reach = least;
  for (const label of labels) {
    const row = rowAt(grid, label.area.top);
    if (!row || !label.meaning.field || row.row > bottom) continue;
    const start = Math.max(valueLeft, label.area.right + 1);
    let end = start - 1;
    for (const cell of cellsBetween(row, start, limits.right)) {
      if (cell.isBlank || cell.isCovered) continue;
      const isTitle = label.meaning.field.role === "initiative" && parseMark(cell.text) !== null;
      const follows = cell.column <= end + 1 && (cell.column === start || !isNote(cell.text));
      if (!follows && !isTitle) break;
      end = cell.area.right;
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
