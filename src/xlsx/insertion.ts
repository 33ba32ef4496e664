import type { Area } from "../workbook/address";
import type { CellLink, ConditionalFormat, StackedBarChart, TableDrawing, WorkbookDrawing } from "../workbook/drawing";
import type { StyleName } from "../workbook/styles";

/** Draws the files whose sheets are inserted, under names that no sheet of the workbook has. */
export type WriteForInsertion = (drawing: WorkbookDrawing, workingNames: readonly string[]) => Promise<Insertion>;

/** A drawing made ready for `insertWorksheetsFromBase64`: what can go through a file, and what has to be added behind it. Plain data. */
export interface Insertion {
  /** To be inserted one behind the other; more than one only where one would be too large for a request. */
  readonly files: readonly InsertionFile[];
  /** One for each sheet of the drawing, in its order. */
  readonly edits: readonly SheetEdits[];
}

export interface InsertionFile {
  readonly bytes: Uint8Array;
  readonly sheetCount: number;
}

/** What a sheet does not bring with it: what names other sheets, and what Excel on the web refuses in a file. */
export interface SheetEdits {
  /** Values stand in these cells; the formulas name sheets as they are called while they are worked on, and tables by their unique names. */
  readonly formulas: readonly FormulaEdit[];
  /** Formulas that stay values, because they name a table that is not in the drawing. */
  readonly keptAsValues: number;
  /** Of every cell that is a formula in the file or becomes one. */
  readonly links: readonly LinkEdit[];
  readonly charts: readonly StackedBarChart[];
  /** Only those whose formula names another sheet. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** As they are in the file, under names that no other table of the workbook has. */
  readonly tables: readonly TableDrawing[];
  readonly printArea: Area | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}

export interface FormulaEdit {
  readonly row: number;
  readonly column: number;
  /** Without "=". */
  readonly formula: string;
  readonly value: string | number;
}

export interface LinkEdit {
  readonly row: number;
  readonly column: number;
  /** To the sheet under its final name. */
  readonly target: CellLink;
  /** Excel sets its own look on a cell that becomes a link: this one is to be set again. */
  readonly style: StyleName;
}

export function writeForInsertion(drawing: WorkbookDrawing, workingNames: readonly string[]): Promise<Insertion> {
  return Promise.reject(new Error("not yet", { cause: [drawing, workingNames] }));
}
