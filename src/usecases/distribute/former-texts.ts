import type { FieldId, FormDefinition } from "../../form/definition";
import type { FormKey } from "../../gather/collection";
import { sheetNames } from "../../form/sheet-names";
import { findFiscalYear, formatFiscalYear } from "../../plan/fiscal-year";
import { formatCode } from "../../plan/marks";
import { rowsOf } from "../../plan/plan-sheet-rows";
import type { FiscalYear } from "../../plan/schema";
import { keyTextOf, parseFormKey } from "../../gather/form-key-text";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellDrawing, SheetDrawing } from "../../workbook/drawing";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { StyleName } from "../../workbook/styles";
import type { BeginningForm } from "./beginning-forms";

/** What last year's form said in fields that begin blank this year, to be shown beside them. */
export interface FormerTexts {
  readonly fiscalYear: FiscalYear;
  /** Of one form of this year; fields that said nothing are absent. */
  readonly of: (key: FormKey) => Readonly<Partial<Record<FieldId, string>>>;
}

const HEADER_ROW = 2;
const FIRST_FIELD_COLUMN = 1;
const FORM_HEADER = "様式";
/** Far below what a cell holds: neither surrogate pairs nor what the file writes as an escape ever matter. */
const LONGEST_PIECE = Math.floor(MAX_CELL_CHARACTERS / 4);

/** The hidden sheet 昨年度 of a blank workbook; null where last year's forms say nothing that is shown. */
export function drawFormerTexts(
  forms: readonly BeginningForm[],
  definition: FormDefinition,
  fiscalYear: FiscalYear | null,
): SheetDrawing | null {
  const fields = definition.fields.filter(({ showsLastYear }) => showsLastYear);
  const rows = forms.flatMap(({ initiative, department, sequence, former }) => {
    const texts = fields.map(({ id }) => former?.texts[id] ?? "");
    if (texts.every((text) => comparisonKey(text) === "")) return [];
    const pieces = texts.map(piecesOf);
    const name = `${formatCode(initiative.code)} ${department} その${sequence}`;
    return Array.from({ length: Math.max(...pieces.map(({ length }) => length)) }, (_, index) => ({
      name,
      texts: pieces.map((own) => own[index] ?? ""),
    }));
  });
  if (fiscalYear === null || rows.length === 0) return null;
  return {
    name: sheetNames.lastYear,
    visibility: "hidden",
    columns: [{ widthChars: 34 }, ...fields.map(() => ({ widthChars: 50 }))],
    rows: [],
    cells: [
      textCell(0, 0, "plain", `${formatFiscalYear(fiscalYear)}の様式から。今年度の様式には入りません。`),
      textCell(HEADER_ROW, 0, "tableHeader", FORM_HEADER),
      ...fields.map(({ listHeader }, index) =>
        textCell(HEADER_ROW, FIRST_FIELD_COLUMN + index, "tableHeader", listHeader),
      ),
      ...rows.flatMap(({ name, texts }, index) => [
        textCell(HEADER_ROW + 1 + index, 0, "tableText", name),
        ...texts.map((text, column) =>
          textCell(HEADER_ROW + 1 + index, FIRST_FIELD_COLUMN + column, "tableText", text),
        ),
      ]),
    ],
    merges: [],
    print: { orientation: "portrait", fitToWidth: 1, marginsInch: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.6 } },
  };
}

/** A text longer than a cell, in characters or in lines, goes on in the row below, of the same form. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let lineFeeds = 0;
  for (const character of text) {
    if (piece.length >= LONGEST_PIECE || lineFeeds >= MAX_CELL_LINE_FEEDS) {
      pieces.push(piece);
      piece = "";
      lineFeeds = 0;
    }
    piece += character;
    if (character === "\n") lineFeeds += 1;
  }
  return piece === "" ? pieces : [...pieces, piece];
}

/** Null where the workbook has no such sheet. */
export function readFormerTexts({ sheets }: WorkbookSnapshot, { fields }: FormDefinition): FormerTexts | null {
  const sheet = sheets.find(({ name }) => comparisonKey(name) === comparisonKey(sheetNames.lastYear));
  const rows = sheet ? rowsOf(sheet) : [];
  const fiscalYear = rows[0]?.cells.map(({ text }) => findFiscalYear(text)).find((year) => year !== null) ?? null;
  const header = rows.find(({ cells }) => cells.some(({ text }) => text === FORM_HEADER));
  if (fiscalYear === null || !header) return null;
  const columns = new Map(
    header.cells.flatMap(({ text, column }) => {
      const field = fields.find(({ listHeader }) => comparisonKey(listHeader) === comparisonKey(text));
      return field ? [[column, field.id] as const] : [];
    }),
  );
  const byForm = new Map<string, Partial<Record<FieldId, string>>>();
  for (const { row, cells } of rows) {
    const [first] = cells;
    const key = row > header.row && first?.column === 0 ? parseFormKey(first.text) : null;
    if (!key) continue;
    const texts = byForm.get(keyTextOf(key)) ?? {};
    byForm.set(keyTextOf(key), texts);
    for (const { column, text } of cells) {
      const field = columns.get(column);
      if (field !== undefined) texts[field] = (texts[field] ?? "") + text;
    }
  }
  return { fiscalYear, of: (key) => byForm.get(keyTextOf(key)) ?? {} };
}

function textCell(row: number, column: number, style: StyleName, text: string): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}
