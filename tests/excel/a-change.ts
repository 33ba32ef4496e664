import { sheetChanging, type SheetChanging } from "../../src/excel/change-sheets";
import { askSheetList } from "../../src/excel/insert/sheet-list";
import type { SheetChange, SheetToRetire, WorkbookSettings } from "../../src/excel/open-workbook";
import { workbookReader } from "../../src/excel/read-workbook";
import { roundTrip } from "../../src/excel/round-trip";
import type { ExcelHost, HostOptions } from "../../src/preview/host/host";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { writeForInsertion, type WriteForInsertion } from "../../src/xlsx/insertion";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { openInNode } from "../support/excel";
import { memorySettings } from "../support/memory-settings";

/** Two sheets of one's own around a little summary: 表紙, 一覧 and a very hidden 記録. */
export const standing = aDrawing({
  sheets: [
    aSheet({ name: "はじめに", cells: [aCell("A1", "総務課の覚え")] }),
    aSheet({ name: "表紙", cells: [aCell("B2", "前回の総括"), aCell("B3", "=1+1 と書いた文")] }),
    aSheet({ name: "一覧", cells: [aCell("A1", "課"), aCell("A2", "町民生活課")] }),
    aSheet({ name: "記録", visibility: "veryHidden", cells: [aCell("A1", "a3f5")] }),
    aSheet({ name: "控え", visibility: "hidden", cells: [aCell("A1", "触らないこと")] }),
  ],
});

/** What replaces 表紙, 一覧 and 記録: a table, formulas over it, a link, what is printed on each page. */
export const renewed = aDrawing({
  sheets: [
    aSheet({
      name: "表紙",
      cells: [
        aCell("B2", "今回の総括"),
        aCell("B3", null, { content: { type: "formula", formula: "SUM(FormList[件数])", value: 5 } }),
        aCell("B4", "一覧へ", { style: "tableLink", link: { sheet: "一覧", row: 0, column: 0 } }),
      ],
      merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    }),
    aSheet({
      name: "一覧",
      cells: [
        ...["課", "件数"].map((title, column) => aCell(`${"AB"[column] ?? ""}1`, title)),
        ...[aCell("A2", "町民生活課"), aCell("B2", 2), aCell("A3", "総務課"), aCell("B3", 3)],
      ],
      tables: [{ name: "FormList", area: { top: 0, left: 0, bottom: 2, right: 1 }, columns: ["課", "件数"] }],
      freeze: { rows: 1, columns: 0 },
      print: { ...aSheet().print, titleRows: { first: 0, last: 0 } },
    }),
    aSheet({
      name: "様式1",
      cells: [
        aCell("A1", "・広報誌の頁を設けた。\n・2行目", { style: "value" }),
        aCell("A2", null, { style: "value" }),
      ],
      validations: [
        {
          area: { top: 1, left: 0, bottom: 1, right: 0 },
          options: ["できた", "できなかった"],
          strictness: "warning",
          errorTitle: "目標の達成",
          errorMessage: "一覧から選んでください。",
        },
      ],
      isProtected: true,
    }),
    aSheet({ name: "記録", visibility: "veryHidden", cells: [aCell("A1", "b7e1")] }),
  ],
});

export interface OpenedForChange {
  readonly host: ExcelHost;
  readonly changing: SheetChanging;
  readonly settings: WorkbookSettings;
  readonly change: SheetChange;
}

/** The standing workbook in Excel, and the change that renews its summary. */
export async function openForChange(
  options: HostOptions = {},
  drawing: WorkbookDrawing = renewed,
  settings: WorkbookSettings = memorySettings(),
): Promise<OpenedForChange> {
  const bytes = await standingBytes();
  const { host } = await openInNode(bytes, options);
  // Not asked of this host: it may be told to refuse.
  const file = readWorkbook(bytes, { file: "総括.xlsx" });
  if (!file.ok) throw new Error(file.problem.message);
  const { sheets } = await roundTrip(askSheetList);
  const retire = toRetire(file.value.sheets, sheets, ["表紙", "一覧", "記録"]);
  return {
    host,
    settings,
    changing: sheetChanging(writeOnce, settings),
    change: { drawing, retire, order: drawing.sheets.map(({ name }) => name), activate: "表紙" },
  };
}

/** `write`, which says the same of the same drawing, asked once for each: the tests insert few drawings many times. */
export function remembering(write: WriteForInsertion): WriteForInsertion {
  const written = new Map<string, ReturnType<WriteForInsertion>>();
  return (drawing, names) => {
    const key = JSON.stringify([drawing, names]);
    const insertion = written.get(key) ?? write(drawing, names);
    written.set(key, insertion);
    return insertion;
  };
}

export const writeOnce = remembering(writeForInsertion);

let written: Promise<Uint8Array> | null = null;
function standingBytes(): Promise<Uint8Array> {
  written ??= writeWorkbook(standing);
  return written;
}

/** Sheets that are to go, as they say now. */
export async function asRead(names: readonly string[]): Promise<readonly SheetToRetire[]> {
  const read = await workbookReader(memorySettings()).read();
  if (!read.ok) throw new Error(read.problem.message);
  const { sheets } = await roundTrip(askSheetList);
  return toRetire(read.value.snapshot.sheets, sheets, names);
}

function toRetire(
  read: readonly SheetSnapshot[],
  standing: readonly { readonly id: string; readonly name: string }[],
  names: readonly string[],
): readonly SheetToRetire[] {
  return names.flatMap((name) => {
    const sheet = read.find((one) => one.name === name);
    const id = standing.find((one) => one.name === name)?.id;
    return sheet && id !== undefined ? [{ sheetId: id, asRead: sheet }] : [];
  });
}

/** All that people see of a workbook: tabs in their order, which are shown, which one is in front, and every text. */
export async function stateOf(host: ExcelHost) {
  const { sheets, activeId } = await roundTrip(askSheetList);
  return {
    tabs: sheets.map(({ name, visibility }) => `${name}:${visibility}`),
    active: sheets.find(({ id }) => id === activeId)?.name,
    texts: host.texts(),
  };
}
