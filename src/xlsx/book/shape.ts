import type { CellStyle, ConditionalRule, DataValidation, Sheet, SheetChart, TableDefinition } from "hucre/xlsx";
import type { Area } from "../../workbook/address";
import type { TextRun } from "../../workbook/drawing";
import type { DefinedName, Visibility } from "../../workbook/snapshot";

/**
 * A workbook that can be changed in place and written again: what the preview's Excel works on. Unlike a
 * `WorkbookSnapshot` it keeps styles, and numbers as numbers: a date is its serial.
 */
export interface Book {
  sheets: BookSheet[];
  names: DefinedName[];
  properties: BookProperties;
  isStructureProtected: boolean;
  /** Index of the sheet that is shown. */
  activeSheet: number;
  /** What serials count from. */
  readonly dateSystem: 1900 | 1904;
  readonly defaultFont: BookStyle["font"] | undefined;
}

export interface BookSheet {
  name: string;
  visibility: Visibility;
  readonly cells: Map<CellKey, BookCell>;
  merges: Area[];
  readonly columns: Map<number, BookColumn>;
  readonly rows: Map<number, BookRow>;
  defaultColumnWidth: number | null;
  defaultRowHeightPt: number;
  validations: BookValidation[];
  conditionalRules: BookConditionalRule[];
  tables: BookTable[];
  /** Drawn by this program. */
  charts: BookChart[];
  /** How many charts of the file are not among `charts`: they are lost when the book is written. */
  readonly foreignCharts: number;
  /** Of the file; they are lost when the book is written. */
  readonly shapes: readonly BookShape[];
  /** Threaded comments of the file, without their replies; lost like shapes. */
  readonly commentCount: number;
  /** Pivot tables of the file; lost like shapes. */
  readonly pivotCount: number;
  protection: BookProtection | null;
  /** The file's protection has a password, which is unknown here. */
  hasUnknownPassword: boolean;
  page: BookPageSetup;
  headerFooter: BookHeaderFooter;
  /** Rows that begin a page. */
  pageBreaksBefore: number[];
  view: BookView;
  freeze: { readonly rows: number; readonly columns: number } | null;
  /** What is never changed here and written back unchanged. */
  readonly untouched: BookUntouched;
}

/** One number for a place on a sheet; see {@link cellKey}. */
export type CellKey = number;

const COLUMNS_OF_KEY = 16_384;

export function cellKey(row: number, column: number): CellKey {
  return row * COLUMNS_OF_KEY + column;
}

export function placeOf(key: CellKey): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / COLUMNS_OF_KEY), column: key % COLUMNS_OF_KEY };
}

/** Replaced as a whole when it changes, so that cells may share one. */
export interface BookCell {
  readonly value: BookValue;
  /** Without its leading "="; null where there is none. */
  readonly formula: string | null;
  /** Excel's format code. */
  readonly numberFormat: string;
  /** Without number format. */
  readonly style: BookStyle | null;
  readonly link: BookLink | null;
  /** How parts of its text are underlined or struck through, where they differ; {@link runsOf} tells whether it still has that text. */
  readonly runs?: readonly TextRun[];
  /** What else its letters differ in, as long as it has this text: only told, not kept. Absent: nothing. */
  readonly mixed?: { readonly text: string; readonly looks: readonly MixedLook[] };
}

export type MixedLook = "name" | "size" | "color" | "bold" | "italic" | "vertAlign";

/** The cell's text in parts, where they are not all underlined and struck through as the cell is; null: it is set in one. */
export function runsOf({ value, formula, runs }: BookCell): readonly TextRun[] | null {
  if (formula !== null || !runs) return null;
  return runs.map(({ text }) => text).join("") === value ? runs : null;
}

export type BookValue = string | number | boolean | BookError | null;

/** "#N/A" and the like, which are not text. */
export interface BookError {
  readonly error: string;
}

export const emptyCell: BookCell = { value: null, formula: null, numberFormat: "General", style: null, link: null };

/** Something that lies over the cells: a text box, an oval, a picture, a control. */
export interface BookShape {
  readonly name: string;
  /** As Excel's API calls it; what it knows nothing about is Unsupported: controls. */
  readonly type: "GeometricShape" | "Image" | "Group" | "Line" | "Unsupported";
}

export interface BookLink {
  /** Address outside of the workbook; "" where the link stays inside. */
  readonly address: string;
  /** "Sheet1!A1" */
  readonly location: string;
  readonly tooltip: string;
}

export interface BookColumn {
  /** As the file counts it, with its padding; null: the default. */
  readonly width: number | null;
  readonly isHidden: boolean;
}

export interface BookRow {
  readonly heightPt: number | null;
  readonly isHidden: boolean;
}

export interface BookProperties {
  title?: string;
  subject?: string;
  creator?: string;
  keywords?: string;
  description?: string;
  lastModifiedBy?: string;
  created?: Date;
  modified?: Date;
  company?: string;
  manager?: string;
  category?: string;
  custom?: Record<string, string | number | boolean | Date>;
}

export type BookStyle = Omit<CellStyle, "numFmt">;
export type BookValidation = DataValidation;
export type BookConditionalRule = ConditionalRule;
export type BookTable = TableDefinition & { range: string };
export type BookChart = SheetChart;
export type BookProtection = NonNullable<Sheet["protection"]>;
export type BookPageSetup = NonNullable<Sheet["pageSetup"]>;
export type BookHeaderFooter = NonNullable<Sheet["headerFooter"]>;
export type BookView = NonNullable<Sheet["view"]>;
export type BookUntouched = Pick<
  Sheet,
  "autoFilter" | "images" | "textBoxes" | "outlineProperties" | "backgroundImage"
>;
