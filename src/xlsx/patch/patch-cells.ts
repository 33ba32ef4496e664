import { toA1 } from "../../workbook/address";
import { fail, type Result, succeed } from "../../workbook/result";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { applyEdits } from "../../workbook/text-edit";
import { readWorkbook } from "../read";
import { openWorkbook } from "../read/open-workbook";
import { resultOf, type WorkbookProblem } from "../read/problem";
import { refuseAll, type CellPatch, type RefusedPatch } from "./cell-patch";
import { patchSheets } from "./patch-sheets";
import { rewriteZip } from "./rewrite-zip";
import { isSigned } from "./signature";

export interface PatchedWorkbook {
  /** The very same array where nothing was changed. */
  readonly bytes: Uint8Array;
  readonly refused: readonly RefusedPatch[];
}

/**
 * The workbook with other texts in some of its cells, each of which is changed as asked or refused. Only the parts of their
 * worksheets differ, and in them only these cells, whose text is written inline with the runs that it had; every other entry of
 * the zip keeps its bytes, order and attributes.
 *
 * Proven before it is given back: read again, the workbook is the same but for these cells. A formula's stored result is not
 * computed anew: Excel does that when it is asked to.
 */
export function patchCells(bytes: Uint8Array, patches: readonly CellPatch[]): Result<PatchedWorkbook, WorkbookProblem> {
  const read = readWorkbook(bytes, { file: "" });
  if (!read.ok) return fail(read.problem);
  const file = resultOf(() => openWorkbook(bytes));
  if (!file.ok) return file;
  if (isSigned(file.value.workbook)) return succeed({ bytes, refused: refuseAll(patches, "signed") });
  return patchAndProve(bytes, read.value, patches, []);
}

/** Once more without those that did not read back as they should. */
function patchAndProve(
  bytes: Uint8Array,
  before: WorkbookSnapshot,
  patches: readonly CellPatch[],
  refusedBefore: readonly RefusedPatch[],
): Result<PatchedWorkbook, WorkbookProblem> {
  const made = resultOf(() => {
    const { contents, refused } = patchSheets(openWorkbook(bytes), before, patches);
    return { bytes: contents.size === 0 ? bytes : rewriteZip(bytes, contents), refused };
  });
  if (!made.ok) return made;
  const refused = [...refusedBefore, ...made.value.refused];
  if (made.value.bytes === bytes) return succeed({ bytes, refused });
  const refusedNow = new Set(made.value.refused.map(({ patch }) => patch));
  const left = patches.filter((patch) => !refusedNow.has(patch));
  const unproven = unprovenPatches(before, readWorkbook(made.value.bytes, { file: "" }), left);
  if (unproven.length === 0) return succeed({ bytes: made.value.bytes, refused });
  const proven = left.filter((patch) => !unproven.includes(patch));
  return patchAndProve(bytes, before, proven, [...refused, ...refuseAll(unproven, "unproven")]);
}

/** Those whose cells do not say what they should; all, where anything else is not as it was. */
function unprovenPatches(
  before: WorkbookSnapshot,
  after: Result<WorkbookSnapshot, WorkbookProblem>,
  patches: readonly CellPatch[],
): readonly CellPatch[] {
  if (!after.ok) return patches;
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const frame = ({ sheets, definedNames, source: { modified } }: WorkbookSnapshot): unknown => ({
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [] })),
    definedNames,
    modified,
  });
  if (!isSame(frame(before), frame(after.value))) return patches;
  const unproven: CellPatch[] = [];
  for (const [index, sheet] of before.sheets.entries()) {
    const patchAt = new Map(
      patches.filter((patch) => patch.sheet === sheet.name).map((patch) => [toA1(patch.cell), patch]),
    );
    const cellsNow = cellsByAddress(after.value.sheets[index]);
    for (const cell of sheet.cells) {
      const address = toA1(cell);
      if (!patchAt.has(address) && !isSame(cell, cellsNow.get(address))) return patches;
      cellsNow.delete(address);
    }
    for (const address of cellsNow.keys()) if (!patchAt.has(address)) return patches;
    const cells = cellsByAddress(sheet);
    const now = cellsByAddress(after.value.sheets[index]);
    for (const [address, patch] of patchAt) {
      if (!isAsAsked(patch, cells.get(address), now.get(address))) unproven.push(patch);
    }
  }
  return unproven;
}

function cellsByAddress(sheet: SheetSnapshot | undefined): Map<string, CellSnapshot> {
  return new Map(sheet?.cells.map((cell) => [toA1(cell), cell]));
}

/** The new text, and what was struck through or concealed as it was. */
function isAsAsked(patch: CellPatch, before: CellSnapshot | undefined, after: CellSnapshot | undefined): boolean {
  return (
    (after?.text ?? "") === applyEdits(patch.before, patch.edits) &&
    (after === undefined || after.type === "text") &&
    (after?.struck ?? []).join() === (before?.struck ?? []).join()
  );
}
