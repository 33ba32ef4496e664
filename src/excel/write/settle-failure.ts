import { fail, type Result, succeed } from "../../workbook/result";
import { excelProblem, toExcelProblem } from "../excel-problem";
import type { ExcelProblem, TextWriteOutcome } from "../open-workbook";
import { roundTrip } from "../round-trip";
import { type Attempt, refusalOf, type WrittenCell } from "./attempt";
import { type CellState, guardToPutBack, hasContentOf, holdsText, isSameState, loadState } from "./cell-state";
import { repairCells } from "./repair";
import { outcomeOf, wasChanged } from "./settle";

type Outcome = Result<readonly TextWriteOutcome[], ExcelProblem>;

/**
 * After a failed batch: Excel may have done nothing, a part or all of it. The cells are read again: if all texts are
 * there, the write succeeded; anything less is undone as far as the former content is known.
 */
export async function settleFailure({ cells, guard, error }: Attempt & { readonly error: Error }): Promise<Outcome> {
  const problem = toExcelProblem(error);
  const now = await statesOf(cells);
  // Excel still refuses everything. While a cell is being edited, it does nothing at all.
  if (now === null) return fail(problem.code === "cell-being-edited" ? problem : cannotTell(problem));

  const isAllWritten = cells.every(({ write }, index) => holdsText(now[index] ?? null, write.text));
  const toPutBack = cells.flatMap((cell, index) => {
    const state = now[index];
    const { before } = cell;
    if (!before || !state || isSameState(before, state)) return [];
    if (isAllWritten && !wasChanged(cell)) return [];
    return [
      { type: "put-back", place: cell.write, state: before, guard: guardToPutBack(before, state, guard) } as const,
    ];
  });
  const repaired = await repairCells(toPutBack);
  if (!toPutBack.every(({ state }, index) => hasContentOf(repaired[index] ?? null, state)))
    return fail(cannotTell(problem));

  if (isAllWritten) {
    return succeed(cells.map(outcomeOf));
  }
  const written = cells.filter(
    ({ write, before }, index) => before === null && holdsText(now[index] ?? null, write.text),
  ).length;
  return fail(written === 0 ? problem : partlyWritten(problem, written, cells.length));
}

/** Null where Excel does not answer. */
async function statesOf(cells: readonly WrittenCell[]): Promise<readonly (CellState | null)[] | null> {
  let readers: readonly (() => CellState | null)[] = [];
  const error = await refusalOf(
    roundTrip((context) => {
      readers = cells.map(({ write }) => loadState(context, write));
      return () => null;
    }),
  );
  return error === null ? readers.map((read) => read()) : null;
}

function cannotTell({ code }: ExcelProblem): ExcelProblem {
  return excelProblem(
    code,
    "Excel が途中で答えなくなり、書き込めたかどうか確かめられませんでした。シートの文を見て、入っていなければもう一度入力してください。",
  );
}

function partlyWritten({ code, message }: ExcelProblem, written: number, all: number): ExcelProblem {
  return excelProblem(
    code,
    `${all}欄のうち${written}欄は書き込みましたが、残りは Excel が受け付けませんでした。書き込んだ文はシートに残っています。${message}`,
  );
}
