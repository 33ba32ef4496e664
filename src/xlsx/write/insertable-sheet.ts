import type { CellContent, CellDrawing, ConditionalFormat, PrintSetup, SheetDrawing } from "../../workbook/drawing";
import type { FormulaEdit, LinkEdit, SheetEdits } from "../sheet-edits";
import { referencesOf } from "./formula-references";
import type { InsertionNames } from "./insertion-names";

/** The sheet as a file can bring it into another workbook: nothing in it refers to another sheet. */
export function insertableSheet(sheet: SheetDrawing, names: InsertionNames): SheetDrawing {
  return {
    ...sheet,
    name: names.workingNameOf(sheet.name),
    cells: sheet.cells.map((cell) => ({
      row: cell.row,
      column: cell.column,
      style: cell.style,
      content: contentInFile(cell, sheet, names),
    })),
    print: withoutNames(sheet.print),
    charts: [],
    tables: tablesOf(sheet, names),
    conditionalFormats: formatsOf(sheet, names, false),
  };
}

/** What {@link insertableSheet} leaves out. */
export function editsOf(sheet: SheetDrawing, names: InsertionNames): SheetEdits {
  const across = sheet.cells.flatMap((cell): readonly FormulaEdit[] => {
    const { row, column, content } = cell;
    if (content.type !== "formula" || !refersAcross(content.formula, sheet)) return [];
    return [{ row, column, formula: content.formula, value: content.value }];
  });
  const formulas = across.filter(({ formula }) => names.knowsTablesOf(formula));
  return {
    formulas: formulas.map((edit) => ({ ...edit, formula: names.rename(edit.formula) })),
    keptAsValues: across.length - formulas.length,
    links: sheet.cells.flatMap(({ row, column, link, style }): readonly LinkEdit[] =>
      link ? [{ row, column, target: link, style }] : [],
    ),
    charts: sheet.charts ?? [],
    conditionalFormats: formatsOf(sheet, names, true),
    insertedFormats: formatsOf(sheet, names, false),
    tables: tablesOf(sheet, names),
    printArea: sheet.print.area ?? null,
    titleRows: sheet.print.titleRows ?? null,
  };
}

/** Print area and repeated rows are defined names to Excel: they are not inserted. */
function withoutNames(print: PrintSetup): PrintSetup {
  const rest: { -readonly [Key in keyof PrintSetup]: PrintSetup[Key] } = { ...print };
  delete rest.area;
  delete rest.titleRows;
  return rest;
}

function contentInFile({ content }: CellDrawing, sheet: SheetDrawing, names: InsertionNames): CellContent {
  if (content.type !== "formula") return content;
  const { formula, value } = content;
  if (!refersAcross(formula, sheet)) return { ...content, formula: names.rename(formula) };
  return typeof value === "number" ? { type: "number", value } : { type: "text", text: value };
}

/** Those that name another sheet, or those that do not. */
function formatsOf(sheet: SheetDrawing, names: InsertionNames, isAcross: boolean): readonly ConditionalFormat[] {
  return (sheet.conditionalFormats ?? [])
    .filter((format) => (format.type === "formula" && refersAcross(format.formula, sheet)) === isAcross)
    .map((format) => (format.type === "formula" ? { ...format, formula: names.rename(format.formula) } : format));
}

/** Whether a formula of `sheet` names another sheet, or a table on another. */
function refersAcross(formula: string, { name, tables = [] }: SheetDrawing): boolean {
  const references = referencesOf(formula);
  const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  return (
    references.sheets.some((sheet) => !isSame(sheet, name)) ||
    references.tables.some((table) => !tables.some((own) => isSame(own.name, table)))
  );
}

function tablesOf({ tables = [] }: SheetDrawing, names: InsertionNames): SheetEdits["tables"] {
  return tables.map((table) => ({ ...table, name: names.tableName(table.name) }));
}
