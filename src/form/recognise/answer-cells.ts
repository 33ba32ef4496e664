import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition } from "../definition";
import type { GridCell } from "./sheet-grid";

/** ○, ☑, （○）, （ ）, ②, レ in a cell of its own: a mark at an answer, or the place for one. */
const MARK_CELL = /^(?:[(（[［]?\s*[^\p{L}\p{N}\s]?\s*[)）\]］]?|[①-⑳]|レ)$/u;

export function isAnswerCell({ text }: GridCell, { options = [] }: FieldDefinition): boolean {
  const key = comparisonKey(text);
  return options.some((option) => key.includes(comparisonKey(option)));
}

/** A mark right beside an answer. */
export function isMarkBeside(
  cell: GridCell,
  neighbours: readonly (GridCell | undefined)[],
  field: FieldDefinition,
): boolean {
  return isMarkCell(cell) && neighbours.some((other) => other !== undefined && isAnswerCell(other, field));
}

/**
 * Answers in cells beside each other, with marks in cells of their own: a mark touches the answer it is at, as it looks on
 * paper. Marks stand before their answers where there is room before the first one, right of `left`, the column in which
 * the form's texts begin. Else they stand behind, where there is room between all of them.
 */
export function joinAnswerCells(cells: readonly GridCell[], field: FieldDefinition, left: number): string {
  const answers = cells.filter((cell) => isAnswerCell(cell, field));
  const [first, ...others] = answers;
  const areSeveral = others.length > 0;
  const ofNext = areSeveral && first !== undefined && first.column > left;
  const ofFormer =
    areSeveral && !ofNext && others.every(({ column }, place) => (answers[place]?.area.right ?? column) < column - 1);
  return cells.reduce((joined, cell, place) => {
    const before = cells[place - 1];
    if (!before) return cell.text;
    const touches = (ofNext && isMarkCell(before)) || (ofFormer && isMarkCell(cell));
    return `${joined}${touches ? "" : " "}${cell.text}`;
  }, "");
}

/** ○, ☑, （ ）: a mark, or the place for one. */
export function isMarkCell({ text }: GridCell): boolean {
  return MARK_CELL.test(text.trim());
}
