import type { FormDefinition } from "../../form/definition";
import { FORM_HEADER } from "../../gather/last-year-texts";
import { sheetNames } from "../../form/sheet-names";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { formatCode } from "../../plan/marks";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellDrawing, SheetDrawing } from "../../workbook/drawing";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../../workbook/excel-limits";
import type { StyleName } from "../../workbook/styles";
import type { BeginningForm } from "./beginning-forms";

const HEADER_ROW = 2;
const FIRST_FIELD_COLUMN = 1;
/** Far below what a cell holds: neither surrogate pairs nor what the file writes as an escape ever matter. */
const LONGEST_PIECE = Math.floor(MAX_CELL_CHARACTERS / 4);

/**
 * The hidden sheet 昨年度 of a blank workbook: what last year's forms said in fields that begin blank, and 目指す姿, to be compared
 * with this year's. Null where they said nothing. {@link file://../../gather/last-year-texts.ts} reads it back.
 */
export function drawFormerTexts(
  forms: readonly BeginningForm[],
  definition: FormDefinition,
  fiscalYear: FiscalYear | null,
): SheetDrawing | null {
  const fields = definition.fields.filter(({ role, showsLastYear }) => role === "identity" || showsLastYear === true);
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

function textCell(row: number, column: number, style: StyleName, text: string): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}
