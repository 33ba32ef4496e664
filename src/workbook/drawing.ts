import type { Area, CellAddress } from "./address";
import type { DefinedName, Visibility } from "./snapshot";
import type { StyleName } from "./styles";

/**
 * A workbook to be written: its cells, each with its content and named style. Plain data; src/xlsx makes a file of it and
 * src/excel puts it into an open workbook. Same drawing, same bytes.
 */
export interface WorkbookDrawing {
  readonly title: string;
  readonly creator: string;
  /** ISO time for the document's properties; the only clock there is. Null leaves the properties without a time. */
  readonly createdAt: string | null;
  readonly sheets: readonly SheetDrawing[];
  readonly definedNames?: readonly DefinedName[];
}

export interface SheetDrawing {
  readonly name: string;
  readonly visibility: Visibility;
  readonly columns: readonly ColumnDrawing[];
  /** Only rows that differ from the default; ascending. */
  readonly rows: readonly RowDrawing[];
  readonly cells: readonly CellDrawing[];
  readonly merges: readonly Area[];
  readonly print: PrintSetup;
  readonly validations?: readonly ListValidation[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly tables?: readonly TableDrawing[];
  readonly charts?: readonly StackedBarChart[];
  /** Locked cells cannot be typed into; no password; formats, row heights and column widths stay free. */
  readonly isProtected?: boolean;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridLines?: boolean;
  /** RRGGBB */
  readonly tabColor?: string;
}

export interface ColumnDrawing {
  /** In half-width characters of the default font, as Excel's dialog shows it. */
  readonly widthChars: number;
  readonly hidden?: boolean;
}

export interface RowDrawing {
  readonly row: number;
  readonly heightPt: number;
  readonly hidden?: boolean;
}

export interface CellDrawing extends CellAddress {
  readonly style: StyleName;
  readonly content: CellContent;
  readonly link?: CellLink;
}

export type CellContent =
  /** For the style alone: borders of a merged area, an empty field. */
  | { readonly type: "blank" }
  /** Always text in the file, whatever it begins with. */
  | { readonly type: "text"; readonly text: string }
  /** The same, parts of it underlined: its runs, one behind the other. Not in a cell with a link, which Excel writes anew. */
  | { readonly type: "rich"; readonly runs: readonly TextRun[] }
  | { readonly type: "number"; readonly value: number }
  /** Without its leading "="; `value` is its result, written beside it. */
  | { readonly type: "formula"; readonly formula: string; readonly value: string | number };

/** A part of a cell's text, set as the cell is but for the lines below it and through it. */
export interface TextRun {
  readonly text: string;
  readonly isUnderlined: boolean;
  /** Absent: no. */
  readonly isStruck?: boolean;
}

/** What a cell shows that holds text; null for any other. */
export function textOfContent(content: CellContent): string | null {
  if (content.type === "rich") return content.runs.map(({ text }) => text).join("");
  return content.type === "text" ? content.text : null;
}

/** To a cell of this same workbook. */
export interface CellLink extends CellAddress {
  readonly sheet: string;
  readonly tooltip?: string;
}

export interface ListValidation {
  readonly area: Area;
  readonly options: readonly string[];
  /** "stop" refuses anything else; "warning" asks. */
  readonly strictness: "stop" | "warning";
  readonly errorTitle: string;
  readonly errorMessage: string;
}

export type ConditionalFormat =
  | { readonly type: "dataBar"; readonly area: Area; /** RRGGBB */ readonly color: string; readonly max: number }
  /** `formula` as for the area's first cell, without "=". */
  | { readonly type: "formula"; readonly area: Area; readonly formula: string; readonly style: StyleName };

/** The header row's cells and the body's are among the sheet's cells; this says that they are one table. */
export interface TableDrawing {
  /** Letters, digits and _ only; no other table or defined name of the workbook may have it. */
  readonly name: string;
  readonly area: Area;
  /** The header cells' texts, in order. */
  readonly columns: readonly string[];
}

export interface StackedBarChart {
  readonly title: string;
  /** Where it lies, in cells. */
  readonly anchor: Area;
  /** Names of the bars, on this same sheet. */
  readonly categories: Area;
  readonly series: readonly {
    readonly name: CellAddress;
    readonly values: Area;
    /** RRGGBB */ readonly color: string;
  }[];
  /** Whether bars show shares of 100 % or counts. */
  readonly isPercent: boolean;
}

export interface PrintSetup {
  readonly orientation: "portrait" | "landscape";
  readonly area?: Area;
  /** Rows repeated on each page, 0-based and inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** 0-based rows that begin a new page. */
  readonly pageBreaksBefore?: readonly number[];
  /** Excel's header and footer codes ("&C&P / &N"); & in plain text is doubled by who writes it. */
  readonly header?: string;
  readonly footer?: string;
  /** Pages wide that the sheet is shrunk to; as high as it needs. Absent: natural size. */
  readonly fitToWidth?: number;
  readonly marginsInch: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly centerHorizontally?: boolean;
}
