import { sheetNames } from "../../form/sheet-names";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { Area } from "../../workbook/address";
import type { CellDrawing, ListValidation, RowDrawing, SheetDrawing } from "../../workbook/drawing";
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
  { id: "state", header: "状態", widthChars: 12, style: "tableCentered" },
  { id: "carriedFrom", header: "引き継ぎ元", widthChars: 30, style: "tableText" },
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

/** What 状態 says of a line; a line that says nothing, or 提出する, is one that there should be. */
export const registerStates = {
  registered: "提出する",
  offered: "追加の候補",
  ending: "終了の候補",
  retired: "取りやめ",
} as const;
const NOTE_OF_STATES = `状態が「${registerStates.registered}」か空欄の行を、あるはずの様式と数えます。「${registerStates.offered}」は、届いていてこの台帳にない様式です。これからも出す様式なら「${registerStates.registered}」に直してください。出さなくなった様式は「${registerStates.retired}」にしてください。`;
const NOTE_OF_ENDING = `「${registerStates.ending}」は、前年度に達成したと書かれていた様式です。今年度も出すあいだは、あるはずの様式と数えます。`;

/** "" for a line that there should be. */
export function stateOfEntry({ isRetired, isOffered, isEndProposed, unknownState }: RegisterEntry): string {
  if (isRetired === true) return registerStates.retired;
  if (isOffered === true) return registerStates.offered;
  return isEndProposed === true ? registerStates.ending : (unknownState ?? "");
}

interface RegisterOptions {
  /**
   * With the column 状態: 総務課's. A 課's own register, in the blank workbooks, has only what there should be, and no such column
   * unless there is something to say in it.
   */
  readonly withStates: boolean;
}

/** 様式台帳 as a sheet, in plan order; read back by {@link readRegister}. */
export function drawRegister(
  register: FormRegister,
  plan: Plan,
  { withStates }: RegisterOptions = { withStates: false },
): SheetDrawing {
  const hasEnding = register.entries.some(({ isEndProposed }) => isEndProposed);
  const isDrawn: Readonly<Partial<Record<(typeof registerColumns)[number]["id"], boolean>>> = {
    state: withStates || hasEnding,
    carriedFrom: register.entries.some(({ carriedFrom }) => carriedFrom !== undefined),
  };
  const columns = registerColumns.filter(({ id }) => isDrawn[id] !== false);
  const stateColumn = columns.findIndex(({ id }) => id === "state");
  const note = `${NOTE}${withStates ? NOTE_OF_STATES : ""}${hasEnding ? NOTE_OF_ENDING : ""}`;
  const entries = register.entries.toSorted(compareEntries(plan));
  const lastRow = HEADER_ROW + Math.max(1, entries.length);
  const lastColumn = columns.length - 1;
  const rows = entries.map((entry, index) => drawEntry(entry, HEADER_ROW + 1 + index, columns, plan));
  const noteWidth = columns.reduce((sum, { widthChars }) => sum + widthChars, 0);
  const across = (row: number): Area => ({ top: row, left: 0, bottom: row, right: lastColumn });
  return {
    name: sheetNames.register,
    visibility: "visible",
    columns: columns.map(({ widthChars }) => ({ widthChars })),
    rows: [
      { row: 0, heightPt: 27 },
      { row: 2, heightPt: textHeightPt(note, noteWidth, 9) },
      { row: HEADER_ROW, heightPt: 21 },
      ...rows.map(({ height }) => height),
    ],
    cells: [
      text(0, 0, "title", sheetNames.register),
      text(1, 0, "plain", `${plan.title} ${formatFiscalYear(plan.fiscalYear)}`),
      text(2, 0, "note", note),
      ...columns.map(({ header }, column) => text(HEADER_ROW, column, "tableHeader", header)),
      ...rows.flatMap(({ cells }) => cells),
    ],
    merges: [across(0), across(1), across(2)],
    ...(stateColumn >= 0 && { validations: [stateChoice(lastRow, stateColumn)] }),
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
  columns: readonly (typeof registerColumns)[number][],
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
    state: stateOfEntry(entry) || registerStates.registered,
    carriedFrom: entry.carriedFrom ?? "",
  };
  const heights = columns.map(({ id, widthChars }) => textHeightPt(texts[id], widthChars, 10.5));
  return {
    cells: columns.map(({ id, style }, column) => text(row, column, style, texts[id])),
    height: { row, heightPt: Math.max(LEAST_HEIGHT_PT, ...heights) },
  };
}

/** Other words may stand there too: the reader keeps them, and somebody is told. */
function stateChoice(lastRow: number, column: number): ListValidation {
  return {
    area: { top: HEADER_ROW + 1, left: column, bottom: lastRow, right: column },
    options: Object.values(registerStates),
    strictness: "warning",
    errorTitle: "状態",
    errorMessage: `「${Object.values(registerStates).join("」「")}」から選んでください。`,
  };
}

function text(row: number, column: number, style: StyleName, content: string): CellDrawing {
  return { row, column, style, content: content === "" ? { type: "blank" } : { type: "text", text: content } };
}
