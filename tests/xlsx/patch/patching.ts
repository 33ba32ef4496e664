import { strFromU8, unzipSync } from "fflate";
import { parseA1, toA1 } from "../../../src/workbook/address";
import type { CellSnapshot } from "../../../src/workbook/snapshot";
import type { TextEdit } from "../../../src/workbook/text-edit";
import { patchCells, type CellPatch, type PatchedWorkbook } from "../../../src/xlsx/patch";
import { readZipRecords, type ZipRecord } from "../../../src/xlsx/read/zip-directory";
import { readOk, workbookFile, type WorkbookSpec } from "../read/workbook-file";

export const SHEET = "様式";
export const PART = "xl/worksheets/sheet1.xml";

export function aPatch(a1: string, before: string, edits: readonly TextEdit[] | string, sheet = SHEET): CellPatch {
  const cell = parseA1(a1);
  if (!cell) throw new Error(`not an address: ${a1}`);
  const whole = typeof edits === "string" ? [{ start: 0, end: before.length, text: edits }] : edits;
  return { sheet, cell, before, edits: whole };
}

/** The edit that puts `text` in the place of `old`, which `before` has once. */
export function instead(before: string, old: string, text: string): readonly TextEdit[] {
  const start = before.indexOf(old);
  return [{ start, end: start + old.length, text }];
}

export function patched(bytes: Uint8Array, ...patches: readonly CellPatch[]): PatchedWorkbook {
  const result = patchCells(bytes, patches);
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message}`);
  return result.value;
}

/** Of a patch that is done. */
export function done(bytes: Uint8Array, ...patches: readonly CellPatch[]): Uint8Array {
  const { bytes: now, refused } = patched(bytes, ...patches);
  expect(refused.map(({ reason }) => reason)).toEqual([]);
  expectOthersAsTheyWere(bytes, now, [PART]);
  return now;
}

export function reasonOf(bytes: Uint8Array, patch: CellPatch): string | undefined {
  const { bytes: now, refused } = patched(bytes, patch);
  expect(now).toBe(bytes);
  return refused[0]?.reason;
}

/** A workbook of one sheet with these rows. */
export function withRows(rows: string, spec: Omit<WorkbookSpec, "sheets"> = {}): Uint8Array {
  return workbookFile({ ...spec, sheets: [{ name: SHEET, rows }] });
}

export function textAt(bytes: Uint8Array, a1: string): string | undefined {
  return cellAt(bytes, a1)?.text;
}

export function cellAt(bytes: Uint8Array, a1: string): CellSnapshot | undefined {
  return readOk(bytes).sheets[0]?.cells.find((cell) => toA1(cell) === a1);
}

export function xmlOf(bytes: Uint8Array, part = PART): string {
  const content = unzipSync(bytes)[part];
  if (!content) throw new Error(`no such part: ${part}`);
  return strFromU8(content);
}

/** Each entry's own bytes as they stand in the file: header, extra field, data, and what is said of it in the table of contents. */
export function entriesOf(bytes: Uint8Array): readonly { readonly name: string; readonly bytes: string }[] {
  return readZipRecords(bytes).records.map((record) => ({ name: record.name, bytes: rawEntry(bytes, record) }));
}

function rawEntry(
  bytes: Uint8Array,
  { headerStart, dataStart, compressedSize, recordStart, recordEnd }: ZipRecord,
): string {
  const record = bytes.slice(recordStart, recordEnd);
  // Where it stands is all that may be another.
  record.fill(0, 42, 46);
  return [bytes.subarray(headerStart, dataStart + compressedSize), record].map(strFromLatin1).join("|");
}

function strFromLatin1(bytes: Uint8Array): string {
  return strFromU8(bytes, true);
}

export function expectOthersAsTheyWere(before: Uint8Array, after: Uint8Array, changed: readonly string[]): void {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  expect(is.map(({ name }) => name)).toEqual(was.map(({ name }) => name));
  const differing = was.filter((entry, index) => entry.bytes !== is[index]?.bytes).map(({ name }) => name);
  expect(differing).toEqual(changed);
}
