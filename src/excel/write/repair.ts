import { roundTrip } from "../round-trip";
import { refusalOf } from "./attempt";
import {
  type CellPlace,
  type CellState,
  hasContentOf,
  holdsText,
  loadState,
  putBack,
  rangeOf,
  type TextGuard,
} from "./cell-state";

/** What a cell is to be made into. */
export type Repair =
  | { readonly type: "put-back"; readonly place: CellPlace; readonly state: CellState; readonly guard: TextGuard }
  /** The ' that was meant as a prefix became part of the text: the text alone, under the format for texts first. */
  | { readonly type: "bare-text"; readonly place: CellPlace; readonly text: string; readonly numberFormat: string };

/** Staff's text depends on it: Excel sometimes refuses what it does the next time. */
const TRIES = 3;

/**
 * One round trip, and again for what did not turn out as intended. The state of the cells afterwards, in the order of
 * `repairs`; null where Excel did not report it.
 */
export async function repairCells(
  repairs: readonly Repair[],
  triesLeft = TRIES,
): Promise<readonly (CellState | null)[]> {
  const states = await repairOnce(repairs);
  const again = repairs.map((repair, index) => nextRepair(repair, states[index] ?? null));
  const needed = again.filter((repair) => repair !== null);
  if (needed.length === 0 || triesLeft === 1) return states;
  const corrected = await repairCells(needed, triesLeft - 1);
  return again.map((repair, index) => (repair ? corrected[needed.indexOf(repair)] : states[index]) ?? null);
}

async function repairOnce(repairs: readonly Repair[]): Promise<readonly (CellState | null)[]> {
  if (repairs.length === 0) return [];
  let readers: readonly (() => CellState | null)[] = [];
  await refusalOf(
    roundTrip((context) => {
      for (const repair of repairs) carryOut(context, repair);
      readers = repairs.map(({ place }) => loadState(context, place));
      return () => null;
    }),
  );
  // The state of the cells shows what was refused.
  return readers.map((read) => read());
}

function carryOut(context: Excel.RequestContext, repair: Repair): void {
  if (repair.type === "put-back") {
    putBack(context, repair.place, repair.state, repair.guard);
    return;
  }
  const range = rangeOf(context, repair.place);
  range.numberFormat = [["@"]];
  range.values = [[repair.text]];
  if (repair.numberFormat !== "@") range.numberFormat = [[repair.numberFormat]];
}

/** Null where the cell is as intended. */
function nextRepair(repair: Repair, state: CellState | null): Repair | null {
  if (repair.type === "bare-text") return holdsText(state, repair.text) ? null : repair;
  if (hasContentOf(state, repair.state)) return null;
  const { text, numberFormat } = repair.state;
  // A text that begins with ', in an Excel that does not take one for a prefix.
  return state?.text === `'${text}` ? { type: "bare-text", place: repair.place, text, numberFormat } : repair;
}
