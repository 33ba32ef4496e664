import type { Area } from "../workbook/address";
import type { CellLink, ConditionalFormat, StackedBarChart, TableDrawing } from "../workbook/drawing";
import type { StyleName } from "../workbook/styles";

/** What a sheet does not bring with it: what names other sheets, and what Excel on the web refuses in a file. */
export interface SheetEdits {
  /** Until then the cells hold the formulas' values. */
  readonly formulas: readonly FormulaEdit[];
  /** Formulas that stay values, because they name a table that is not in the drawing. */
  readonly keptAsValues: number;
  readonly links: readonly LinkEdit[];
  readonly charts: readonly StackedBarChart[];
  /** Only those whose formula names another sheet. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Those in the file, in their formulas the names that hold there. */
  readonly insertedFormats: readonly ConditionalFormat[];
  /** As they are in the file, under names that no other table of the workbook has. */
  readonly tables: readonly TableDrawing[];
  readonly printArea: Area | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
}

export interface FormulaEdit {
  readonly row: number;
  readonly column: number;
  /** Without "="; names sheets as they are called while they are worked on: Excel follows when they are renamed. */
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
