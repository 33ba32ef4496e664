import { parseMark } from "../../plan/marks";
import { departmentNamesIn } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition } from "../definition";
import { isAnswerCell, isAnswerNumber, isMarkBeside } from "./answer-cells";
import type { GridCell } from "./sheet-grid";

/** Cells that stand beside each other in one row of a field. */
export interface SharedRow {
  /** The field's own text. */
  readonly own: readonly GridCell[];
  /** An office's own fields that share the row: 「担当者｜…」 to the right of 実践課's. */
  readonly foreign: readonly GridCell[];
}

/** A bullet or a number in a cell of its own, its text in the next: 「○｜広報事業」, 「①｜…」. */
const MARK_ONLY = /^(?:[^\p{L}\p{N}]{1,2}|[(（]?[\p{N}ア-ン]{1,2}[)）.．、]?)$/u;
/** Labels of an office's own: 担当者, 連絡先, メールアドレス; longer words, numbers and sentences are text. */
const OWN_LABEL = /^[\p{L}ー・]{1,8}[:：]?$/u;
const FREQUENT_OWN_LABEL = /担当|連絡|電話|メール|内線|備考|確認|番号|記入|作成|提出|氏名|所属|責任者/u;
/** A bullet with its text, or a whole sentence: what stands to its right is another column's (確認, 済). */
export const SENTENCE = /^\s*[・○●◯◎]\s*\S|。\s*$/u;
const NOTE = /^\s*(?:[※＊*←⇐→⇒]|注\s*[:：)）]|[（(【［[〔]\s*注)/u;
const INSTRUCTION =
  /^[^・。]{0,20}(?:記入|記載|入力|選択|箇条書き)(?:する|して下さい|してください|すること|欄)?[)）。]?$/u;

/** ※ …, （注）…: said about the form, not in it. */
export function isNote(text: string): boolean {
  return NOTE.test(text);
}

/** 「年度末に記入」, 「箇条書き」, 「選択」: said to who fills the form in. */
export function isInstruction(line: string): boolean {
  return isNote(line) || INSTRUCTION.test(comparisonKey(line));
}

/**
 * Which of the cells in one row of a field are its text. Fields with short answers share their row with fields of an
 * office's own; the others may be tables (a date and what was done), whose rows are like each other.
 */
export function shareRow(
  field: FieldDefinition,
  cells: readonly GridCell[],
  options: {
    readonly plan: Plan;
    readonly isTable: boolean;
    /** Where the frame ends, if merged cells say so. */
    readonly right: number | null;
  },
): SharedRow {
  const [first, ...others] = cells;
  if (!first || others.length === 0) return { own: cells, foreign: [] };
  switch (field.role) {
    case "initiative":
      return splitTitle(cells);
    case "departments":
      return split(cells, (cell) => namesDepartment(cell.text, options.plan));
    case "achievement":
      return split(
        cells,
        (cell, before, behind) =>
          isMarkOnly(before) ||
          isAnswerCell(cell, field) ||
          isMarkBeside(cell, [before, behind], field) ||
          isAnswerNumber(cell, cells, field),
      );
    case "identity":
    case "progress":
    case "text": {
      const end = cells.findIndex(
        (cell, place) =>
          place > 0 &&
          !isMarkOnly(cells[place - 1]) &&
          ((SENTENCE.test(cells[place - 1]?.text ?? "") && !isRemarkToEdge(cell, options.right)) ||
            (!options.isTable && place < cells.length - 1 && isOwnLabel(cell, first))),
      );
      return end < 0 ? { own: cells, foreign: [] } : { own: cells.slice(0, end), foreign: cells.slice(end) };
    }
  }
}

/** 「※コロナのため中止」 in merged cells up to the frame's edge: more about the text before it. */
function isRemarkToEdge({ text, area }: GridCell, right: number | null): boolean {
  return isNote(text) && area.right > area.left && area.right === right;
}

/** 担当者, 備考: what offices call fields of their own. */
export function isNameOfOwnField(text: string): boolean {
  const key = comparisonKey(text);
  return OWN_LABEL.test(key) && FREQUENT_OWN_LABEL.test(key);
}

/** Behind a word as short (実施｜済み｜15人) it is a part of the text, unless offices have such a field. */
function isOwnLabel({ text }: GridCell, first: GridCell): boolean {
  const key = comparisonKey(text);
  return OWN_LABEL.test(key) && (FREQUENT_OWN_LABEL.test(key) || !OWN_LABEL.test(comparisonKey(first.text)));
}

/** ① heading and (1) initiative; what follows another word (整理番号) must have a mark and a title to be a part again. */
function splitTitle(cells: readonly GridCell[]): SharedRow {
  const isMarked = hasMark(cells);
  let isBehindForeign = false;
  return split(cells, (cell, before) => {
    const mark = parseMark(cell.text);
    const belongs = isBehindForeign
      ? mark !== null && mark.rest !== ""
      : isMarkOnly(before) || mark !== null || !isMarked;
    isBehindForeign ||= !belongs;
    return belongs;
  });
}

function split(
  cells: readonly GridCell[],
  belongs: (cell: GridCell, before: GridCell | undefined, behind: GridCell | undefined) => boolean,
): SharedRow {
  const own = cells.filter((cell, place) => place === 0 || belongs(cell, cells[place - 1], cells[place + 1]));
  return { own, foreign: cells.filter((cell) => !own.includes(cell)) };
}

function isMarkOnly(cell: GridCell | undefined): boolean {
  return cell !== undefined && MARK_ONLY.test(cell.text.trim());
}

function hasMark(cells: readonly GridCell[]): boolean {
  return cells.some(({ text }) => parseMark(text) !== null);
}

function namesDepartment(text: string, plan: Plan): boolean {
  return comparisonKey(text).includes("全課") || departmentNamesIn(text, plan).found.length > 0;
}
