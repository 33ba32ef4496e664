import { type CellPlace, type CellState, loadState, rangeOf } from "./cell-state";

/** A cell whose text is to be corrected: what it holds, and what Excel can keep of it. */
export interface CorrigibleCell {
  readonly state: CellState;
  /** Its letters are not all set alike: a text that is written takes the look of one of them. */
  readonly isMixed: boolean;
  /** People cannot write into it while its sheet is protected. */
  readonly isLocked: boolean;
}

/** Loads it, and returns a function that reads it. */
export function loadCorrigible(context: Excel.RequestContext, place: CellPlace): () => CorrigibleCell {
  const readState = loadState(context, place);
  const { font, protection } = rangeOf(context, place).format;
  font.load("name,size,color,bold,italic,underline,strikethrough,superscript,subscript");
  protection.load("locked");
  return () => {
    const state = readState();
    if (!state) throw new Error("Excel has answered, and nothing is known of a cell.");
    // The types promise values: where the letters differ Excel gives null.
    const looks: readonly unknown[] = Object.values(font.toJSON());
    return { state, isMixed: looks.includes(null), isLocked: protection.locked };
  };
}
