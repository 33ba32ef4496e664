import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { parseRegistrationNumber } from "../registration-number";
import { firstBoxOf, type FrameEdges, type FrameLimits } from "./frame-edges";
import type { Label, LabelIndex } from "./find-labels";
import { textsStandUnder } from "./labels-above-texts";
import type { FrameDraft } from "./form-draft";
import { cellsBetween, rowsBetween, type GridCell, type SheetGrid } from "./sheet-grid";
import { isNote, SENTENCE } from "./value-cells";

const PAGE_NUMBER = /^[-(]?(?:p|page)?\.?\d+(?:[/-]\d+)?(?:ページ|頁)?[-)]?$/iu;
const BULLET = /^\s*[・○●◯◎]/u;

/** Where no merged boxes show where the frame ends, a text this far to the right of it may still be its own. */
const MOST_INDENTED = 3;

export interface RowsBelow {
  /** The last row of the frame. */
  readonly bottom: number;
  /** Directly below the frame's last row: whether they go on with its text, somebody has to say. */
  readonly doubtful: readonly GridCell[];
}

/**
 * Which rows below the last label's own box are the frame's: texts that begin where the boxes begin, or bullets set
 * further in (rows of their own beside a label that is not merged), and boxes of an office's own with a label and a text
 * in line with the others (備考). A blank row, a note, a text further left or a footer ends the frame.
 */
export function rowsBelonging(
  grid: SheetGrid,
  index: LabelIndex,
  frame: FrameDraft,
  edges: FrameEdges,
  limits: FrameLimits,
  plan: Plan,
): RowsBelow {
  const boxLabels = frame.labels.filter(({ meaning }) => meaning.field !== null);
  const lastLabel = boxLabels.at(-1);
  if (!lastLabel) return { bottom: edges.bottom, doubtful: [] };
  const lastLabels = boxLabels.filter(({ box }) => box.top === lastLabel.box.top);
  const [first = lastLabel] = lastLabels;
  const isUnder = textsStandUnder(grid, index, lastLabels, edges);
  const textLeft = isUnder ? first.box.left : Math.min(edges.valueLeft, first.box.right + 1);
  const beginnings = new Set([textLeft, edges.valueLeft, ...(isUnder ? lastLabels.map(({ box }) => box.left) : [])]);
  const isEmpty = firstBoxOf(grid, index, first, new Set(frame.labels), edges.right) === null;
  const right = edges.isRightCertain ? edges.right : Math.min(limits.right, edges.right + MOST_INDENTED);
  let bottom = edges.bottom;
  for (const { row, cells } of rowsBetween(grid, bottom + 1, limits.bottom)) {
    const shown = cellsBetween({ row, cells }, edges.left, right).filter(
      ({ isBlank, isCovered }) => !isBlank && !isCovered,
    );
    const [text, ...others] = shown;
    if (!text || row > bottom + 2) break;
    const isBullet = BULLET.test(text.text);
    const isInLine = text.column === edges.valueLeft && (!edges.isRightCertain || text.box.right === edges.right);
    // A blank row between bullets, where no merged box says that the frame has ended.
    if (row > bottom + 1 && (edges.isRightCertain || !isInLine || !isBullet)) break;
    const isLikeOthers = isInLine || (isUnder && row === first.box.bottom + 1);
    if (isNote(text.text) && !isLikeOthers) break;
    if (isTitle(text.text, plan) && isLastBefore(grid, row, limits.bottom, edges)) break;
    const isLeftOfTexts = isUnder && !edges.areTextsUnder && text.column < edges.valueLeft;
    if (isLeftOfTexts && row > first.box.bottom + 1 && !SENTENCE.test(text.text)) break;
    const isUnderEmptyBox = isEmpty && row === first.box.bottom + 1 && isTextOfLabel(text, first, limits);
    const isWithin = text.column > textLeft && !edges.isRightCertain && text.box.right <= edges.right;
    const isText = beginnings.has(text.column) || (text.column > textLeft && (isBullet || isWithin)) || isUnderEmptyBox;
    if (text.column > textLeft && !beginnings.has(text.column) && isFooter(text.text, plan)) break;
    if (!isText && text.column > textLeft) {
      const isDoubtful = !edges.isRightCertain || text.text.includes("。");
      return { bottom: Math.min(bottom, limits.bottom), doubtful: isDoubtful ? shown : [] };
    }
    if (!isText && !isOwnBox(grid, text, others, edges)) break;
    bottom = Math.max(row, text.box.bottom);
  }
  return { bottom: Math.min(bottom, limits.bottom), doubtful: [] };
}

/** A page's number, the town's or an office's name, the plan's. */
function isFooter(text: string, { title, municipality, departments }: Plan): boolean {
  const key = comparisonKey(text);
  const names = [title, municipality, ...departments].map(comparisonKey);
  return PAGE_NUMBER.test(key) || (!text.includes("。") && names.some((name) => key.startsWith(name)));
}

/** Whether nothing stands between a row and the next form. */
function isLastBefore(grid: SheetGrid, row: number, bottom: number, { left, right }: FrameEdges): boolean {
  if (bottom === Infinity) return false;
  return rowsBetween(grid, row + 1, bottom).every((other) =>
    cellsBetween(other, left, right).every(({ isBlank, isCovered }) => isBlank || isCovered),
  );
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
