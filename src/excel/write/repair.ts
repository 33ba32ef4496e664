import { roundTrip } from "../round-trip";
import { refusalOf } from "./attempt";
import { type CellPlace, type CellState, loadState, putBack, rangeOf, type TextGuard } from "./cell-state";

/** What a cell is to be made into, and how one sees that it is. */
export type Repair =
  | { readonly type: "put-back"; readonly place: CellPlace; readonly state: CellState; readonly guard: TextGuard }
  /** The ' that was to be taken for a mark came into the text: the text alone. */
  | { readonly type: "bare-text"; readonly place: CellPlace; readonly text: string };

/** One round trip. How the cells stand afterwards, in the order of `repairs`; null where Excel did not tell. */
export async function repairCells(repairs: readonly Repair[]): Promise<readonly (CellState | null)[]> {
  if (repairs.length === 0) return [];
  let readers: readonly (() => CellState | null)[] = [];
  await refusalOf(
    roundTrip((context) => {
      for (const repair of repairs) {
        if (repair.type === "put-back") putBack(context, repair.place, repair.state, repair.guard);
        else rangeOf(context, repair.place).values = [[repair.text]];
      }
      readers = repairs.map(({ place }) => loadState(context, place));
      return () => null;
    }),
  );
  // What was refused shows in how the cells stand.
  return readers.map((read) => read());
}
