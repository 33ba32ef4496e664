import { areaToA1, toA1 } from "../../workbook/address";
import type { SheetDrawing, StackedBarChart } from "../../workbook/drawing";
import { untracked } from "../round-trip";

/** Queues adding the chart that a file would contain. */
export function addChart(sheet: Excel.Worksheet, drawing: SheetDrawing, drawn: StackedBarChart): void {
  const rangeOf = (area: StackedBarChart["categories"]): Excel.Range => untracked(sheet.getRange(areaToA1(area)));
  const [first, ...others] = drawn.series;
  if (!first) return;
  const chart = sheet.charts.add(drawn.isPercent ? "BarStacked100" : "BarStacked", rangeOf(first.values), "Columns");
  const { top, left, bottom, right } = drawn.anchor;
  chart.setPosition(toA1({ row: top, column: left }), toA1({ row: bottom, column: right }));
  if (drawn.title === "") chart.title.visible = false;
  else chart.title.text = drawn.title;
  chart.legend.position = "Bottom";
  // From the top down, like the rows of the sheet.
  chart.axes.categoryAxis.reversePlotOrder = true;
  for (const one of [first, ...others]) {
    const name = nameOf(one, drawing);
    const series = one === first ? chart.series.getItemAt(0) : chart.series.add(name);
    if (one === first) series.name = name;
    else series.setValues(rangeOf(one.values));
    series.setXAxisValues(rangeOf(drawn.categories));
    series.format.fill.setSolidColor(`#${one.color}`);
  }
}

function nameOf({ name }: StackedBarChart["series"][number], { cells }: SheetDrawing): string {
  const content = cells.find(({ row, column }) => row === name.row && column === name.column)?.content;
  return content?.type === "text" ? content.text : "";
}
