import type { WriteSheet } from "hucre/xlsx";
import type { ColumnDrawing, SheetDrawing } from "../../workbook/drawing";
import { columnPixels, DIGIT_PX } from "./column-width";
import { escapeReferences } from "./escape";
import { sheetCells } from "./sheet-cells";
import { chartFrame, conditionalRule, listValidation, pageSetupOf, tableDefinition } from "./sheet-features";
import type { TextTable } from "./text-table";

/** One drawn sheet in hucre's terms. */
export function hucreSheet(sheet: SheetDrawing, texts: TextTable): WriteSheet {
  const { print, freeze, validations = [], conditionalFormats = [], tables = [], charts = [] } = sheet;
  const isFrozen = freeze !== undefined && (freeze.rows > 0 || freeze.columns > 0);
  return {
    name: sheet.name,
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    columns: sheet.columns.map(columnOf),
    rowDefs: new Map(
      sheet.rows.map(({ row, heightPt, hidden }) => [row, { height: heightPt, ...(hidden ? { hidden } : {}) }]),
    ),
    cells: sheetCells(sheet, texts),
    merges: sheet.merges
      // Excel reports a file as damaged that merges one cell with itself.
      .filter(({ top, left, bottom, right }) => bottom > top || right > left)
      .map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    dataValidations: validations.map(listValidation),
    conditionalRules: conditionalFormats.map((format, index) => conditionalRule(format, index + 1)),
    tables: tables.map(tableDefinition),
    charts: charts.map(chartFrame),
    pageSetup: pageSetupOf(print),
    headerFooter: {
      ...(print.header === undefined ? {} : { oddHeader: escapeReferences(print.header) }),
      ...(print.footer === undefined ? {} : { oddFooter: escapeReferences(print.footer) }),
    },
    // hucre counts the row before the break.
    rowBreaks: [...new Set(print.pageBreaksBefore)].map((row) => row - 1),
    view: {
      ...(sheet.showGridLines === undefined ? {} : { showGridLines: sheet.showGridLines }),
      ...(sheet.tabColor === undefined ? {} : { tabColor: { rgb: sheet.tabColor } }),
    },
    ...(isFrozen ? { freezePane: freeze } : {}),
    ...(sheet.isProtected
      ? { protection: { sheet: true, formatCells: true, formatColumns: true, formatRows: true } }
      : {}),
  };
}

/** The file counts a column's padding as part of its width; people and drawings do not. */
function columnOf({ widthChars, hidden }: ColumnDrawing): NonNullable<WriteSheet["columns"]>[number] {
  return { width: Math.trunc((columnPixels(widthChars) / DIGIT_PX) * 256) / 256, ...(hidden ? { hidden } : {}) };
}
