import type { ColumnDrawing, PrintSetup } from "../workbook/drawing";
import type { FieldDefinition } from "./definition";

/** Columns of the standard layout, from the left. */
export const formColumns = { yearSide: 0, progressSide: 1, label: 2, value: 3 } as const;

const widthChars = { yearSide: 3.5, progressSide: 3.5, label: 15, value: 69.5 } as const;

/** In half-width characters of the print font at its ordinary size. */
export const VALUE_WIDTH_CHARS = widthChars.value;
/** The narrowest label, that of a progress field; and what runs over the whole width, above the frame. */
export const LABEL_WIDTH_CHARS = widthChars.label;
export const SHEET_WIDTH_CHARS = widthChars.yearSide + widthChars.progressSide + widthChars.label + widthChars.value;

/** 657 of the 680 pixels that the paper has room for: printers set columns up to 3 % wider than the screen. */
export const formSheetColumns: readonly ColumnDrawing[] = Object.values(widthChars).map((width) => ({
  widthChars: width,
}));

/** A4 (11.69 inches high) without its margins is 759 pt: 2.5 % are left for printers that set rows higher. */
export const PAGE_HEIGHT_PT = 740;

/** Without a print area: nothing can be typed beside the fields, and LibreOffice prints hidden sheets that have one. */
export function formPrintSetup(pageBreaksBefore: readonly number[], footer: string): PrintSetup {
  return {
    orientation: "portrait",
    pageBreaksBefore,
    footer,
    marginsInch: { top: 0.55, bottom: 0.6, left: 0.59, right: 0.59 },
    centerHorizontally: true,
  };
}

/** The columns of a field's label: its left edge depends on what is printed down the side of it. */
export function labelColumns({ block }: FieldDefinition): { readonly left: number; readonly right: number } {
  const left = { head: formColumns.yearSide, year: formColumns.progressSide, progress: formColumns.label }[block];
  return { left, right: formColumns.label };
}
