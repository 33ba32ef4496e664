import { officeErrorCode } from "../excel-problem";
import type { TextWrite } from "../open-workbook";
import { roundTrip } from "../round-trip";
import { type CellState, loadState, putText, putTextUnder, type TextGuard } from "./cell-state";

/** What is to be written into a cell. */
export interface CellWrite extends TextWrite {
  /** The number format that stays. Absent: the cell becomes one for texts. */
  readonly numberFormat?: string;
}

export interface WrittenCell {
  readonly write: CellWrite;
  /** Null where Excel did not report it: the batch failed before. */
  readonly before: CellState | null;
  readonly after: CellState | null;
}

export interface Attempt {
  readonly cells: readonly WrittenCell[];
  readonly guard: TextGuard;
  /** What Excel refused; null: nothing. */
  readonly error: Error | null;
}

/** One round trip: the state of all cells, the texts into them, and their state afterwards. */
export async function attemptToWrite(writes: readonly CellWrite[], guard: TextGuard): Promise<Attempt> {
  let cells: readonly (() => WrittenCell)[] = [];
  const error = await refusalOf(
    roundTrip((context) => {
      const before = writes.map((write) => loadState(context, write));
      for (const write of writes) {
        const { text, numberFormat } = write;
        if (guard === "format" && numberFormat !== undefined) putTextUnder(context, write, text, numberFormat);
        else putText(context, write, text, guard);
      }
      const after = writes.map((write) => loadState(context, write));
      cells = writes.map((write, index) => () => ({
        write,
        before: before[index]?.() ?? null,
        after: after[index]?.() ?? null,
      }));
      return () => null;
    }),
  );
  return { cells: cells.map((read) => read()), guard, error };
}

/** Null where Excel refused nothing. */
export async function refusalOf(batch: Promise<unknown>): Promise<Error | null> {
  try {
    await batch;
    return null;
  } catch (error) {
    if (officeErrorCode(error) === null || !(error instanceof Error)) throw error;
    return error;
  }
}
