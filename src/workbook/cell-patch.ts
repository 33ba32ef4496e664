import type { CellAddress } from "./address";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "./snapshot";
import { applyEdits, type TextEdit } from "./text-edit";

/** A correction of what one cell says. */
export interface CellPatch {
  readonly sheet: string;
  readonly cell: CellAddress;
  /** The snapshot's `text` of the cell. */
  readonly before: string;
  /** Of `before`, in its order; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

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
