import { areaOf, areaToA1, contains, intersects, toA1 } from "../../workbook/address";
import { textOfContent, type CellDrawing, type SheetDrawing } from "../../workbook/drawing";
import { EXCEL_MAX_ROW_HEIGHT_PT } from "../../workbook/text-extent";
import { checkArea, checkColor } from "./check-area";
import { checkCellText, checkPlainText } from "./check-text";
import { checkCharts, checkConditionalFormats, checkTables, checkValidations } from "./check-features";
import { DrawingError } from "./drawing-error";

const MAX_COLUMN_WIDTH_CHARS = 255;
const MAX_FORMULA_CHARACTERS = 8_192;
const MAX_TOOLTIP_CHARACTERS = 255;
const MAX_HEADER_CHARACTERS = 255;
const MAX_PAGE_BREAKS = 1_026;

export function checkSheet(sheet: SheetDrawing, all: readonly SheetDrawing[]): void {
  checkCells(sheet, all);
  checkMerges(sheet);
  checkRowsAndColumns(sheet);
  checkPrint(sheet);
  checkValidations(sheet);
  checkTables(sheet);
  checkConditionalFormats(sheet);
  checkCharts(sheet);
}

function checkCells(sheet: SheetDrawing, all: readonly SheetDrawing[]): void {
  const seen = new Set<string>();
  for (const cell of sheet.cells) {
    const place = { sheet: sheet.name, cell };
    checkArea(areaOf(cell), "セル", sheet.name);
    const address = toA1(cell);
    if (seen.has(address)) throw new DrawingError("同じセルが2度描かれています。", place);
    seen.add(address);
    checkContent(cell, sheet.name);
    if (!cell.link) continue;
    const { sheet: target, tooltip = "" } = cell.link;
    if (!all.some((one) => one.name === target)) {
      throw new DrawingError(`リンク先のシート「${target}」がブックにありません。`, place);
    }
    checkPlainText(tooltip, MAX_TOOLTIP_CHARACTERS, "リンクの説明", place);
  }
}

function checkContent(cell: CellDrawing, sheet: string): void {
  const place = { sheet, cell };
  const { content } = cell;
  const isFinite = (value: string | number): boolean => typeof value === "string" || Number.isFinite(value);
  switch (content.type) {
    case "blank":
      return;
    case "text":
      checkCellText(content.text, place);
      return;
    case "rich":
      checkCellText(textOfContent(content) ?? "", place);
      if (cell.link) throw new DrawingError("リンクのあるセルには、下線の付いた文を書けません。", place);
      return;
    case "number":
      if (!isFinite(content.value)) throw new DrawingError("数でない値は、数として書けません。", place);
      return;
    case "formula":
      checkPlainText(content.formula, MAX_FORMULA_CHARACTERS, "数式", place);
      if (content.formula === "" || content.formula.startsWith("=")) {
        throw new DrawingError("数式は「=」を付けずに渡してください。", place);
      }
      if (!isFinite(content.value)) throw new DrawingError("数式の値が数ではありません。", place);
      if (typeof content.value === "string") checkCellText(content.value, place);
  }
}

function checkMerges({ name: sheet, merges, cells, tables = [] }: SheetDrawing): void {
  merges.forEach((merge, index) => {
    checkArea(merge, "セルの結合", sheet);
    const other = merges.slice(0, index).find((earlier) => intersects(earlier, merge));
    if (other) {
      throw new DrawingError(`セルの結合 ${areaToA1(other)} と ${areaToA1(merge)} が重なっています。`, { sheet });
    }
    const table = tables.find(({ area }) => intersects(area, merge));
    if (table)
      throw new DrawingError(`表「${table.name}」の中に、セルの結合 ${areaToA1(merge)} があります。`, { sheet });
  });
  if (merges.length === 0) return;
  for (const cell of cells) {
    if (cell.content.type === "blank" && !cell.link) continue;
    const merge = merges.find((area) => contains(area, cell));
    if (merge && (merge.top !== cell.row || merge.left !== cell.column)) {
      throw new DrawingError(`結合 ${areaToA1(merge)} に隠れるセルに内容があります。左上のセルに書いてください。`, {
        sheet,
        cell,
      });
    }
  }
}

function checkRowsAndColumns({ name: sheet, rows, columns, tabColor, freeze }: SheetDrawing): void {
  const seen = new Set<number>();
  for (const { row, heightPt } of rows) {
    if (seen.has(row)) throw new DrawingError(`${row + 1}行目の高さが2度決められています。`, { sheet });
    seen.add(row);
    checkArea(areaOf({ row, column: 0 }), "行", sheet);
    if (!(heightPt >= 0 && heightPt <= EXCEL_MAX_ROW_HEIGHT_PT)) {
      throw new DrawingError(
        `${row + 1}行目の高さ ${heightPt} ポイントは、Excel の上限 ${EXCEL_MAX_ROW_HEIGHT_PT} ポイントに収まりません。`,
        { sheet },
      );
    }
  }
  for (const [index, { widthChars }] of columns.entries()) {
    checkArea(areaOf({ row: 0, column: index }), "列", sheet);
    if (!(widthChars >= 0 && widthChars <= MAX_COLUMN_WIDTH_CHARS)) {
      throw new DrawingError(
        `${index + 1}列目の幅 ${widthChars} は、Excel の上限 ${MAX_COLUMN_WIDTH_CHARS} 文字に収まりません。`,
        { sheet },
      );
    }
  }
  if (tabColor !== undefined) checkColor(tabColor, sheet);
  if (freeze) checkArea(areaOf({ row: freeze.rows, column: freeze.columns }), "固定する行と列", sheet);
}

function checkPrint({ name: sheet, print }: SheetDrawing): void {
  checkPlainText(print.header ?? "", MAX_HEADER_CHARACTERS, "ヘッダー", { sheet });
  checkPlainText(print.footer ?? "", MAX_HEADER_CHARACTERS, "フッター", { sheet });
  if (print.area) checkArea(print.area, "印刷", sheet);
  if (print.titleRows) {
    checkArea({ top: print.titleRows.first, left: 0, bottom: print.titleRows.last, right: 0 }, "見出しの行", sheet);
  }
  const breaks = print.pageBreaksBefore ?? [];
  if (breaks.length > MAX_PAGE_BREAKS) {
    throw new DrawingError(`改ページが${breaks.length}個あります。Excel では${MAX_PAGE_BREAKS}個までです。`, { sheet });
  }
  for (const row of breaks) {
    checkArea(areaOf({ row, column: 0 }), "改ページ", sheet);
    if (row === 0) throw new DrawingError("1行目の前には改ページを置けません。", { sheet });
  }
  const { fitToWidth } = print;
  if (fitToWidth !== undefined && !(Number.isInteger(fitToWidth) && fitToWidth >= 1 && fitToWidth <= 32_767)) {
    throw new DrawingError("横のページ数は1以上の整数で渡してください。", { sheet });
  }
  for (const margin of Object.values(print.marginsInch)) {
    if (!(margin >= 0 && margin < 49)) throw new DrawingError(`余白 ${margin} インチは使えません。`, { sheet });
  }
}
