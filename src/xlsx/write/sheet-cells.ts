import type { Cell } from "hucre/xlsx";
import { quoteSheetName, toA1, type Area } from "../../workbook/address";
import type { CellDrawing, CellLink, SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { cellStyle, runFont } from "./cell-style";
import { escapeReferences } from "./escape";
import type { TextTable } from "./text-table";

type HucreCells = Map<string, Partial<Cell>>;

/** hucre's sparse cells, with every cell of a merged area in its style: else its borders would be on one side only. */
export function sheetCells(sheet: SheetDrawing, texts: TextTable): HucreCells {
  const cells: HucreCells = new Map();
  const styleAt = new Map<string, StyleName>();
  for (const cell of sheet.cells) {
    cells.set(keyOf(cell.row, cell.column), hucreCell(cell, texts));
    styleAt.set(keyOf(cell.row, cell.column), cell.style);
  }
  for (const merge of sheet.merges) {
    const style = styleAt.get(keyOf(merge.top, merge.left));
    if (style !== undefined) fillArea(cells, merge, style);
  }
  // hucre drops the height of a row below the last cell: an unstyled cell, which is not written, keeps it.
  for (const { row } of sheet.rows) {
    if (!cells.has(keyOf(row, 0))) cells.set(keyOf(row, 0), { value: null });
  }
  return cells;
}

function fillArea(cells: HucreCells, area: Area, style: StyleName): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const key = keyOf(row, column);
      if (!cells.has(key)) cells.set(key, { value: null, style: cellStyle(style) });
    }
  }
}

function hucreCell({ content, style: styleName, link }: CellDrawing, texts: TextTable): Partial<Cell> {
  const common = { style: cellStyle(styleName), ...(link ? { hyperlink: hyperlink(link) } : {}) };
  switch (content.type) {
    case "blank":
      return { ...common, value: null };
    case "text":
      // An empty text is an empty cell: Excel itself cannot type one.
      return { ...common, value: content.text === "" ? null : texts.tokenOf(content.text) };
    case "rich": {
      const runs = content.runs.filter(({ text }) => text !== "");
      return { ...common, value: runs.length === 0 ? null : texts.tokenOfRuns(runs, runFont(styleName)) };
    }
    case "number":
      return { ...common, value: content.value };
    case "formula": {
      const { value } = content;
      const formula = escapeReferences(content.formula);
      return { ...common, formula, formulaResult: typeof value === "string" ? escapeReferences(value) : value };
    }
  }
}

function hyperlink({ sheet, tooltip, ...address }: CellLink): NonNullable<Cell["hyperlink"]> {
  const location = `${quoteSheetName(sheet)}!${toA1(address)}`;
  return { target: "", location, ...(tooltip === undefined ? {} : { tooltip: escapeReferences(tooltip) }) };
}

function keyOf(row: number, column: number): string {
  return `${row},${column}`;
}
