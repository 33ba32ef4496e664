import { toA1 } from "../../workbook/address";
import { fail, type Result, succeed } from "../../workbook/result";
import { excelProblem } from "../excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "../open-workbook";
import type { Attempt, WrittenCell } from "./attempt";
import { type CellState, guardToPutBack, hasContentOf, holdsText, type TextGuard } from "./cell-state";
import { type Repair, repairCells } from "./repair";

/** After a batch that Excel carried out: what the cells hold, and what has to be restored. */
export async function settle(attempt: Attempt): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  const settled = await settleEach(attempt);
  const failed = settled.flatMap(({ cell, isAsMeant }) => (isAsMeant ? [] : [cell]));
  return failed.length > 0 ? fail(notWritten(failed, settled.length)) : succeed(attempt.cells.map(outcomeOf));
}

/** The same cell by cell: whether each holds what it is to hold, the text or again what had been typed into it. */
export async function settleEach({ cells, guard }: Attempt): Promise<readonly SettledCell[]> {
  const repairs = cells.map((cell) => repairOf(cell, guard));
  const needed = repairs.filter((repair) => repair !== null);
  const states = await repairCells(needed);
  const present = cells.map((cell, index) => {
    const repair = repairs[index];
    return repair ? (states[needed.indexOf(repair)] ?? null) : cell.after;
  });

  return cells.map((cell, index) => {
    const state = present[index] ?? null;
    const isAsMeant = wasChanged(cell)
      ? cell.before !== null && hasContentOf(state, cell.before)
      : holdsText(state, cell.write.text);
    return { cell, isAsMeant };
  });
}

export interface SettledCell {
  readonly cell: WrittenCell;
  readonly isAsMeant: boolean;
}

/** Of a cell that was written, or holds again what somebody had written into it. */
export function outcomeOf(cell: WrittenCell): TextWriteOutcome {
  return changedMeanwhile(cell) ?? { type: "written" };
}

/** What stands in a cell that was edited since it was read, the text to be written itself not counting; else null. */
export function changedMeanwhile({
  write,
  before,
}: Pick<WrittenCell, "write" | "before">): Extract<TextWriteOutcome, { type: "changed-meanwhile" }> | null {
  if (!before || write.expected === null) return null;
  if (before.text === write.expected || holdsText(before, write.text)) return null;
  return { type: "changed-meanwhile", text: before.text };
}

export function wasChanged(cell: WrittenCell): boolean {
  return changedMeanwhile(cell) !== null;
}

function repairOf(cell: WrittenCell, guard: TextGuard): Repair | null {
  const { write, before, after } = cell;
  if (!wasChanged(cell)) {
    if (holdsText(after, write.text)) return null;
    // This Excel does not take a ' for a prefix under the format for texts.
    const { text, numberFormat = "@" } = write;
    if (after?.numberFormat === numberFormat && after.text === `'${text}`) {
      return { type: "bare-text", place: write, text, numberFormat };
    }
  }
  return before && { type: "put-back", place: write, state: before, guard: guardToPutBack(before, after, guard) };
}

function notWritten(failed: readonly WrittenCell[], all: number): ExcelProblem {
  const lost = failed.find(wasChanged);
  if (lost?.before) return notRestored(lost.write, lost.before);
  const places = failed.map(({ write }) => toA1(write.cell)).join("、");
  const others = all > failed.length ? `ほかの${all - failed.length}欄は書き込みました。` : "";
  return excelProblem(
    "unexpected",
    `セル${places}に、書き込んだとおりの文が入りませんでした。${others}セルの中身を確かめて、シートで直接入力してください。`,
  );
}

/** What somebody had typed could not be put back: this sentence is the only place left that has it. */
export function notRestored({ cell }: TextWrite, { text }: CellState): ExcelProblem {
  return excelProblem(
    "unexpected",
    `セル${toA1(cell)}は Excel のほうで書き換えられていましたが、元に戻せませんでした。元の文は「${text}」です。シートのセルをこの文に直してください。`,
  );
}
