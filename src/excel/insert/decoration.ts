import { areaToA1, quoteSheetName, toA1 } from "../../workbook/address";
import type { ConditionalFormat, SheetDrawing } from "../../workbook/drawing";
import { PRINT_FONT, styles, type CellStyle } from "../../workbook/styles";
import type { DefinedName } from "../../workbook/snapshot";
import type { LinkEdit, SheetEdits } from "../../xlsx/sheet-edits";
import { columnPixels } from "../../xlsx/write/column-width";
import { untracked } from "../round-trip";
import { addChart } from "./chart";

/** All but texts, names, positions and visibility: where Excel refuses one kind of it, the rest is still added. */
export type DecorationKind = "widths" | "formulas" | "names" | "formats" | "print" | "links" | "charts";

/** Charts last: retrying a half-made chart would make a second one. */
export const decorationKinds: readonly DecorationKind[] = [
  "widths",
  "formulas",
  "names",
  "formats",
  "print",
  "links",
  "charts",
];

/** Queues what the sheet did not bring with it. Protection is removed before and restored after. */
export function decorate(
  kind: Exclude<DecorationKind, "names">,
  sheet: Excel.Worksheet,
  drawing: SheetDrawing,
  edits: SheetEdits,
): void {
  switch (kind) {
    case "widths":
      setColumnWidths(sheet, drawing);
      return;
    case "formulas":
      for (const cell of edits.formulas) untracked(sheet.getRange(toA1(cell))).formulas = [[`=${cell.formula}`]];
      return;
    case "formats":
      addConditionalFormats(sheet, edits.conditionalFormats);
      return;
    case "print":
      if (edits.printArea) sheet.pageLayout.setPrintArea(areaToA1(edits.printArea));
      if (edits.titleRows) {
        sheet.pageLayout.setPrintTitleRows(`$${edits.titleRows.first + 1}:$${edits.titleRows.last + 1}`);
      }
      return;
    case "links":
      addLinks(sheet, drawing, edits.links);
      return;
    case "charts":
      for (const chart of edits.charts) addChart(sheet, drawing, chart);
  }
}

export function isDecorated(
  kind: Exclude<DecorationKind, "names">,
  { columns }: SheetDrawing,
  edits: SheetEdits,
): boolean {
  switch (kind) {
    case "widths":
      return columns.length > 0;
    case "formulas":
      return edits.formulas.length > 0;
    case "formats":
      return edits.conditionalFormats.length > 0;
    case "print":
      return edits.printArea !== null || edits.titleRows !== null;
    case "links":
      return edits.links.length > 0;
    case "charts":
      return edits.charts.length > 0;
  }
}

/** Points per pixel of 96 dpi. */
const POINT_PX = 0.75;

/**
 * A file's widths are in digits of its own font, and the workbook that receives the sheet has another: a form would not fit its
 * page any more, or its texts their rows. Set in points, they are as before.
 */
function setColumnWidths(sheet: Excel.Worksheet, { columns }: SheetDrawing): void {
  let left = 0;
  columns.forEach(({ widthChars, hidden }, column) => {
    const next = columns[column + 1];
    if (next?.widthChars === widthChars && next.hidden === hidden) return;
    if (!hidden) {
      const area = areaToA1({ top: 0, left, bottom: 0, right: column });
      untracked(sheet.getRange(area)).format.columnWidth = columnPixels(widthChars) * POINT_PX;
    }
    left = column + 1;
  });
}

export function addDefinedNames({ workbook }: Excel.RequestContext, names: readonly DefinedName[]): void {
  for (const { name, refersTo, sheet } of names) {
    const owner = sheet === null ? workbook : workbook.worksheets.getItem(sheet);
    owner.names.add(name, `=${refersTo}`);
  }
}

/** Each new one goes before all others (Microsoft's page of ConditionalFormatCollection.add): the first drawn comes last. */
export function addConditionalFormats(sheet: Excel.Worksheet, formats: readonly ConditionalFormat[]): void {
  for (const format of formats.toReversed()) addConditionalFormat(sheet, format);
}

function addConditionalFormat(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const { conditionalFormats } = untracked(sheet.getRange(areaToA1(format.area)));
  if (format.type === "dataBar") {
    const { dataBar } = conditionalFormats.add("DataBar");
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: String(format.max) };
    dataBar.positiveFormat.fillColor = `#${format.color}`;
    return;
  }
  const { custom } = conditionalFormats.add("Custom");
  custom.rule.formula = `=${format.formula}`;
  const { fill, color, bold, underline }: CellStyle = styles[format.style];
  if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  if (color !== undefined) custom.format.font.color = `#${color}`;
  if (bold) custom.format.font.bold = true;
  if (underline) custom.format.font.underline = "Single";
}

function addLinks(sheet: Excel.Worksheet, drawing: SheetDrawing, links: readonly LinkEdit[]): void {
  const texts = new Map(drawing.cells.map(({ row, column, content }) => [toA1({ row, column }), content]));
  for (const link of links) {
    const { sheet: target, tooltip, ...cell } = link.target;
    const content = texts.get(toA1(link));
    untracked(sheet.getRange(toA1(link))).hyperlink = {
      documentReference: `${quoteSheetName(target)}!${toA1(cell)}`,
      ...(tooltip === undefined ? {} : { screenTip: tooltip }),
      ...(content?.type === "text" ? { textToDisplay: content.text } : {}),
    };
  }
  // A cell that becomes a link gets the workbook's own look of links, another font with it.
  for (const { first, last, style } of downwardRuns(links)) {
    const { font } = untracked(sheet.getRange(`${toA1(first)}:${toA1(last)}`)).format;
    const { sizePt, bold, color, underline }: CellStyle = styles[style];
    font.name = PRINT_FONT;
    font.size = sizePt;
    font.bold = bold ?? false;
    font.color = `#${color ?? "000000"}`;
    font.underline = underline ? "Single" : "None";
  }
}

interface Run {
  readonly first: LinkEdit;
  last: LinkEdit;
  readonly style: LinkEdit["style"];
}

/** Links below each other with the same style: formatted at once. */
function downwardRuns(links: readonly LinkEdit[]): readonly Run[] {
  const runs: Run[] = [];
  for (const link of links.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run?.style === link.style && run.last.column === link.column && run.last.row + 1 === link.row) run.last = link;
    else runs.push({ first: link, last: link, style: link.style });
  }
  return runs;
}
