import type { CellPatch, PatchRefusal, RefusedPatch } from "../../workbook/cell-patch";

export type { CellPatch, PatchRefusal, RefusedPatch };

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
