import { readXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, Sheet } from "hucre/xlsx";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { isoToSerial } from "../read/date-serial";
import { readWorkbook } from "../read";
import {
  cellKey,
  emptyCell,
  type Book,
  type BookCell,
  type BookLink,
  type BookSheet,
  type BookStyle,
  type BookValue,
  type MixedLook,
} from "./shape";
import { readRawBook, type RawSheet } from "./raw-sheets";

const DAYS_BEFORE_1904 = 1462;

/**
 * Opens an .xlsx for editing. Texts, values, formulas, merges and what is hidden come from this project's own reader;
 * the looks from hucre. Rejects bytes that are not a workbook, with the reader's message.
 */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const read = readWorkbook(bytes, { file: "" });
  if (!read.ok) throw new Error(read.problem.message);
  const raw = readRawBook(bytes);
  const styled = await readXlsx(bytes, { readStyles: true });
  return {
    sheets: read.value.sheets.map((snapshot, index) => {
      const look = styled.sheets.find(({ name }) => name === snapshot.name);
      const rawSheet = raw.sheets[index];
      if (!look || !rawSheet) throw new Error(`No worksheet that can be edited: ${snapshot.name}`);
      return openSheet(snapshot, look, rawSheet, raw.dateSystem);
    }),
    names: [...read.value.definedNames],
    properties: { ...styled.properties },
    isStructureProtected: styled.workbookProtection?.lockStructure === true,
    activeSheet: styled.activeSheet ?? 0,
    dateSystem: raw.dateSystem,
    defaultFont: styled.defaultFont,
  };
}

function openSheet(snapshot: SheetSnapshot, look: Sheet, raw: RawSheet, dateSystem: 1900 | 1904): BookSheet {
  const cells = new Map<number, BookCell>();
  const change = (key: number, part: Partial<BookCell>): void => {
    cells.set(key, { ...(cells.get(key) ?? emptyCell), ...part });
  };
  for (const [place, cell] of look.cells ?? []) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const style = styleOf(cell.style);
    const link = linkOf(cell.hyperlink);
    const runs = ownRuns(cell);
    const mixed = mixedLooks(cell);
    if (style !== null || link !== null || runs !== null || mixed !== null)
      change(cellKey(row, column), { style, link, ...(runs && { runs }), ...(mixed && { mixed }) });
  }
  for (const [key, numberFormat] of raw.numberFormats) change(key, { numberFormat });
  for (const cell of snapshot.cells) {
    change(cellKey(cell.row, cell.column), { value: valueOf(cell, dateSystem), formula: cell.formula ?? null });
  }
  const { pageSetup = {}, headerFooter = {}, view = {}, freezePane } = look;
  return {
    name: snapshot.name,
    visibility: snapshot.visibility,
    cells,
    merges: [...snapshot.merges],
    columns: raw.columns,
    rows: raw.rows,
    defaultColumnWidth: raw.defaultColumnWidth,
    defaultRowHeightPt: raw.defaultRowHeightPt,
    validations: [...(look.dataValidations ?? [])],
    conditionalRules: [...(look.conditionalRules ?? [])],
    tables: (look.tables ?? []).flatMap((table) =>
      table.range === undefined ? [] : [{ ...table, range: table.range }],
    ),
    charts: [],
    foreignCharts: look.charts?.length ?? 0,
    shapes: raw.shapes,
    commentCount: raw.commentCount,
    pivotCount: raw.pivotCount,
    protection: snapshot.isProtected ? protectionOf(look.protection) : null,
    hasUnknownPassword: snapshot.isProtected && raw.hasPassword,
    page: withoutNames(pageSetup),
    headerFooter: { ...headerFooter },
    // hucre counts the row before the break.
    pageBreaksBefore: (look.rowBreaks ?? []).map((row) => row + 1),
    view: { ...view },
    freeze: freezePane ? { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 } : null,
    untouched: {
      ...(look.autoFilter ? { autoFilter: look.autoFilter } : {}),
      ...(look.images ? { images: look.images } : {}),
      ...(look.textBoxes ? { textBoxes: look.textBoxes } : {}),
      ...(look.outlineProperties ? { outlineProperties: look.outlineProperties } : {}),
      ...(look.backgroundImage ? { backgroundImage: look.backgroundImage } : {}),
    },
  };
}

function protectionOf(protection: Sheet["protection"]): NonNullable<BookSheet["protection"]> {
  const own = { ...protection, sheet: true };
  delete own.password;
  return own;
}

/** Print areas and titles are defined names, and kept among them. */
function withoutNames(page: NonNullable<Sheet["pageSetup"]>): BookSheet["page"] {
  const own = { ...page };
  delete own.printArea;
  delete own.printTitlesRow;
  delete own.printTitlesColumn;
  return own;
}

function valueOf({ type, value }: CellSnapshot, dateSystem: 1900 | 1904): BookValue {
  if (type === "error") return { error: String(value) };
  if (type !== "date") return value;
  const text = String(value);
  const serial = durationInDays(text) ?? isoToSerial(text);
  if (serial === null) throw new Error(`A date that is none: ${text}`);
  return dateSystem === 1904 && text.includes("-") ? serial - DAYS_BEFORE_1904 : serial;
}

/** "PT36H30M" → 1.520…; null for what is not a duration. */
function durationInDays(text: string): number | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/u.exec(text);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

const styles = new WeakMap<CellStyle, BookStyle>();

function styleOf(style: CellStyle | undefined): BookStyle | null {
  if (!style) return null;
  const known = styles.get(style);
  if (known) return known;
  const rest = { ...style };
  delete rest.numFmt;
  styles.set(style, rest);
  return Object.keys(rest).length === 0 ? null : rest;
}

/** Null where no part of the text is underlined, or struck through other than its cell: other looks are not kept. */
function ownRuns({ richText = [], style }: Cell): NonNullable<BookCell["runs"]> | null {
  const isCellStruck = style?.font?.strikethrough === true;
  const runs = richText.map(({ text, font }) => {
    // A part that says nothing of its font has that of its cell.
    const isStruck = font ? font.strikethrough === true : isCellStruck;
    return {
      text,
      isUnderlined: font?.underline !== undefined && font.underline !== false,
      ...(isStruck && { isStruck }),
    };
  });
  return runs.some(({ isUnderlined, isStruck = false }) => isUnderlined || isStruck !== isCellStruck) ? runs : null;
}

const LOOKS = ["name", "size", "color", "bold", "italic", "vertAlign"] as const satisfies readonly MixedLook[];

/** Null where all of its letters are set alike, but for lines. A part that says nothing of its font has that of its cell. */
function mixedLooks({ richText = [], style }: Cell): NonNullable<BookCell["mixed"]> | null {
  const fonts = richText.map(({ font }) => font ?? style?.font ?? {});
  const looks = LOOKS.filter((look) => new Set(fonts.map((font) => JSON.stringify(font[look] ?? false))).size > 1);
  return looks.length === 0 ? null : { text: richText.map(({ text }) => text).join(""), looks };
}

function linkOf(link: Cell["hyperlink"]): BookLink | null {
  if (!link) return null;
  const { location = "", target, tooltip = "" } = link;
  return { address: location === "" ? target : "", location, tooltip };
}
