import { type CellAddress, contains, enclosing, areaOf, areaToA1, parseRange, toA1 } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import { isTrue } from "../read/xml";
import { prefixOf, writeMarkup, type Markup } from "./markup";
import type { CellSource, RowSource, SheetSource } from "./sheet-source";
import { refuseCell } from "./cell-patch";
import { fullNameOf, opened, withAttribute, withoutAttribute, type Replacement } from "./source-tag";

/** A cell that gets this text. */
export interface CellChange extends CellAddress {
  /** An `<is>`; one without children: the cell is empty. */
  readonly markup: Markup;
}

/** The change of a cell that stands in the file: its own style, formula metadata and extensions stay as they are. */
export function changeOfCell(text: string, cell: CellSource, markup: Markup): readonly Replacement[] {
  const tag = text.slice(cell.tag.start, cell.tag.end);
  const content = contentOf(tag, markup);
  const typed = content === "" ? withoutAttribute(tag, "t") : withAttribute(tag, "t", "inlineStr");
  if (!cell.closing) {
    return [{ ...cell.tag, text: content === "" ? typed : `${opened(typed)}${content}${closingOf(tag)}` }];
  }
  const [first = { start: cell.tag.end, end: cell.tag.end }, ...others] = cell.contents;
  return [{ ...cell.tag, text: typed }, { ...first, text: content }, ...others.map((span) => ({ ...span, text: "" }))];
}

/** Cells that are not in the file yet, in rows that may not be either. Throws `RefusedCell` where there is no place for them. */
export function additionsOf(text: string, sheet: SheetSource, changes: readonly CellChange[]): readonly Replacement[] {
  const byRow = groupBy(
    changes.toSorted((a, b) => a.row - b.row || a.column - b.column),
    ({ row }) => row,
  );
  const newRows: Replacement[] = [];
  const inRows = [...byRow].flatMap(([index, own]): readonly Replacement[] => {
    const row = sheet.rows.get(index)?.[0];
    if (row) return cellsInRow(text, sheet, row, own);
    newRows.push(newRow(text, sheet, index, own));
    return [];
  });
  return [...inRows, ...placedRows(text, sheet, newRows), ...grownDimension(text, sheet, changes)];
}

function cellsInRow(
  text: string,
  sheet: SheetSource,
  row: RowSource,
  changes: readonly CellChange[],
): readonly Replacement[] {
  const tag = text.slice(row.tag.start, row.tag.end);
  const prefix = prefixOf(fullNameOf(tag));
  const { s, customFormat } = row.attributes;
  const rowStyle = isTrue(customFormat) ? s : undefined;
  const cells = changes.map((change) => ({
    column: change.column,
    text: newCell(prefix, change, rowStyle ?? styleOfColumn(sheet, change.column)),
  }));
  if (!row.closing) {
    return [{ ...row.tag, text: `${opened(tag)}${cells.map((cell) => cell.text).join("")}${closingOf(tag)}` }];
  }
  const end = row.closing.start;
  return cells.map((cell) => {
    const at = row.cells.find(({ column }) => column > cell.column)?.tag.start ?? end;
    return { start: at, end: at, text: cell.text };
  });
}

function newRow(text: string, sheet: SheetSource, index: number, changes: readonly CellChange[]): Replacement {
  const data = sheet.sheetData ?? refuseCell("unsupported");
  const prefix = prefixOf(fullNameOf(text.slice(data.tag.start, data.tag.end)));
  const cells = changes.map((change) => newCell(prefix, change, styleOfColumn(sheet, change.column)));
  const at = sheet.nextRows.get(index) ?? data.closing?.start ?? data.tag.end;
  return { start: at, end: at, text: `<${prefix}row r="${index + 1}">${cells.join("")}</${prefix}row>` };
}

/** New rows at their places; in a sheet that has none, inside of an element that closed itself. */
function placedRows(text: string, { sheetData }: SheetSource, rows: readonly Replacement[]): readonly Replacement[] {
  if (rows.length === 0 || !sheetData || sheetData.closing) return rows;
  const tag = text.slice(sheetData.tag.start, sheetData.tag.end);
  return [{ ...sheetData.tag, text: `${opened(tag)}${rows.map((row) => row.text).join("")}${closingOf(tag)}` }];
}

/** Readers that trust the sheet's dimension would not see what stands outside of it. */
function grownDimension(
  text: string,
  { dimension }: SheetSource,
  changes: readonly CellChange[],
): readonly Replacement[] {
  const area = parseRange(dimension?.attributes.ref ?? "");
  const outside = area ? changes.filter((change) => !contains(area, change)) : [];
  if (!dimension || !area || outside.length === 0) return [];
  const grown = outside.map(areaOf).reduce(enclosing, area);
  const tag = text.slice(dimension.tag.start, dimension.tag.end);
  return [{ ...dimension.tag, text: withAttribute(tag, "ref", areaToA1(grown)) }];
}

function newCell(prefix: string, { markup, ...address }: CellChange, style: string | undefined): string {
  const own = style === undefined ? "" : ` s="${style}"`;
  return `<${prefix}c r="${toA1(address)}"${own} t="inlineStr">${writeMarkup(markup, prefix)}</${prefix}c>`;
}

function styleOfColumn({ columnStyles }: SheetSource, column: number): string | undefined {
  return columnStyles.find(({ first, last }) => column >= first && column <= last)?.style;
}

function contentOf(tag: string, markup: Markup): string {
  return markup.children.length === 0 ? "" : writeMarkup(markup, prefixOf(fullNameOf(tag)));
}

function closingOf(tag: string): string {
  return `</${fullNameOf(tag)}>`;
}
