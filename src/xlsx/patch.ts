export type { CellPatch, PatchRefusal, RefusedPatch } from "./patch/cell-patch";
export { patchCells, type PatchedWorkbook } from "./patch/patch-cells";
export { addSheets, type AddSheetsProblem, type SheetsToAdd } from "./patch/add-sheets";
export { outsideReferences } from "./patch/outside-references";
