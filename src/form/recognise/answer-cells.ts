import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition } from "../definition";
import type { GridCell } from "./sheet-grid";

/** ○, ☑, （○）, （ ）, ②, レ in a cell of its own: a mark at an answer, or the place for one. */
export const MARK = /^(?:[(（[［]?\s*[^\p{L}\p{N}\s]?\s*[)）\]］]?|[①-⑳]|レ)$/u;
/** A check box as Google Sheets and Numbers give it to Excel, or as an Excel does that has none. */
const TICK = /^(?:TRUE|FALSE)$/u;

export function isTick({ text }: GridCell): boolean {
  return TICK.test(text.trim());
}

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
    const text = answers.length > 0 && isTick(cell) ? (cell.text.trim() === "TRUE" ? "☑" : "☐") : cell.text;
    if (!before) return text;
    const touches = (ofNext && isMarkCell(before)) || (ofFormer && isMarkCell(cell));
    return `${joined}${touches ? "" : " "}${text}`;
  }, "");
}

interface AnswerRow {
  readonly row: number;
  readonly cells: readonly GridCell[];
}

/**
 * Marks in a row of their own, over or under the answers: each goes to the answer in whose columns it stands. Rows in which one of
 * them stands elsewhere are left as they are.
 */
export function withMarksAtAnswers(rows: readonly AnswerRow[], field: FieldDefinition): readonly AnswerRow[] {
  const shown = rows.map(({ cells }) => cells.filter(({ isBlank }) => !isBlank));
  const areMarks = shown.map((cells) => cells.length > 0 && cells.every(isMarkCell));
  const areAnswers = shown.map((cells) => cells.filter((cell) => isAnswerCell(cell, field)).length > 1);
  const given = new Map<number, number>();
  areMarks.forEach((is, place) => {
    const beside = is ? [place - 1, place + 1].filter((other) => areAnswers[other] === true) : [];
    const [answers, ...others] = beside;
    if (answers === undefined || others.length > 0 || [...given.values()].includes(answers)) return;
    const isAtAnswer = (mark: GridCell): boolean =>
      (shown[answers] ?? []).filter((one) => areInLine(one, mark)).length === 1;
    if (shown[place]?.every(isAtAnswer)) given.set(place, answers);
  });
  return rows.flatMap((row, place): readonly AnswerRow[] => {
    if (given.has(place)) return [];
    const from = [...given].find(([, answers]) => answers === place)?.[0];
    if (from === undefined) return [row];
    const cells = row.cells.map((cell) => {
      const mark = shown[from]?.find((one) => areInLine(cell, one));
      return mark ? { ...cell, text: from < place ? mark.text + cell.text : cell.text + mark.text } : cell;
    });
    return [{ ...row, cells }];
  });
}

function areInLine({ area: a }: GridCell, { area: b }: GridCell): boolean {
  return a.left <= b.right && a.right >= b.left;
}

/** 2, B, イ beside answers that are printed with such numbers. */
const NUMBER_CELL = /^[(（]?(?:[\d０-９]|[A-DＡ-Ｄa-dア-エ①-⑨])[)）.．]?$/u;

export function isAnswerNumber({ text }: GridCell, cells: readonly GridCell[], field: FieldDefinition): boolean {
  return (
    NUMBER_CELL.test(text.trim()) &&
    cells.some((cell) => isAnswerCell(cell, field) && /^[\s(（]*[\p{N}A-DＡ-Ｄa-dア-エ]/u.test(cell.text))
  );
}

/** ○, ☑, （ ）: a mark, or the place for one. */
export function isMarkCell(cell: GridCell): boolean {
  return MARK.test(cell.text.trim()) || isTick(cell);
}
