import type { Label, LabelIndex } from "./find-labels";
import { firstBoxOf, type FrameEdges } from "./frame-edges";
import { cellsBetween, rowAt, type SheetGrid } from "./sheet-grid";

/**
 * Whether the texts of labels in one row (from left to right) stand under them instead of beside them: several labels
 * side by side with nothing between them (前期 and 後期), one that reaches over where texts begin,
 * or all labels of the frame.
 */
export function textsStandUnder(
  grid: SheetGrid,
  index: LabelIndex,
  labels: readonly Label[],
  edges: Pick<FrameEdges, "right" | "valueLeft" | "areTextsUnder">,
): boolean {
  const [first, second] = labels;
  const last = labels.at(-1);
  if (!first || !last) return false;
  if (edges.areTextsUnder) return true;
  if (!second) return first.box.right >= edges.valueLeft && first.box.right > first.box.left;
  const row = rowAt(grid, first.box.top);
  const between = row ? cellsBetween(row, first.box.right + 1, second.box.left - 1) : [];
  const hasEmptyBox = (grid.mergesByTop.get(first.box.top) ?? []).some(
    ({ left, right }) => left > first.box.right && right < second.box.left,
  );
  const besideLast = firstBoxOf(grid, index, last, new Set(labels), edges.right);
  return between.every(({ isBlank }) => isBlank) && !hasEmptyBox && !besideLast?.cell;
}
