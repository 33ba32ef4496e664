import { areaOf, type Area } from "../../workbook/address";
import { quoteSheetName } from "../../workbook/address";
import { textOfContent, type CellContent, type SheetDrawing, type StackedBarChart } from "../../workbook/drawing";
import { PRINT_FONT } from "../../workbook/styles";
import { absolute } from "./defined-names";
import { escapeXml } from "./escape";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

/**
 * A stacked bar chart as Excel itself writes one. Ours and not hucre's, because a series of hucre's has a fixed name
 * and stores no values: a chart in protected view or in a preview would be empty, and a renamed heading would not reach it.
 */
export function chartPart(chart: StackedBarChart, sheet: SheetDrawing): string {
  const grouping = chart.isPercent ? "percentStacked" : "stacked";
  const series = chart.series.map((one, index) => seriesXml(one, index, chart.categories, sheet)).join("");
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` +
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:lang val="ja-JP"/><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>` +
    `${categoryAxisXml}${valueAxisXml(chart.isPercent)}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${textXml(9)}</c:chartSpace>`
  );
}

function titleXml(title: string): string {
  if (title === "") return `<c:autoTitleDeleted val="1"/>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml("defRPr", 12)}</a:pPr>` +
    `<a:r>${fontXml("rPr", 12)}<a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    `<c:autoTitleDeleted val="0"/>`
  );
}

function fontXml(tag: "rPr" | "defRPr", sizePt: number): string {
  const lang = tag === "rPr" ? ' lang="ja-JP"' : "";
  return `<a:${tag}${lang} sz="${sizePt * 100}" b="0"><a:latin typeface="${PRINT_FONT}"/><a:ea typeface="${PRINT_FONT}"/></a:${tag}>`;
}

function textXml(sizePt: number): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml("defRPr", sizePt)}</a:pPr><a:endParaRPr lang="ja-JP"/></a:p></c:txPr>`;
}

function seriesXml(
  series: StackedBarChart["series"][number],
  index: number,
  categories: Area,
  sheet: SheetDrawing,
): string {
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${textsXml(areaOf(series.name), sheet)}</c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${series.color.toUpperCase()}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>` +
    `<c:cat>${textsXml(categories, sheet)}</c:cat><c:val>${numbersXml(series.values, sheet)}</c:val></c:ser>`
  );
}

function textsXml(area: Area, sheet: SheetDrawing): string {
  const points = contentsOf(area, sheet).map(shownText);
  const cache = points.map((text, index) =>
    text === "" ? "" : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`,
  );
  return `<c:strRef><c:f>${reference(area, sheet)}</c:f><c:strCache><c:ptCount val="${points.length}"/>${cache.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, sheet: SheetDrawing): string {
  const points = contentsOf(area, sheet).map(numberIn);
  const cache = points.map((value, index) => (value === null ? "" : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`));
  return (
    `<c:numRef><c:f>${reference(area, sheet)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${points.length}"/>${cache.join("")}</c:numCache></c:numRef>`
  );
}

function reference(area: Area, sheet: SheetDrawing): string {
  return escapeXml(`${quoteSheetName(sheet.name)}!${absolute(area)}`);
}

function contentsOf(area: Area, sheet: SheetDrawing): (CellContent | undefined)[] {
  const contents: (CellContent | undefined)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      contents.push(sheet.cells.find((cell) => cell.row === row && cell.column === column)?.content);
    }
  }
  return contents;
}

function shownText(content: CellContent | undefined): string {
  if (content === undefined) return "";
  return "value" in content ? String(content.value) : (textOfContent(content) ?? "");
}

function numberIn(content: CellContent | undefined): number | null {
  const value = content?.type === "number" || content?.type === "formula" ? content.value : null;
  return typeof value === "number" ? value : null;
}

/** From the top down, like the rows of the sheet; the value axis then has to be placed at the bottom explicitly. */
const categoryAxisXml =
  `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
  `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  `<c:tickLblPos val="nextTo"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="1"/>` +
  `<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;

function valueAxisXml(isPercent: boolean): string {
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${isPercent ? "0%" : "#,##0"}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`
  );
}
