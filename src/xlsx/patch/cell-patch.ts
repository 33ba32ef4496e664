import type { CellAddress } from "../../workbook/address";
import type { TextEdit } from "../../workbook/text-edit";

/** Another text for a cell of a file. */
export interface CellPatch {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** What the snapshot's `text` of that cell is; "" where the cell holds nothing. */
  readonly before: string;
  /** Of `before`, in its order; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

export interface RefusedPatch {
  readonly patch: CellPatch;
  readonly reason: PatchRefusal;
}

/**
 * Why a cell is left as it was.
 *
 * - `signed`: the workbook has a digital signature, which any change would break (all of its patches).
 * - `no-such-sheet`: there is no worksheet of that name.
 * - `changed`: the cell's text is not `before`.
 * - `formula`: a formula fills it, its own or another cell's (array, data table).
 * - `not-text`: a number, a date, an error, a picture: a text would be another kind of value.
 * - `struck`: all of its text is struck through, and so would be what is put in.
 * - `shown-by-format`: the change is of what its number format shows, not of what stands in it.
 * - `label-of-table`: the name of a table's column or total, which the table's own part repeats.
 * - `pivot`: a pivot table writes it.
 * - `twice`: the file has the address twice, or there are two patches for it.
 * - `too-long`: Excel's limits of a cell (32,767 characters, 253 line feeds).
 * - `unsupported`: the part is written in an encoding, or the text in elements, that could not be kept as they are.
 * - `unproven`: read again, the workbook would not have been the same but for this cell.
 */
export type PatchRefusal =
  | "signed"
  | "no-such-sheet"
  | "changed"
  | "formula"
  | "not-text"
  | "struck"
  | "shown-by-format"
  | "label-of-table"
  | "pivot"
  | "twice"
  | "too-long"
  | "unsupported"
  | "unproven";

/** Thrown where a cell is patched, caught where all are; never leaves this folder. */
export class RefusedCell extends Error {
  constructor(readonly reason: PatchRefusal) {
    super(reason);
  }
}

export function refuseCell(reason: PatchRefusal): never {
  throw new RefusedCell(reason);
}

export function refuseAll(patches: readonly CellPatch[], reason: PatchRefusal): readonly RefusedPatch[] {
  return patches.map((patch) => ({ patch, reason }));
}
