import { textOfContent, type CellDrawing, type SheetDrawing, type WorkbookDrawing } from "../../src/workbook/drawing";

export function sheetNamed({ sheets }: WorkbookDrawing, name: string): SheetDrawing {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

export function cellAt({ cells }: SheetDrawing, row: number, column: number): CellDrawing | undefined {
  return cells.find((cell) => cell.row === row && cell.column === column);
}

/** What stands in a cell: text, or the number that it shows; "" where it is blank. */
export function valueOf(cell: CellDrawing | undefined): string | number {
  if (!cell) return "";
  switch (cell.content.type) {
    case "blank":
      return "";
    case "text":
      return cell.content.text;
    case "rich":
      return textOfContent(cell.content) ?? "";
    case "number":
    case "formula":
      return cell.content.value;
  }
}

/** All that is written on a sheet, row by row, without blanks. */
export function textsOf(sheet: SheetDrawing): readonly string[] {
  return sheet.cells.filter(({ content }) => content.type !== "blank").map((cell) => String(valueOf(cell)));
}

/** A table of the sheet, each body row by its headers. */
export function tableRows(sheet: SheetDrawing): readonly Readonly<Record<string, string | number>>[] {
  const [table] = sheet.tables ?? [];
  if (!table) throw new Error(`no table on ${sheet.name}`);
  const { top, bottom, left } = table.area;
  const values = new Map(sheet.cells.map((cell) => [`${cell.row}/${cell.column}`, valueOf(cell)]));
  return Array.from({ length: bottom - top }, (_, index) =>
    Object.fromEntries(
      table.columns.map((header, column) => [header, values.get(`${top + 1 + index}/${left + column}`) ?? ""]),
    ),
  );
}

/** The row whose cell in the first column shows `label`, from `fromRow` on: its values from left to right. */
export function rowLabelled(sheet: SheetDrawing, label: string, fromRow = 0): readonly (string | number)[] {
  const found = sheet.cells.find((cell) => cell.column === 0 && cell.row >= fromRow && valueOf(cell) === label);
  if (!found) throw new Error(`no row ${label} on ${sheet.name}`);
  return sheet.cells
    .filter(({ row, content }) => row === found.row && content.type !== "blank")
    .toSorted((a, b) => a.column - b.column)
    .map(valueOf);
}
