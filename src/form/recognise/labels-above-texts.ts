import { firstBeside, hasAreaUnder } from "./beside-labels";
import type { Label } from "./find-labels";
import type { FrameEdges } from "./form-draft";
import type { SheetContext } from "./sheet-context";
import { cellsBetween, rowAt } from "./sheet-grid";
import { isNameOfOwnField, isNote, SENTENCE } from "./value-cells";

/**
 * Whether the texts of labels in one row (from left to right) stand under them instead of beside them: several labels
 * side by side with nothing between them (前期 and 後期), one that reaches over where texts begin,
 * or all labels of the frame.
 */
export function textsStandUnder(context: SheetContext, labels: readonly Label[], edges: FrameEdges): boolean {
  const [first, second] = labels;
  const last = labels.at(-1);
  if (!first || !last) return false;
  if (edges.areTextsUnder) return true;
  if (!second) {
    const reachesOverTexts = first.area.right >= edges.valueLeft && first.area.right > first.area.left;
    const isBand = reachesOverTexts && !standsBesideText(context, first, edges.right);
    return isBand || (first.area.top === edges.lastRow && isAboveSentence(context, first, edges.right));
  }
  if (hasSomethingBetween(context, first, second)) return false;
  // What stands beside the last may be the head of an office's own column (備考).
  const besideLast = firstBeside(context, last, new Set(labels), edges.right);
  return !besideLast?.cell || labels.every((label) => hasAreaUnder(context, label));
}

/**
 * A wide label has its text beside it like any other: a text or its empty merged cells stand there; unless a text is under the
 * label, as wide as it. Then what stands beside it is the head of an office's own column (備考), or it is the label's text
 * after all and the row below is a field of an office's own.
 */
function standsBesideText(context: SheetContext, label: Label, right: number): boolean {
  const beside = firstBeside(context, label, new Set(), right);
  if (!beside || (beside.cell && isNote(beside.cell.text))) return false;
  if (!hasAreaUnder(context, label)) return true;
  const row = rowAt(context.grid, label.area.bottom + 1);
  const under = row ? cellsBetween(row, label.area.left, label.area.left)[0] : undefined;
  return under !== undefined && isNameOfOwnField(under.text) && !(beside.cell && isNameOfOwnField(beside.cell.text));
}

function hasSomethingBetween({ grid }: SheetContext, { area: first }: Label, { area: second }: Label): boolean {
  const row = rowAt(grid, first.top);
  const between = row ? cellsBetween(row, first.right + 1, second.left - 1) : [];
  const merges = grid.mergesByTop.get(first.top) ?? [];
  return (
    between.some(({ isBlank }) => !isBlank) ||
    merges.some(({ left, right }) => left > first.right && right < second.left)
  );
}

/** A label with nothing beside it, and under it, alone in its row, what no office's own label is: a sentence, a bullet. */
function isAboveSentence(context: SheetContext, label: Label, right: number): boolean {
  if (firstBeside(context, label, new Set(), right)) return false;
  const row = rowAt(context.grid, label.area.bottom + 1);
  const [text, ...others] = row ? cellsBetween(row, label.area.left, right).filter(({ isBlank }) => !isBlank) : [];
  return text?.column === label.area.left && others.length === 0 && !isNote(text.text) && SENTENCE.test(text.text);
}
