import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { parseRegistrationNumber } from "../registration-number";
import { firstBoxOf, type FrameEdges, type FrameLimits } from "./frame-edges";
import type { Label, LabelIndex } from "./find-labels";
import { textsStandUnder } from "./labels-above-texts";
import type { FrameDraft } from "./group-labels";
import { cellsBetween, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";
import { isNote } from "./value-cells";

const BULLET = /^\s*[・○●◯◎]/u;

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
  plan: Plan,
): number {
  const boxLabels = frame.labels.filter(({ meaning }) => meaning.field !== null);
  const lastLabel = boxLabels.at(-1);
  if (!lastLabel) return edges.bottom;
  const lastLabels = boxLabels.filter(({ box }) => box.top === lastLabel.box.top);
  const [first = lastLabel] = lastLabels;
  const isUnder = textsStandUnder(grid, index, lastLabels, edges);
  const textLeft = isUnder ? first.box.left : Math.min(edges.valueLeft, first.box.right + 1);
  const isEmpty = firstBoxOf(grid, index, first, new Set(frame.labels), edges.right) === null;
  let bottom = edges.bottom;
  for (const { row, cells } of rowsBetween(grid, bottom + 1, limits.bottom)) {
    const [text, ...others] = cellsBetween({ row, cells }, edges.left, edges.right).filter(
      ({ isBlank, isCovered }) => !isBlank && !isCovered,
    );
    if (!text || row > bottom + 2) break;
    const isInLine = text.column === edges.valueLeft && (!edges.isRightCertain || text.box.right === edges.right);
    // A blank row between bullets, where no merged box says that the frame has ended.
    if (row > bottom + 1 && (edges.isRightCertain || !isInLine || !BULLET.test(text.text))) break;
    const isLikeOthers = isInLine || (isUnder && row === first.box.bottom + 1);
    if (isNote(text.text) && !isLikeOthers) break;
    if (row === limits.bottom && isTitle(text.text, plan)) break;
    const isUnderEmptyBox = isEmpty && row === first.box.bottom + 1 && isTextOfLabel(text, first, limits);
    const isText = text.column >= textLeft || isUnderEmptyBox;
    if (!isText && !isOwnBox(grid, text, others, edges)) break;
    bottom = Math.max(row, text.box.bottom);
  }
  return Math.min(bottom, limits.bottom);
}

/** The line above the next form: 「町政運営推進プラン 進捗管理シート」, its 管理番号. */
function isTitle(text: string, { title }: Plan): boolean {
  if (parseRegistrationNumber(text)) return true;
  return !BULLET.test(text) && !text.includes("。") && comparisonKey(text).includes(comparisonKey(title));
}

/** Directly under a label whose box is empty, and no 「担当：…」: somebody has to say whether it is the box's text. */
function isTextOfLabel({ column, text }: GridCell, label: Label, limits: FrameLimits): boolean {
  return column === label.box.left && limits.bottom > label.box.bottom + 1 && !/^[^。]{1,8}[:：]/u.test(text);
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
