import type { SheetDrawing, WorkbookDrawing } from "../workbook/drawing";
import type { DefinedName } from "../workbook/snapshot";
import type { SheetEdits } from "./sheet-edits";
import { writeWorkbook } from "./write";
import { checkSheetNames } from "./write/check-workbook";
import { InsertionNames } from "./write/insertion-names";
import { editsOf, insertableSheet } from "./write/insertable-sheet";

/** Draws the files whose sheets are inserted, under names that no sheet of the workbook has. */
export type WriteForInsertion = (drawing: WorkbookDrawing, workingNames: readonly string[]) => Promise<Insertion>;

/**
 * A drawing made ready for `insertWorksheetsFromBase64`: what can go through a file, and what has to be added afterwards.
 * Plain data.
 */
export interface Insertion {
  /** To be inserted one after the other; more than one only where one would be too large for a request. */
  readonly files: readonly InsertionFile[];
  /** One for each sheet of the drawing, in its order. */
  readonly edits: readonly SheetEdits[];
  /** Of the workbook and of sheets, referring to sheets by their working names. */
  readonly definedNames: readonly DefinedName[];
}

export interface InsertionFile {
  readonly bytes: Uint8Array;
  readonly sheetCount: number;
}

/**
 * Not our print font: a cell in the base font of its file would take on that of the workbook that the sheet is inserted
 * into, and its lines would no longer fit their rows.
 */
const baseFont = { name: "游ゴシック", size: 11, family: 3, charset: 128 };

/** Excel on the web accepts requests of 5 MB: size of a file whose base64 is 4.5 MB. */
const MAX_FILE_BYTES = (4_500_000 * 3) / 4;

/**
 * Rejects with a `DrawingError` like {@link writeWorkbook}. All sheets are visible: Excel requires one, and only the
 * last step shows and hides. Same drawing and names, same bytes.
 */
export async function writeForInsertion(
  drawing: WorkbookDrawing,
  workingNames: readonly string[],
  maxFileBytes: number = MAX_FILE_BYTES,
): Promise<Insertion> {
  checkSheetNames(drawing.sheets.map(visibly));
  const names = new InsertionNames(drawing, workingNames);
  const sheets = drawing.sheets.map((sheet) => visibly(insertableSheet(sheet, names)));
  return {
    files: await writeFiles({ ...drawing, definedNames: [], sheets }, maxFileBytes),
    edits: drawing.sheets.map((sheet) => editsOf(sheet, names)),
    definedNames: (drawing.definedNames ?? []).map(({ name, refersTo, sheet }) => ({
      name,
      refersTo: names.rename(refersTo),
      sheet: sheet === null ? null : names.workingNameOf(sheet),
    })),
  };
}

function visibly(sheet: SheetDrawing): SheetDrawing {
  return { ...sheet, visibility: "visible" };
}

/** One file, or its halves where it is too large. A single sheet is sent as it is: Excel itself reports its limit. */
async function writeFiles(drawing: WorkbookDrawing, maxBytes: number): Promise<readonly InsertionFile[]> {
  const { sheets } = drawing;
  const bytes = await writeWorkbook(drawing, { baseFont });
  if (bytes.length <= maxBytes || sheets.length === 1) return [{ bytes, sheetCount: sheets.length }];
  const half = Math.ceil(sheets.length / 2);
  const first = await writeFiles({ ...drawing, sheets: sheets.slice(0, half) }, maxBytes);
  return [...first, ...(await writeFiles({ ...drawing, sheets: sheets.slice(half) }, maxBytes))];
}
