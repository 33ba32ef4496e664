import { toA1 } from "../../workbook/address";
import { fail, type Result, succeed } from "../../workbook/result";
import { excelProblem } from "../excel-problem";
import type { ExcelProblem, TextWriteOutcome } from "../open-workbook";
import type { Attempt, WrittenCell } from "./attempt";
import { guardToPutBack, hasContentOf, holdsText, type TextGuard } from "./cell-state";
import { type Repair, repairCells } from "./repair";

/** After a batch that Excel carried out: what the cells hold, and what has to be restored. */
export async function settle({ cells, guard }: Attempt): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  const repairs = cells.map((cell) => repairOf(cell, guard));
  const needed = repairs.filter((repair) => repair !== null);
  const states = await repairCells(needed);
  const present = cells.map((cell, index) => {
    const repair = repairs[index];
    return repair ? (states[needed.indexOf(repair)] ?? null) : cell.after;
  });

  const failed = cells.filter((cell, index) =>
    wasChanged(cell)
      ? !cell.before || !hasContentOf(present[index] ?? null, cell.before)
      : !holdsText(present[index] ?? null, cell.write.text),
  );
  if (failed.length > 0) return fail(notWritten(failed, cells.length));
  return succeed(cells.map(outcomeOf));
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
    if (after?.numberFormat === "@" && after.text === `'${write.text}`) {
      return { type: "bare-text", place: write, text: write.text, numberFormat: "@" };
    }
  }
  return before && { type: "put-back", place: write, state: before, guard: guardToPutBack(before, after, guard) };
}

function notWritten(failed: readonly WrittenCell[], all: number): ExcelProblem {
  const lost = failed.find(wasChanged);
  if (lost?.before) {
    // The only place left that has this text.
    return excelProblem(
      "unexpected",
      `セル${toA1(lost.write.cell)}は Excel のほうで書き換えられていましたが、元に戻せませんでした。元の文は「${lost.before.text}」です。シートのセルをこの文に直してください。`,
    );
  }
  const places = failed.map(({ write }) => toA1(write.cell)).join("、");
  const others = all > failed.length ? `ほかの${all - failed.length}欄は書き込みました。` : "";
  return excelProblem(
    "unexpected",
    `セル${places}に、書き込んだとおりの文が入りませんでした。${others}セルの中身を確かめて、シートで直接入力してください。`,
  );
}
