import type { ConditionalRule, DataValidation, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import { areaToA1 } from "../../workbook/address";
import type {
  ConditionalFormat,
  ListValidation,
  PrintSetup,
  StackedBarChart,
  TableDrawing,
} from "../../workbook/drawing";
import { differentialStyle } from "./cell-style";
import { escapeReferences, escapeTableColumn } from "./escape";

/** Between paper's edge and header or footer: half of Excel's default, so that both stay clear of narrow margins. */
const HEADER_MARGIN_INCH = 0.3;

export function listValidation({
  area,
  options,
  strictness,
  errorTitle,
  errorMessage,
}: ListValidation): DataValidation {
  return {
    type: "list",
    range: areaToA1(area),
    // Not as `values`: hucre leaves a quotation mark inside an option as it is, and the list would end there.
    formula1: escapeReferences(`"${options.join(",").replaceAll('"', '""')}"`),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: strictness,
    errorTitle: escapeReferences(errorTitle),
    errorMessage: escapeReferences(errorMessage),
  };
}

export function conditionalRule(format: ConditionalFormat, priority: number): ConditionalRule {
  const range = areaToA1(format.area);
  switch (format.type) {
    case "dataBar":
      return {
        type: "dataBar",
        priority,
        range,
        dataBar: {
          cfvo: [
            { type: "num", value: "0" },
            { type: "num", value: String(format.max) },
          ],
          color: `FF${format.color}`,
        },
      };
    case "formula":
      return {
        type: "expression",
        priority,
        range,
        formula: escapeReferences(format.formula),
        style: differentialStyle(format.style),
      };
  }
}

/** Cells have their own style: the table adds filtering and sorting, and no colours. */
export function tableDefinition({ name, area, columns }: TableDrawing): TableDefinition {
  return {
    name,
    displayName: name,
    range: areaToA1(area),
    columns: columns.map((title) => ({ name: escapeTableColumn(title) })),
    style: "TableStyleLight1",
    showRowStripes: false,
    showAutoFilter: true,
  };
}

/** Only the frame of the chart; `chartPart` writes its content. */
export function chartFrame({ title, anchor }: StackedBarChart): SheetChart {
  return {
    type: "bar",
    series: [{ values: "A1" }],
    anchor: { from: { row: anchor.top, col: anchor.left }, to: { row: anchor.bottom + 1, col: anchor.right + 1 } },
    altText: title,
  };
}

export function pageSetupOf(print: PrintSetup): NonNullable<WriteSheet["pageSetup"]> {
  return {
    paperSize: "a4",
    orientation: print.orientation,
    // Print area and titles are defined names, written with the workbook's: hucre leaves sheet names unquoted there.
    ...(print.fitToWidth === undefined ? {} : { fitToPage: true, fitToWidth: print.fitToWidth, fitToHeight: 0 }),
    ...(print.centerHorizontally ? { horizontalCentered: true } : {}),
    margins: { ...print.marginsInch, header: HEADER_MARGIN_INCH, footer: HEADER_MARGIN_INCH },
  };
}
