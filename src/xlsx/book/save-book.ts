import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, WriteOptions, WriteSheet } from "hucre/xlsx";
import { escapeReferences } from "../write/escape";
import { correctFormulaTexts, correctStyles } from "../write/correct-parts";
import { changeParts } from "../write/package-parts";
import { defaultFont } from "../write/cell-style";
import { TextTable, type RunFont } from "../write/text-table";
import { placeOf, runsOf, type Book, type BookCell, type BookSheet, type BookStyle } from "./shape";

/** The book as an .xlsx file. */
export async function saveBook(book: Book): Promise<Uint8Array> {
  const texts = new TextTable();
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => writeSheet(sheet, texts)),
    properties: book.properties,
    namedRanges: book.names.map(({ name, refersTo, sheet }) => ({
      name,
      range: escapeReferences(refersTo),
      ...(sheet === null ? {} : { scope: sheet }),
    })),
    activeSheet: book.activeSheet,
    dateSystem: book.dateSystem === 1904 ? "1904" : "1900",
    ...(book.defaultFont ? { defaultFont: book.defaultFont } : {}),
    ...(book.isStructureProtected ? { workbookProtection: { lockStructure: true } } : {}),
  } satisfies WriteOptions);
  return changeParts(bytes, (path, xml) => {
    if (path === "xl/styles.xml") return correctStyles(xml);
    if (path === "xl/sharedStrings.xml") return texts.fillIn(xml);
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/u.exec(path)?.[1];
    return sheet === undefined
      ? xml
      : withDefaults(correctErrorCells(correctFormulaTexts(xml)), book.sheets[Number(sheet) - 1]);
  });
}

/** A formula's result may be an error, which hucre writes as a text: recognised by a mark. */
const ERROR_MARK = "\u{E000}error:";
const MARKED_ERROR = /t="str"([^>]*)>(<f>[^<]*<\/f><v>)\u{E000}error:/gu;

function correctErrorCells(xml: string): string {
  return xml.replace(MARKED_ERROR, 't="e"$1>$2');
}

/** hucre has one default size for all rows and none for columns. */
function withDefaults(xml: string, sheet: BookSheet | undefined): string {
  if (!sheet) return xml;
  const width = sheet.defaultColumnWidth === null ? "" : ` defaultColWidth="${sheet.defaultColumnWidth}"`;
  const height = ` defaultRowHeight="${sheet.defaultRowHeightPt}"`;
  return xml.replace(/<sheetFormatPr[^>]*\/>/u, `<sheetFormatPr${width}${height}/>`);
}

function writeSheet(sheet: BookSheet, texts: TextTable): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, cell] of sheet.cells) {
    const { row, column } = placeOf(key);
    cells.set(`${row},${column}`, writeCell(cell, texts));
  }
  // hucre drops rows below the last cell.
  for (const row of sheet.rows.keys()) {
    if (!cells.has(`${row},0`)) cells.set(`${row},0`, { value: null });
  }
  const { freeze } = sheet;
  return {
    ...sheet.untouched,
    name: sheet.name,
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "veryHidden" ? { veryHidden: true } : {}),
    columns: writeColumns(sheet),
    rowDefs: new Map(
      [...sheet.rows].map(([row, { heightPt, isHidden }]) => [
        row,
        { ...(heightPt === null ? {} : { height: heightPt }), ...(isHidden ? { hidden: true } : {}) },
      ]),
    ),
    cells,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    dataValidations: sheet.validations,
    conditionalRules: sheet.conditionalRules,
    tables: sheet.tables,
    charts: sheet.charts,
    pageSetup: sheet.page,
    headerFooter: sheet.headerFooter,
    rowBreaks: sheet.pageBreaksBefore.map((row) => row - 1),
    view: sheet.view,
    ...(freeze && (freeze.rows > 0 || freeze.columns > 0) ? { freezePane: freeze } : {}),
    ...(sheet.protection ? { protection: sheet.protection } : {}),
  };
}

function writeColumns({ columns }: BookSheet): NonNullable<WriteSheet["columns"]> {
  const last = Math.max(-1, ...columns.keys());
  return Array.from({ length: last + 1 }, (_, index) => {
    const { width = null, isHidden = false } = columns.get(index) ?? {};
    return { ...(width === null ? {} : { width }), ...(isHidden ? { hidden: true } : {}) };
  });
}

function writeCell(cell: BookCell, texts: TextTable): Partial<Cell> {
  const { value, formula, link } = cell;
  const common: Partial<Cell> = {
    style: writeStyle(cell.style, cell.numberFormat),
    ...(link
      ? {
          hyperlink: {
            target: link.address,
            ...(link.location === "" ? {} : { location: link.location }),
            ...(link.tooltip === "" ? {} : { tooltip: escapeReferences(link.tooltip) }),
          },
        }
      : {}),
  };
  const isError = typeof value === "object" && value !== null;
  if (formula !== null) {
    const result = isError
      ? `${ERROR_MARK}${value.error}`
      : typeof value === "string"
        ? escapeReferences(value)
        : value;
    return { ...common, formula: escapeReferences(formula), formulaResult: result };
  }
  if (isError) return { ...common, value: value.error };
  const runs = runsOf(cell);
  if (runs) return { ...common, value: texts.tokenOfRuns(runs, fontOf(cell)) };
  if (typeof value === "string") return { ...common, value: value === "" ? null : texts.tokenOf(value) };
  return { ...common, value };
}

function fontOf({ style }: BookCell): RunFont {
  const { name, size, family, charset, bold = false, color } = style?.font ?? {};
  return {
    name: name ?? defaultFont.name,
    sizePt: size ?? defaultFont.size,
    family: family ?? defaultFont.family,
    charset: charset ?? defaultFont.charset,
    bold,
    color: color?.rgb ?? null,
  };
}

const plain: BookStyle = {};
const written = new WeakMap<BookStyle, Map<string, CellStyle>>();

/** One object for each style, so that hucre has fewer to compare. */
function writeStyle(style: BookStyle | null, numFmt: string): CellStyle {
  const byFormat = written.get(style ?? plain) ?? new Map<string, CellStyle>();
  written.set(style ?? plain, byFormat);
  const known = byFormat.get(numFmt);
  if (known) return known;
  const made: CellStyle = numFmt === "General" ? { ...style } : { ...style, numFmt };
  byFormat.set(numFmt, made);
  return made;
}
