import type { FrameEdges, FrameLimits } from "./frame-edges";
import type { LabelIndex } from "./find-labels";
import { textsStandUnder } from "./labels-above-texts";
import type { FrameDraft } from "./group-labels";
import { cellsBetween, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";
import { isNote } from "./value-cells";

/**
 * The last row of a frame. Below the last label's own box go on: texts that begin where the boxes begin (bullets in rows
 * of their own beside a label that is not merged), and boxes of an office's own with a label and a text in line with
 * the others (備考). A blank row, a note or a text further left ends the frame.
 */
export function rowsBelonging(
  grid: SheetGrid,
  index: LabelIndex,
  frame: FrameDraft,
  edges: FrameEdges,
  limits: FrameLimits,
): number {
  const boxLabels = frame.labels.filter(({ meaning }) => meaning.field !== null);
  const lastLabel = boxLabels.at(-1);
  if (!lastLabel) return edges.bottom;
  const lastLabels = boxLabels.filter(({ box }) => box.top === lastLabel.box.top);
  const [first = lastLabel] = lastLabels;
  const isUnder = textsStandUnder(grid, index, lastLabels, edges);
  const textLeft = isUnder ? first.box.left : Math.min(edges.valueLeft, first.box.right + 1);
  let bottom = edges.bottom;
  for (const { row, cells } of rowsBetween(grid, bottom + 1, limits.bottom)) {
    if (row !== bottom + 1) break;
    const [text, ...others] = cellsBetween({ row, cells }, edges.left, edges.right).filter(
      ({ isBlank, isCovered }) => !isBlank && !isCovered,
    );
    if (!text) break;
    const isLikeOthers =
      (isUnder && row === first.box.bottom + 1) ||
      (text.column === edges.valueLeft && (!edges.isRightCertain || text.box.right === edges.right));
    if (isNote(text.text) && !isLikeOthers) break;
    const isText = text.column >= textLeft;
    if (!isText && !isOwnBox(grid, text, others, edges)) break;
    bottom = Math.max(row, text.box.bottom);
  }
  return Math.min(bottom, limits.bottom);
}

function isOwnBox(
  { mergesByTop }: SheetGrid,
  label: GridCell,
  others: readonly GridCell[],
  { valueLeft, right, isRightCertain }: FrameEdges,
): boolean {
  if (label.box.right >= valueLeft) return false;
  const emptyBox = (mergesByTop.get(label.row) ?? []).some((area) => area.left === valueLeft && area.right === right);
  return emptyBox || others.some((cell) => cell.column === valueLeft && (!isRightCertain || cell.box.right === right));
}
