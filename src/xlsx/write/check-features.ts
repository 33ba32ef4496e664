import { areaOf, intersects } from "../../workbook/address";
import type { SheetDrawing, TableDrawing } from "../../workbook/drawing";
import { checkArea, checkColor } from "./check-area";
import { checkPlainText } from "./check-text";
import { DrawingError } from "./drawing-error";

const MAX_LIST_CHARACTERS = 255;
const MAX_ERROR_TITLE_CHARACTERS = 32;
/** What Excel's own dialog accepts; the file format allows 255. */
const MAX_ERROR_MESSAGE_CHARACTERS = 225;
const MAX_FORMULA_CHARACTERS = 8_192;
const MAX_TITLE_CHARACTERS = 255;

export function checkValidations({ name: sheet, validations = [] }: SheetDrawing): void {
  validations.forEach(({ area, options, errorTitle, errorMessage }, index) => {
    const place = { sheet, cell: { row: area.top, column: area.left } };
    checkArea(area, "入力規則", sheet);
    if (validations.slice(0, index).some((earlier) => intersects(earlier.area, area))) {
      throw new DrawingError("1つのセルに入力規則が2つあります。", place);
    }
    if (options.length === 0) throw new DrawingError("入力規則の選択肢がありません。", place);
    for (const option of options) {
      // Excel splits the list at commas and trims each option: these would be changed.
      if (option === "" || option.trim() !== option || /[,\t\n\r]/u.test(option)) {
        throw new DrawingError(
          `選択肢「${option}」は使えません（空、前後の空白、「,」、改行は選択肢に書けません）。`,
          place,
        );
      }
    }
    checkPlainText(options.join(","), MAX_LIST_CHARACTERS, "選択肢を「,」でつないだもの", place);
    checkPlainText(errorTitle, MAX_ERROR_TITLE_CHARACTERS, "入力エラーの題名", place);
    checkPlainText(errorMessage, MAX_ERROR_MESSAGE_CHARACTERS, "入力エラーの文", place);
  });
}

export function checkTables(sheet: SheetDrawing): void {
  const { name, tables = [] } = sheet;
  tables.forEach((table, index) => {
    checkArea(table.area, `表「${table.name}」`, name);
    if (tables.slice(0, index).some((earlier) => intersects(earlier.area, table.area))) {
      throw new DrawingError(`表「${table.name}」が別の表と重なっています。`, { sheet: name });
    }
    if (table.area.bottom === table.area.top) {
      throw new DrawingError(`表「${table.name}」に見出しの下の行がありません。Excel の表には1行は要ります。`, {
        sheet: name,
      });
    }
    checkHeader(table, sheet);
  });
}

function checkHeader({ name, area, columns }: TableDrawing, { name: sheet, cells }: SheetDrawing): void {
  if (columns.length !== area.right - area.left + 1) {
    throw new DrawingError(`表「${name}」の列の数が範囲と合いません。`, { sheet });
  }
  const seen = new Set<string>();
  columns.forEach((title, offset) => {
    const cell = { row: area.top, column: area.left + offset };
    const drawn = cells.find(({ row, column }) => row === cell.row && column === cell.column)?.content;
    checkPlainText(title, MAX_TITLE_CHARACTERS, "表の見出し", { sheet, cell });
    if (title === "" || drawn?.type !== "text" || drawn.text !== title) {
      throw new DrawingError(`表「${name}」の見出し「${title}」がセルの文字と違います。`, { sheet, cell });
    }
    const key = title.toLowerCase();
    if (seen.has(key)) throw new DrawingError(`表「${name}」に見出し「${title}」が2つあります。`, { sheet, cell });
    seen.add(key);
  });
}

export function checkConditionalFormats({ name: sheet, conditionalFormats = [] }: SheetDrawing): void {
  for (const format of conditionalFormats) {
    checkArea(format.area, "条件付き書式", sheet);
    const place = { sheet, cell: { row: format.area.top, column: format.area.left } };
    switch (format.type) {
      case "dataBar":
        checkColor(format.color, sheet);
        if (!(Number.isFinite(format.max) && format.max > 0)) {
          throw new DrawingError("データバーの最大値は0より大きい数で渡してください。", place);
        }
        break;
      case "formula":
        checkPlainText(format.formula, MAX_FORMULA_CHARACTERS, "条件付き書式の数式", place);
        if (format.formula === "" || format.formula.startsWith("=")) {
          throw new DrawingError("条件付き書式の数式は「=」を付けずに渡してください。", place);
        }
    }
  }
}

export function checkCharts({ name: sheet, charts = [] }: SheetDrawing): void {
  for (const { title, anchor, categories, series } of charts) {
    checkPlainText(title, MAX_TITLE_CHARACTERS, "グラフの題名", { sheet });
    checkArea(anchor, "グラフ", sheet);
    checkArea(categories, "グラフの項目", sheet);
    if (series.length === 0) throw new DrawingError(`グラフ「${title}」に系列がありません。`, { sheet });
    for (const { values, color, name } of series) {
      checkArea(values, "グラフの値", sheet);
      checkArea(areaOf(name), "グラフの系列名", sheet);
      checkColor(color, sheet);
    }
  }
}
