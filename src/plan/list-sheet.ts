import { comparisonKey } from "../workbook/comparison-key";
import type { CellDrawing, ListValidation, SheetDrawing } from "../workbook/drawing";
import { groupBy } from "../workbook/group-by";
import type { CellSnapshot, SheetSnapshot } from "../workbook/snapshot";
import { DEFAULT_SIZE_PT, styles, type StyleName } from "../workbook/styles";
import { textHeightPt } from "../workbook/text-extent";

// A sheet that 総務課 writes and the plan's workbook carries: a title, whose it is, a few lines on how it is filled in, and a table.

export interface ListColumn<Id extends string> {
  readonly id: Id;
  readonly header: string;
  readonly widthChars: number;
  readonly isCentered?: boolean;
  /** What can be chosen in it. */
  readonly options?: readonly string[];
}

export interface ListSheet<Id extends string> {
  readonly title: string;
  /** Whose it is. */
  readonly owner: string;
  /** How it is filled in. Absent: nothing to say. */
  readonly notes?: readonly string[];
  readonly columns: readonly ListColumn<Id>[];
  readonly rows: readonly Readonly<Record<Id, string>>[];
}

/** A4 landscape, its header row on every page. */
export function drawListSheet<Id extends string>(list: ListSheet<Id>): SheetDrawing {
  const { title, owner, notes = [], columns, rows } = list;
  const widthChars = columns.reduce((sum, column) => sum + column.widthChars, 0);
  const above = [
    { style: "title", text: title, heightPt: 27 },
    { style: "breadcrumb", text: owner, heightPt: null },
    ...notes.map((text) => ({
      style: "note" as const,
      text,
      heightPt: textHeightPt(text, widthChars - PADDING_CHARS, styles.note.sizePt) + PADDING_PT,
    })),
  ] as const;
  const headerRow = above.length + 1;
  const first = headerRow + 1;
  return {
    name: title,
    visibility: "visible",
    columns: columns.map((column) => ({ widthChars: column.widthChars })),
    rows: [
      ...above.flatMap(({ heightPt }, row) => (heightPt === null ? [] : [{ row, heightPt }])),
      { row: headerRow, heightPt: LEAST_HEIGHT_PT },
      ...rows.map((row, index) => ({ row: first + index, heightPt: heightOf(row, columns) })),
    ],
    cells: [
      ...above.map(({ style, text }, row) => textCell(row, 0, style, text)),
      ...columns.map(({ header }, column) => textCell(headerRow, column, "tableHeader", header)),
      ...rows.flatMap((row, index) =>
        columns.map(({ id, isCentered }, column) =>
          textCell(first + index, column, isCentered ? "tableCentered" : "tableText", row[id]),
        ),
      ),
    ],
    merges: above.map((_, row) => ({ top: row, left: 0, bottom: row, right: columns.length - 1 })),
    print: {
      orientation: "landscape",
      fitToWidth: 1,
      marginsInch: { top: 0.75, bottom: 0.7, left: 0.5, right: 0.5 },
      titleRows: { first: headerRow, last: headerRow },
      footer: "&C&9&P / &N",
    },
    ...validationsOf(list, first),
    ...(notes.length > 0 && { freeze: { rows: first, columns: 0 } }),
    showGridLines: false,
  };
}

/** Rows for what is added by hand may choose as well. */
const FURTHER_ROWS = 100;

function validationsOf<Id extends string>(
  { columns, rows }: ListSheet<Id>,
  first: number,
): { readonly validations?: readonly ListValidation[] } {
  const validations = columns.flatMap(({ header, options }, column): readonly ListValidation[] => {
    if (!options) return [];
    const area = { top: first, left: column, bottom: first + rows.length + FURTHER_ROWS - 1, right: column };
    const errorMessage = `${options.map((option) => `「${option}」`).join("")}のどれかを選んでください。`;
    return [{ area, options, strictness: "stop", errorTitle: header, errorMessage }];
  });
  return validations.length > 0 ? { validations } : {};
}

/** How people head a column, as comparison keys. */
export type HeaderSpellings<Id extends string> = Readonly<Record<Id, RegExp>>;

export interface ListTable<Id extends string> {
  /** 0-based. */
  readonly headerRow: number;
  /** 0-based, of the columns whose headers are there. */
  readonly columnOf: ReadonlyMap<Id, number>;
  /** Above the header row, filled in. */
  readonly above: readonly CellSnapshot[];
  /** Headers that nobody can tell, or that stand there twice, of columns that hold something. */
  readonly unknown: readonly CellSnapshot[];
  /** From top to bottom, those that hold something in a column that is known. */
  readonly rows: readonly ListRow<Id>[];
}

export interface ListRow<Id extends string> {
  /** In the order of the sheet's columns; at least one. */
  readonly cells: readonly [CellSnapshot, ...CellSnapshot[]];
  readonly cellOf: (id: Id) => CellSnapshot | undefined;
  /** "" where it says nothing there. */
  readonly textOf: (id: Id) => string;
}

const IN_BRACKETS = /[([【〔].*$/u;
/** 総務課's own: for nobody else, and no mistake. */
const OWN_REMARKS = /^(?:備考|メモ)$/u;

/** Under the first row that has the headers of `needed`; null: there is none. Brackets behind a header (記入要領（共通）) do not matter. */
export function readListSheet<Id extends string>(
  { cells }: SheetSnapshot,
  spellings: HeaderSpellings<Id>,
  isHeader: (found: ReadonlySet<Id>) => boolean,
): ListTable<Id> | null {
  const ids = Object.keys(spellings) as Id[];
  const filled = cells.filter(({ text }) => !isBlank(text));
  for (const ofRow of groupBy(filled, ({ row }) => String(row)).values()) {
    const headers = ids.flatMap((id) => {
      const cell = ofRow.find(({ text }) => spellings[id].test(comparisonKey(text).replace(IN_BRACKETS, "")));
      return cell ? [{ id, cell }] : [];
    });
    if (!isHeader(new Set(headers.map(({ id }) => id)))) continue;
    const [{ row }] = ofRow;
    const below = cells.filter((cell) => cell.row > row);
    const columnOf = new Map(headers.map(({ id, cell }) => [id, cell.column]));
    return {
      headerRow: row,
      columnOf,
      above: filled.filter((cell) => cell.row < row),
      unknown: ofRow.filter(
        (cell) =>
          !headers.some((header) => header.cell === cell) &&
          !OWN_REMARKS.test(comparisonKey(cell.text)) &&
          below.some(({ column, text }) => column === cell.column && !isBlank(text)),
      ),
      rows: rowsOf(below, columnOf),
    };
  }
  return null;
}

function rowsOf<Id extends string>(
  below: readonly CellSnapshot[],
  columnOf: ReadonlyMap<Id, number>,
): readonly ListRow<Id>[] {
  const known = new Set(columnOf.values());
  const understood = below.filter(({ column }) => known.has(column));
  return [...groupBy(understood, ({ row }) => String(row)).values()].map((cells) => {
    const cellOf = (id: Id): CellSnapshot | undefined => cells.find(({ column }) => column === columnOf.get(id));
    return { cells, cellOf, textOf: (id) => cellOf(id)?.text ?? "" };
  });
}

/** 「用語 (2)」: the copy that Excel makes. */
const NUMBERED = /\(\d+\)$/u;

/** By its name alone, whatever stands on it. */
export function isListSheet({ name, type, cells }: SheetSnapshot, title: string): boolean {
  return type === "worksheet" && cells.length > 0 && comparisonKey(name).replace(NUMBERED, "") === comparisonKey(title);
}

/** The sheet of that title: one that is seen before one that is not, then in the order of the tabs. */
export function findListSheet(sheets: readonly SheetSnapshot[], title: string): SheetSnapshot | null {
  const found = sheets.filter((sheet) => isListSheet(sheet, title));
  return found.find(({ visibility }) => visibility === "visible") ?? found[0] ?? null;
}

export function isBlank(text: string): boolean {
  return comparisonKey(text) === "";
}

const LEAST_HEIGHT_PT = 21;
/** Excel's highest row. */
const MOST_HEIGHT_PT = 409;
const PADDING_PT = 4.5;
const PADDING_CHARS = 1;

function heightOf<Id extends string>(row: Readonly<Record<Id, string>>, columns: readonly ListColumn<Id>[]): number {
  const heights = columns.map(
    ({ id, widthChars }) => textHeightPt(row[id], widthChars - PADDING_CHARS, DEFAULT_SIZE_PT) + PADDING_PT,
  );
  return Math.min(MOST_HEIGHT_PT, Math.max(LEAST_HEIGHT_PT, ...heights));
}

function textCell(row: number, column: number, style: StyleName, text: string): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}
