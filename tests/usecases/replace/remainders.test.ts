import { sheetNames } from "../../../src/form/sheet-names";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { planReplacement, type Replacement } from "../../../src/usecases/replace/plan-replacement";
import { parseA1, toA1 } from "../../../src/workbook/address";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, together, written } from "../a-department-workbook";

const form = "Ⅰ-2-①(1) 町民生活課";
const residents = aDepartmentWorkbook("町民生活課.xlsx", [{}]);
const changed = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { review: "参加者が増えた。" } }]);
const works = aDepartmentWorkbook("建設水道課.xlsx", [{ department: "建設水道課" }]);
const own = aDepartmentWorkbook("総務課.xlsx", [{ department: "総務課", initiative: "1-2-1-3", sheet: "メモ" }]);

const first = "2024-04-20T09:00:00+09:00";
const later = "2024-04-21T10:30:00+09:00";

function summaryWith(snapshots: readonly WorkbookSnapshot[], takenSheetNames = ["メモ"]): WorkbookSnapshot {
  return snapshotOfDrawing(drawSummary(gathered(snapshots), { assembledAt: first, takenSheetNames }));
}

const open = together("総務課.xlsx", own, summaryWith([residents, works]));

function again(standing: WorkbookSnapshot, snapshots: readonly WorkbookSnapshot[] = [changed, works]): Replacement {
  const collected = gathered(snapshots, { former: standing });
  return planReplacement(standing, drawSummary(collected, { assembledAt: later, takenSheetNames: ["メモ"] }));
}

function withSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

function withCell(
  workbook: WorkbookSnapshot,
  sheet: string,
  a1: string,
  cell: Partial<CellSnapshot>,
): WorkbookSnapshot {
  const place = parseA1(a1);
  return withSheet(written(workbook, sheet, a1, ""), sheet, (one) => ({
    ...one,
    cells: one.cells.map((there) => (toA1(there) === (place && toA1(place)) ? { ...there, ...cell } : there)),
  }));
}

/** As a former version of the program would have left it. */
function withoutHashes(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return withSheet(workbook, sheetNames.memory, (memory) => {
    const rows = new Set(
      memory.cells.filter(({ column, text }) => column === 0 && text === "描画").map(({ row }) => row),
    );
    return { ...memory, cells: memory.cells.filter(({ row }) => !rows.has(row)) };
  });
}

function firstText(sheet: string, isMeant: (cell: CellSnapshot) => boolean): string {
  const found = open.sheets.find(({ name }) => name === sheet)?.cells.find(isMeant);
  if (!found) throw new Error(`no such cell: ${sheet}`);
  return toA1(found);
}

describe("総括が書いた文の上への書き込み", () => {
  test("表紙や提出状況の書き換えられた文は、下げるときに知らせる", () => {
    const cover = firstText(sheetNames.cover, ({ row, type }) => row > 2 && type === "text");
    const submissions = firstText(sheetNames.submissions, ({ row, type }) => row > 0 && type === "text");
    const title = firstText(sheetNames.cover, ({ type }) => type === "text");
    let standing = written(open, sheetNames.cover, cover, "町長の決裁を受けたもの");
    standing = written(standing, sheetNames.submissions, submissions, "電話で確かめた");
    standing = written(standing, sheetNames.cover, title, "実績のまとめ");
    const { leftBehind } = again(standing);
    expect(leftBehind).toContainEqual({ sheet: sheetNames.cover, cell: cover, text: "町長の決裁を受けたもの" });
    expect(leftBehind).toContainEqual({ sheet: sheetNames.cover, cell: title, text: "実績のまとめ" });
    expect(leftBehind).toContainEqual({ sheet: sheetNames.submissions, cell: submissions, text: "電話で確かめた" });
    expect(leftBehind).toHaveLength(3);
  });

  test("とりまとめた時刻の上に書いた文も知らせる", () => {
    const time = firstText(sheetNames.cover, ({ text }) => text.startsWith("令和6年4月20日"));
    const { leftBehind } = again(written(open, sheetNames.cover, time, "四月の課長会議のもの"));
    expect(leftBehind).toEqual([{ sheet: sheetNames.cover, cell: time, text: "四月の課長会議のもの" }]);
  });

  test("ほかのマスにもある言葉に書き換えても、知らせる", () => {
    const cells = open.sheets.find(({ name }) => name === sheetNames.list)?.cells ?? [];
    const other = cells.find(({ row, column }) => row === 1 && column === 1);
    const { leftBehind } = again(written(open, sheetNames.list, "C2", other?.text ?? ""));
    // What stands on the new list as well is not lost.
    expect(leftBehind).toEqual([]);
    const cover = open.sheets
      .find(({ name }) => name === sheetNames.cover)
      ?.cells.filter(({ type }) => type === "text");
    const [a, b] = [cover?.[0], cover?.[1]];
    if (!a || !b) throw new Error("no texts");
    expect(again(written(open, sheetNames.cover, toA1(a), b.text)).leftBehind).toEqual([
      { sheet: sheetNames.cover, cell: toA1(a), text: b.text },
    ]);
  });

  test("様式の見出しの上への書き込みは知らせ、欄の文を直したものは知らせない", () => {
    const label = firstText(form, ({ row, column }) => row > 4 && column < 3);
    const standing = mended(
      written(open, form, label, "ここは要相談"),
      form,
      "話合いが深まった。次の年も続ける。",
      "翌年度も続ける。",
    );
    const { leftBehind, change } = again(standing);
    expect(change.retireNames).toContain(form);
    expect(leftBehind).toEqual([{ sheet: form, cell: label, text: "ここは要相談" }]);
  });

  test("一覧の欄を直した文は知らせず、欄でない列への書き込みは知らせる", () => {
    const box = mended(open, sheetNames.list, "話合いが深まった。次の年も続ける。", "翌年度も続ける。");
    expect(again(box).leftBehind).toEqual([]);
    const { leftBehind } = again(written(box, sheetNames.list, "B2", "基本項目を確認中"));
    expect(leftBehind).toEqual([{ sheet: sheetNames.list, cell: "B2", text: "基本項目を確認中" }]);
  });

  test("式が出した文と、式や数の上に打った数は知らせない", () => {
    const cover = firstText(sheetNames.cover, ({ type }) => type === "text");
    const formula = { text: "式の答え", value: "式の答え", formula: '"式の"&"答え"' };
    const counted = firstText(sheetNames.achievement, ({ formula: one }) => one !== undefined);
    const number = { type: "number", text: "99", value: 99 } as const;
    const standing = withCell(
      withCell(open, sheetNames.cover, cover, formula),
      sheetNames.achievement,
      counted,
      number,
    );
    expect(again(standing).leftBehind).toEqual([]);
    expect(again(written(standing, sheetNames.achievement, counted, "集計し直す")).leftBehind).toEqual([
      { sheet: sheetNames.achievement, cell: counted, text: "集計し直す" },
    ]);
  });

  test("手を加えていない総括と、並べ替えただけの一覧からは、何も知らせない", () => {
    expect(again(open).leftBehind).toEqual([]);
    const sorted = withSheet(open, sheetNames.list, (list) => ({
      ...list,
      cells: list.cells
        .map((cell) => (cell.row === 0 ? cell : { ...cell, row: cell.row === 1 ? 2 : cell.row === 2 ? 1 : cell.row }))
        .toSorted((a, b) => a.row - b.row || a.column - b.column),
    }));
    const { leftBehind, change } = again(sorted);
    expect(change.retireNames).toContain(sheetNames.list);
    expect(leftBehind).toEqual([]);
    expect(again(open, [residents, works]).change.drawing.sheets).toEqual([]);
  });

  test("名前が重なって別の名前で入った総括からも、何も知らせない", () => {
    const drawing = drawSummary(gathered([residents, works]), { assembledAt: first, takenSheetNames: [] });
    const taken = aDepartmentWorkbook("総務課.xlsx", [
      { sheet: form, initiative: "1-2-1-3" },
      { sheet: sheetNames.findings, initiative: "2-1-2-1" },
    ]);
    const { change } = planReplacement(taken, drawing);
    const standing = together("総務課.xlsx", taken, snapshotOfDrawing(change.drawing));
    const collected = gathered([changed, works], { former: standing });
    const takenSheetNames = taken.sheets.map(({ name }) => name);
    const plan = planReplacement(standing, drawSummary(collected, { assembledAt: later, takenSheetNames }));
    expect(plan.change.retireNames.length).toBeGreaterThan(3);
    expect(plan.leftBehind).toEqual([]);
  });

  test("書いた文を覚えていない前の版の総括では、知らせない", () => {
    expect(withoutHashes(open)).not.toEqual(open);
    const standing = withoutHashes(written(open, sheetNames.cover, "A2", "実績のまとめ"));
    expect(again(standing).leftBehind).toEqual([]);
  });
});

test("隠してある総括のシートの書き込みも知らせる", () => {
  const noted = written(open, sheetNames.submissions, "Z5", "部長へ報告済み");
  const standing = withSheet(noted, sheetNames.submissions, (sheet) => ({ ...sheet, visibility: "hidden" }));
  expect(again(standing).leftBehind).toEqual([{ sheet: sheetNames.submissions, cell: "Z5", text: "部長へ報告済み" }]);
});

describe("下げるシートを指す式", () => {
  const formulas = (more: Readonly<Record<string, string>>): WorkbookSnapshot =>
    Object.entries(more).reduce(
      (workbook, [a1, formula]) => withCell(workbook, "メモ", a1, { type: "number", value: 1, text: "1", formula }),
      open,
    );

  test.each([
    ["引用符のある名前", "'一覧'!C3&\"を見る\""],
    ["引用符のない名前", "SUM(1,一覧!$C$3)"],
    ["半角を含む様式の名前", `'${form}'!D8`],
    ["いくつかのシートにわたる範囲", "SUM('表紙:一覧'!B2)"],
    ["一覧の表", "COUNTA(FormList_0k3x9ab[課])"],
  ])("%s", (_, formula) => {
    expect(again(formulas({ H2: formula })).leftBehind).toEqual([{ sheet: "メモ", formulasIn: "H2" }]);
  });

  test.each([
    ["文の中の名前", '"一覧!を見る"'],
    ["ほかのブックのシート", "'[前年度.xlsx]一覧'!C3+[前年度.xlsx]一覧!C3"],
    ["名前が続きのあるシート", "'一覧（公表用）'!C3+わが課の一覧!A1"],
    ["残るシート", `'${sheetNames.plan}'!A1`],
  ])("%sは、知らせない", (_, formula) => {
    expect(again(formulas({ H2: formula })).leftBehind).toEqual([]);
  });

  test("続いたマスは、一つの範囲で知らせる", () => {
    const { leftBehind } = again(formulas({ H2: "一覧!C2", H3: "一覧!C3", J3: "一覧!C4" }));
    expect(leftBehind).toEqual([
      { sheet: "メモ", formulasIn: "H2:H3" },
      { sheet: "メモ", formulasIn: "J3" },
    ]);
  });

  test("何も入れ替わらなければ、知らせない", () => {
    expect(again(formulas({ H2: "一覧!C2" }), [residents, works]).leftBehind).toEqual([]);
  });
});
