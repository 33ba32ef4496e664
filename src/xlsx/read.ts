import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Result } from "../workbook/result";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { readOverlays } from "./read/overlays/overlays";
import type { CellSources } from "./read/cell-value";
import { readModifiedTime } from "./read/document-properties";
import { openWorkbook } from "./read/open-workbook";
import type { Package } from "./read/package";
import { resultOf, type WorkbookProblem } from "./read/problem";
import { readSharedStrings } from "./read/shared-strings";
import { readCellStyles } from "./read/styles";
import { readWorkbookPart, type SheetEntry } from "./read/workbook-part";
import { readWorksheet, type SheetContent } from "./read/worksheet";

export type { WorkbookProblem, WorkbookProblemCode } from "./read/problem";

/**
 * Reads an .xlsx or .xlsm, whatever its name. What is wrong with the bytes is returned as a problem with a Japanese
 * sentence, never thrown; `source.file` is only passed on. Needs neither Node nor a DOM: runs in a worker too.
 *
 * Bounded whatever the bytes are: see read/budget.
 */
export function readWorkbook(
  bytes: Uint8Array,
  source: { readonly file: string },
): Result<WorkbookSnapshot, WorkbookProblem> {
  return resultOf(() => read(bytes, source.file));
}

/** The file's fingerprint, as `WorkbookSource.sha256` has it: also for files that cannot be read. */
export function fingerprint(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function read(bytes: Uint8Array, file: string): WorkbookSnapshot {
  const { budget, workbook, workbookPart, propertiesPart } = openWorkbook(bytes);
  const book = readWorkbookPart(workbook, workbookPart, budget);
  const modified = readModifiedTime(workbook, propertiesPart);
  const sources: CellSources = {
    sharedStrings: readSharedStrings(workbook, book.sharedStringsPart, budget),
    styles: readCellStyles(workbook, book.stylesPart, book.dateSystem, budget),
    dateSystem: book.dateSystem,
    budget,
  };
  const sheets = book.sheets.map((entry, position) => readSheet(workbook, entry, position, sources));
  workbook.refuseUnreadDoctypes();
  return { source: { file, sha256: fingerprint(bytes), modified }, sheets, definedNames: book.definedNames };
}

const nothing: SheetContent = { isProtected: false, cells: [], merges: [], hiddenRows: [], hiddenColumns: [] };

function readSheet(workbook: Package, entry: SheetEntry, position: number, sources: CellSources): SheetSnapshot {
  const own = { name: entry.name, type: entry.type, position, visibility: entry.visibility };
  if (entry.type !== "worksheet") return { ...own, ...nothing };
  const content = readWorksheet(workbook, entry.part, sources);
  return { ...own, ...content, ...readOverlays(workbook, entry.part, sources.budget) };
}
