import type { CellAddress } from "./address";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import { applyEdits, type TextEdit } from "./text-edit";

/** A correction of what one cell says. */
export interface CellPatch {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** The snapshot's `text` of the cell; "" where the cell holds nothing. */
  readonly before: string;
  /** Of `before`, in its order; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** A cell of a workbook. */
export interface PlacedCell extends CellAddress {
  readonly sheet: string;
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
 * - `no-such-cell`: the address is outside of what a sheet can have.
 * - `changed`: the cell's text is not `before`.
 * - `formula`: a formula fills it, its own or another cell's (array, data table).
 * - `not-text`: a number, a date, an error, a picture: a text would be another kind of value.
 * - `covered`: it is empty, and a merge covers it: nobody would see what is put in.
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
  | "no-such-cell"
  | "changed"
  | "formula"
  | "not-text"
  | "covered"
  | "struck"
  | "shown-by-format"
  | "label-of-table"
  | "pivot"
  | "twice"
  | "too-long"
  | "unsupported"
  | "unproven";

/**
 * The workbook as it is to be read when its cells, which hold text, have been patched; at most one patch a cell.
 * The sheets without a patch are the same objects.
 */
export function applyPatches(snapshot: WorkbookSnapshot, patches: readonly CellPatch[]): WorkbookSnapshot {
  const patched = new Set(patches.map(({ sheet }) => sheet));
  const sheets = snapshot.sheets.map((sheet) =>
    patched.has(sheet.name)
      ? applyToSheet(
          sheet,
          patches.filter((patch) => patch.sheet === sheet.name),
        )
      : sheet,
  );
  return { ...snapshot, sheets };
}

function applyToSheet(sheet: SheetSnapshot, patches: readonly CellPatch[]): SheetSnapshot {
  const byPlace = new Map(patches.map((patch) => [placeOf(patch.cell), patch]));
  const cells = sheet.cells.flatMap((cell): readonly CellSnapshot[] => {
    const patch = byPlace.get(placeOf(cell));
    if (!patch) return [cell];
    const text = applyEdits(patch.before, patch.edits);
    // An empty cell is absent.
    return text === "" ? [] : [{ ...cell, value: text, text }];
  });
  return { ...sheet, cells };
}

/** A cell's place as a key. */
export function placeOf({ row, column }: CellAddress): string {
  return `${row}:${column}`;
}
