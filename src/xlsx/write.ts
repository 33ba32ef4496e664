import { writeXlsx } from "hucre/xlsx";
import type { WorkbookDrawing } from "../workbook/drawing";
import { defaultFont } from "./write/cell-style";
import { chartPart } from "./write/chart-part";
import { checkDrawing } from "./write/check-workbook";
import { namedRanges } from "./write/defined-names";
import {
  correctApplication,
  correctDataBars,
  correctFormulaTexts,
  correctProperties,
  correctStyles,
} from "./write/correct-parts";
import { changeParts, type PartChange } from "./write/package-parts";
import { hucreSheet } from "./write/sheet-parts";
import { TextTable } from "./write/text-table";

export { DrawingError } from "./write/drawing-error";

export interface WritingOptions {
  /** For what has no font of its own, and the unit of column widths; the print font by default. */
  readonly baseFont?: typeof defaultFont;
}

/**
 * The drawing as an .xlsx file. Same drawing, same bytes: the only clock is `drawing.createdAt`.
 *
 * Rejects with a `DrawingError`, whose Japanese message names sheet and cell, when Excel could not hold the drawing as
 * it is: nothing is ever cut off, replaced or left out silently.
 */
export async function writeWorkbook(
  drawing: WorkbookDrawing,
  { baseFont = defaultFont }: WritingOptions = {},
): Promise<Uint8Array> {
  checkDrawing(drawing);
  const texts = new TextTable();
  const time = drawing.createdAt === null ? null : new Date(drawing.createdAt);
  const bytes = await writeXlsx({
    sheets: drawing.sheets.map((sheet) => hucreSheet(sheet, texts)),
    properties: {
      title: drawing.title,
      creator: drawing.creator,
      lastModifiedBy: drawing.creator,
      ...(time ? { created: time, modified: time } : {}),
    },
    namedRanges: namedRanges(drawing),
    defaultFont: baseFont,
    activeSheet: drawing.sheets.findIndex(({ visibility }) => visibility === "visible"),
  });
  return changeParts(bytes, partChange(drawing, texts, time !== null));
}

function partChange(drawing: WorkbookDrawing, texts: TextTable, hasTime: boolean): PartChange {
  // hucre numbers the charts through the workbook, in the order of sheets.
  const charts = drawing.sheets.flatMap((sheet) => (sheet.charts ?? []).map((chart) => chartPart(chart, sheet)));
  return (path, xml) => {
    if (path === "xl/styles.xml") return correctStyles(xml);
    if (path === "xl/sharedStrings.xml") return texts.fillIn(xml);
    if (path === "docProps/core.xml") return correctProperties(xml, hasTime);
    if (path === "docProps/app.xml") return correctApplication(xml);
    if (path.startsWith("xl/worksheets/sheet")) return correctDataBars(correctFormulaTexts(xml));
    const chart = /^xl\/charts\/chart(\d+)\.xml$/u.exec(path)?.[1];
    return chart === undefined ? xml : (charts[Number(chart) - 1] ?? xml);
  };
}
