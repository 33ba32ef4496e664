import type { Label, LabelIndex } from "./find-labels";
import { firstBoxOf, type FrameEdges } from "./frame-edges";
import { isNote, SENTENCE } from "./value-cells";
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
  edges: Pick<FrameEdges, "right" | "valueLeft" | "areTextsUnder" | "lastRow">,
): boolean {
  const [first, second] = labels;
  const last = labels.at(-1);
  if (!first || !last) return false;
  if (edges.areTextsUnder) return true;
  if (!second) {
    const isBand = first.box.right >= edges.valueLeft && first.box.right > first.box.left;
    return isBand || (first.box.top === edges.lastRow && isAboveSentence(grid, index, first, edges.right));
  }
  const row = rowAt(grid, first.box.top);
  const between = row ? cellsBetween(row, first.box.right + 1, second.box.left - 1) : [];
  const hasEmptyBox = (grid.mergesByTop.get(first.box.top) ?? []).some(
    ({ left, right }) => left > first.box.right && right < second.box.left,
  );
  if (hasEmptyBox || !between.every(({ isBlank }) => isBlank)) return false;
  // What stands beside the last may be the head of an office's own column (備考).
  const besideLast = firstBoxOf(grid, index, last, new Set(labels), edges.right);
  return !besideLast?.cell || labels.every((label) => hasBoxUnder(grid, index, label));
}

/** A label with nothing beside it, and under it, alone in its row, what no office's own label is: a sentence, a bullet. */
function isAboveSentence(grid: SheetGrid, index: LabelIndex, label: Label, right: number): boolean {
  if (firstBoxOf(grid, index, label, new Set(), right)) return false;
  const row = rowAt(grid, label.box.bottom + 1);
  const [text, ...others] = row ? cellsBetween(row, label.box.left, right).filter(({ isBlank }) => !isBlank) : [];
  return text?.column === label.box.left && others.length === 0 && !isNote(text.text) && SENTENCE.test(text.text);
}

/** A text that is no label, or an empty merged box, directly under a label and as wide. */
export function hasBoxUnder(grid: SheetGrid, index: LabelIndex, { box }: Label): boolean {
  const row = rowAt(grid, box.bottom + 1);
  const [cell] = row ? cellsBetween(row, box.left, box.left) : [];
  if (cell && !cell.isBlank) return !cell.isCovered && index.of(cell) === null && cell.box.right === box.right;
  return (grid.mergesByTop.get(box.bottom + 1) ?? []).some(
    ({ left, right }) => left === box.left && right === box.right,
  );
}
