import { sheetNames } from "../../form/sheet-names";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { Area } from "../../workbook/address";
import type { CellDrawing, RowDrawing, SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { textHeightPt } from "../../workbook/text-extent";
import type { FormRegister, RegisterEntry } from "../collection";
import { compareEntries } from "./register-entries";

/** The register's columns, in order: what they are called, and how wide they are in print. */
export const registerColumns = [
  { id: "code", header: "番号", widthChars: 13, style: "tableCentered" },
  { id: "title", header: "取組項目", widthChars: 38, style: "tableText" },
  { id: "department", header: "課", widthChars: 17, style: "tableCentered" },
  { id: "sequence", header: "その", widthChars: 7, style: "tableCentered" },
  { id: "subject", header: "件名", widthChars: 18, style: "tableText" },
] as const satisfies readonly {
  readonly id: string;
  readonly header: string;
  readonly widthChars: number;
  readonly style: StyleName;
}[];

const HEADER_ROW = 3;
const LEAST_HEIGHT_PT = 18;
const NOTE =
  "提出する様式の一覧です。一つの取組に様式が二つ以上あるときは、その2、その3の行を足し、件名に違いを書いてください。";

/** 様式台帳 as a sheet, in plan order; read back by {@link readRegister}. */
export function drawRegister(register: FormRegister, plan: Plan): SheetDrawing {
  const entries = register.entries.toSorted(compareEntries(plan));
  const lastRow = HEADER_ROW + Math.max(1, entries.length);
  const lastColumn = registerColumns.length - 1;
  const rows = entries.map((entry, index) => drawEntry(entry, HEADER_ROW + 1 + index, plan));
  const noteWidth = registerColumns.reduce((sum, { widthChars }) => sum + widthChars, 0);
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: lastColumn });
  return {
    name: sheetNames.register,
    visibility: "visible",
    columns: registerColumns.map(({ widthChars }) => ({ widthChars })),
    rows: [
      { row: 0, heightPt: 27 },
      { row: 2, heightPt: textHeightPt(NOTE, noteWidth, 9) },
      { row: HEADER_ROW, heightPt: 21 },
      ...rows.map(({ height }) => height),
    ],
    cells: [
      text(0, 0, "title", sheetNames.register),
      text(1, 0, "plain", `${plan.title} ${formatFiscalYear(plan.fiscalYear)}`),
      text(2, 0, "note", NOTE),
      ...registerColumns.map(({ header }, column) => text(HEADER_ROW, column, "tableHeader", header)),
      ...rows.flatMap(({ cells }) => cells),
    ],
    merges: [across(0), across(1), across(2)],
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: 1,
      footer: "&C&P / &N",
      marginsInch: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.6 },
      centerHorizontally: true,
    },
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
  };
}

function drawEntry(
  entry: RegisterEntry,
  row: number,
  plan: Plan,
): { readonly cells: readonly CellDrawing[]; readonly height: RowDrawing } {
  const initiative = findInitiative(plan, entry.initiative);
  const texts: Readonly<Record<(typeof registerColumns)[number]["id"], string>> = {
    code: initiative?.markedCode ?? entry.initiative,
    title: initiative
      ? `${initiative.group.mark} ${initiative.group.title} ${initiative.mark} ${initiative.title}`
      : "",
    department: entry.department,
    sequence: `その${entry.sequence}`,
    subject: entry.subject,
  };
  const heights = registerColumns.map(({ id, widthChars }) => textHeightPt(texts[id], widthChars, 10.5));
  return {
    cells: registerColumns.map(({ id, style }, column) => text(row, column, style, texts[id])),
    height: { row, heightPt: Math.max(LEAST_HEIGHT_PT, ...heights) },
  };
}

function text(row: number, column: number, style: StyleName, content: string): CellDrawing {
  return { row, column, style, content: content === "" ? { type: "blank" } : { type: "text", text: content } };
}
