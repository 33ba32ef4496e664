export type { CellPatch, PatchRefusal, RefusedPatch } from "./patch/cell-patch";
export { patchCells, type PatchedWorkbook } from "./patch/patch-cells";
