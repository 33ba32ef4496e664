import { askSheetList } from "../../src/excel/insert/sheet-list";
import { roundTrip } from "../../src/excel/round-trip";
import type { HostOptions } from "../../src/preview/host/host";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { asRead, openForChange, renewed, stateOf } from "./a-change";

const charted = aDrawing({
  sheets: renewed.sheets.map((sheet) =>
    sheet.name === "一覧"
      ? {
          ...sheet,
          columns: [{ widthChars: 20 }, { widthChars: 8 }, { widthChars: 8 }, { widthChars: 8, hidden: true }],
          charts: [
            {
              title: "課別",
              anchor: { top: 5, left: 0, bottom: 15, right: 4 },
              categories: { top: 1, left: 0, bottom: 2, right: 0 },
              series: [
                {
                  name: { row: 0, column: 1 },
                  values: { top: 1, left: 1, bottom: 2, right: 1 },
                  color: "3B6FA8",
                },
              ],
              isPercent: false,
            },
          ],
          conditionalFormats: [
            { type: "dataBar" as const, area: { top: 1, left: 1, bottom: 2, right: 1 }, color: "9DC3E6", max: 5 },
          ],
        }
      : sheet,
  ),
});

async function changeOn(options: HostOptions) {
  const opened = await openForChange(options, charted);
  const start = opened.host.batches.length;
  const result = await opened.changing.changeSheets(opened.change);
  return { ...opened, result, batches: opened.host.batches.length - start };
}

test("Excel 2021（ExcelApi 1.14）でも、すべて付く", async () => {
  const { result, batches } = await changeOn({ apiSet: "1.14" });
  expect(result).toMatchObject({ ok: true, value: { shortcomings: [] } });
  expect(batches).toBe(3);
});

test("列の幅は、ブックの標準の文字によらず、図面のとおりの長さになる", async () => {
  const { host, result } = await changeOn({});
  expect(result.ok).toBe(true);
  const set = host.batches.flatMap(({ request }) =>
    request.Actions.filter(({ Name }) => Name === "ColumnWidth").map(({ ArgumentInfo }) => ArgumentInfo?.Arguments),
  );
  // 20 digits and 8 digits of 7 pixels, 5 pixels beside them, 0.75 points a pixel; nothing for the hidden column.
  expect(set).toEqual([[(20 * 7 + 5) * 0.75], [(8 * 7 + 5) * 0.75]]);
});

test.each([
  ["Worksheet.Charts", "グラフを付けられません"],
  ["Worksheet.PageLayout", "印刷範囲"],
  ["Range.Hyperlink", "リンクを付けられません"],
  ["Range.DataValidation", "確かめられませんでした"],
  ["Range.ConditionalFormats", "確かめられませんでした"],
  ["Worksheet.FreezePanes", "確かめられませんでした"],
  ["Worksheet.Tables", "確かめられませんでした"],
  ["Range.GetMergedAreasOrNullObject", "確かめられませんでした"],
  ["Range.Formulas", "数式を入れられません"],
  ["RangeFormat.ColumnWidth", "列の幅"],
])("%s を知らない Excel でも、文字はすべて入り、足りないものを言う", async (member, sentence) => {
  const { host, result, batches } = await changeOn({ refuseMembers: [member] });
  expect(result).toMatchObject({ ok: true, value: { shortcomings: [expect.stringContaining(sentence) as string] } });
  expect(batches).toBe(4);
  expect(host.texts()).toMatchObject({
    表紙: { B2: "今回の総括", B3: "5", B4: "一覧へ" },
    一覧: { A1: "課", A2: "町民生活課", B2: "2", B3: "3" },
    旧表紙: { B2: "前回の総括" },
  });
});

describe("差し替えられないときは、何も変えずに言う", () => {
  test.each<[string, HostOptions, string]>([
    ["ブックの構成が保護されている", { isStructureProtected: true }, "structure-protected"],
    ["最終版", { isFinal: true }, "read-only"],
    ["大きすぎる", { maxBytes: 4_000 }, "too-large"],
  ])("%s", async (_, options, code) => {
    const { host, changing, change } = await openForChange(options);
    const before = await stateOf(host);
    const result = await changing.changeSheets(change);
    expect(result).toMatchObject({ ok: false, problem: { code, workbook: "unchanged" } });
    expect(await stateOf(host)).toEqual(before);
    expect(await changing.lastChange()).toBeNull();
  });

  test("同じ名前のシートが、読んだあとで増えていた", async () => {
    const { host, changing, change } = await openForChange();
    host.user.addSheet("様式1");
    const before = await stateOf(host);
    const result = await changing.changeSheets(change);
    expect(result).toMatchObject({ ok: false, problem: { code: "not-possible-now", workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("「様式1」という名前のシートが");
    expect(await stateOf(host)).toEqual(before);
  });

  test("差し替えるシートが、読んだあとで消えていた", async () => {
    const { host, changing, change } = await openForChange();
    host.user.deleteSheet("一覧");
    const before = await stateOf(host);
    const result = await changing.changeSheets(change);
    expect(result).toMatchObject({ ok: false, problem: { code: "gone", workbook: "unchanged" } });
    expect(await stateOf(host)).toEqual(before);
  });

  test("差し替えるシートの、遠く離れたセルに何かがある", async () => {
    const { host, changing, change } = await openForChange();
    host.user.type("表紙", "XFD20000", "遠く");
    const before = await stateOf(host);
    const result = await changing.changeSheets({ ...change, retire: await asRead(["表紙", "一覧", "記録"]) });
    expect(result).toMatchObject({ ok: false, problem: { code: "too-large", workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("シート「表紙」の端のほう（XFD20000など）");
    expect(await stateOf(host)).toEqual(before);
  });

  test("どのファイルにも書けない文字がある", async () => {
    const drawing = aDrawing({ sheets: [aSheet({ name: "様式9", cells: [aCell("A1", "壊れた\u0000文字")] })] });
    const { host, changing, change } = await openForChange();
    const start = host.batches.length;
    const result = await changing.changeSheets({ ...change, drawing });
    expect(result).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("U+0000");
    expect(host.batches.length).toBe(start);
  });

  test("表示されるシートがなくなる", async () => {
    const { host, changing, change } = await openForChange();
    const before = await stateOf(host);
    const drawing = aDrawing({ sheets: [aSheet({ name: "記録2", visibility: "hidden" })] });
    const retire = await asRead(["はじめに", "表紙", "一覧"]);
    const result = await changing.changeSheets({ ...change, drawing, retire, order: [], activate: null });
    expect(result).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(await stateOf(host)).toEqual(before);
  });
});

describe("読んだあとで、差し替えるシートに書き込みがあった", () => {
  test.each<[string, string, string]>([
    ["空いていたセルに", "E5", "さっき書いた"],
    ["文を直した", "B2", "前回の総括（訂正）"],
    ["数式に変えた", "B2", "=1+1"],
    ["文を消した", "B3", ""],
  ])("%s", async (_, cell, text) => {
    const { host, changing, change } = await openForChange();
    const before = await stateOf(host);
    host.user.type("表紙", cell, text);
    const written = await stateOf(host);
    expect(written).not.toEqual(before);
    const result = await changing.changeSheets(change);
    expect(result).toMatchObject({ ok: false, problem: { code: "written-meanwhile", workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain(`シート「表紙」のセル ${cell} に書き込みがありました`);
    expect(await stateOf(host)).toEqual(written);
    expect(await changing.lastChange()).toBeNull();
  });

  test("日付のセルは、日付のままなら書き込みではない", async () => {
    const { host, changing, change } = await openForChange();
    const writeDate = (serial: number) =>
      roundTrip(({ workbook }) => {
        const cell = workbook.worksheets.getItem("表紙").getRange("C6");
        cell.numberFormat = [["yyyy/m/d"]];
        cell.values = [[serial]];
        return () => null;
      });
    await writeDate(46353);
    const withDate = { ...change, retire: await asRead(["表紙", "一覧", "記録"]) };
    expect(withDate.retire[0]?.asRead.cells).toContainEqual(
      expect.objectContaining({ type: "date", value: "2026-11-27" }),
    );
    await writeDate(46354);
    expect(JSON.stringify(await changing.changeSheets(withDate))).toContain("セル C6 に書き込みがありました");
    await writeDate(46353);
    expect(await changing.changeSheets(withDate)).toMatchObject({ ok: true });
    expect(Object.keys(host.texts())).toContain("旧表紙");
  });
});

test("名前が31文字のシートも、31文字の旧…になる", async () => {
  const name = "あ".repeat(31);
  const { host, changing, change } = await openForChange();
  host.user.renameSheet("表紙", name);
  host.user.addSheet(`旧${"あ".repeat(30)}`);
  expect(await changing.changeSheets(change)).toMatchObject({ ok: true });
  expect((await changing.lastChange())?.retired).toContain(`旧2${"あ".repeat(29)}`);
  expect(await changing.undoChange()).toMatchObject({ ok: true });
  expect(Object.keys(host.texts())).toContain(name);
});

test("消すシートだけの変更と、足すシートだけの変更", async () => {
  const { host, changing, change } = await openForChange();
  const none = aDrawing({ sheets: [] });
  const retire = await asRead(["一覧"]);
  expect(await changing.changeSheets({ ...change, drawing: none, retire, order: [], activate: null })).toMatchObject({
    ok: true,
  });
  expect((await stateOf(host)).tabs).toContain("旧一覧:hidden");
  const drawing = aDrawing({ sheets: [aSheet({ name: "足した様式", cells: [aCell("A1", "文")] })] });
  const added = { drawing, retire: [], order: ["はじめに", "足した様式"], activate: "足した様式" };
  expect(await changing.changeSheets(added)).toMatchObject({ ok: true });
  const state = await stateOf(host);
  expect(state.tabs.slice(0, 3)).toEqual(["はじめに:visible", "足した様式:visible", "表紙:visible"]);
  expect(state.active).toBe("足した様式");
});

test("大きな文章は、いくつかに分けて確かめる", async () => {
  const drawing = aDrawing({
    sheets: Array.from({ length: 6 }, (_, sheet) =>
      aSheet({
        name: `様式${sheet + 1}`,
        cells: Array.from({ length: 15 }, (__, row) => aCell(`A${row + 1}`, `${sheet}${row}`.padEnd(30_000, "文"))),
      }),
    ),
  });
  const { host, changing, change } = await openForChange({ maxBytes: 5_000_000 }, drawing);
  const start = host.batches.length;
  expect(await changing.changeSheets(change)).toMatchObject({ ok: true });
  expect(host.batches.length - start).toBe(5);
  expect((await roundTrip(askSheetList)).sheets).toHaveLength(11);
});

test("退けるシートの名前を決めてあれば、その名前になる。誰かが使っていれば、差し替えない", async () => {
  const { host, changing, change } = await openForChange();
  const named = change.retire.map((sheet) => ({ ...sheet, retiredName: `前の${sheet.asRead.name}` }));
  host.user.addSheet("前の一覧");
  const before = await stateOf(host);
  const refused = await changing.changeSheets({ ...change, retire: named });
  expect(refused).toMatchObject({ ok: false, problem: { code: "not-possible-now", workbook: "unchanged" } });
  expect(await stateOf(host)).toEqual(before);
  host.user.deleteSheet("前の一覧");
  expect(await changing.changeSheets({ ...change, retire: named })).toMatchObject({ ok: true });
  const { tabs } = await stateOf(host);
  expect(tabs).toEqual(expect.arrayContaining(["前の表紙:hidden", "前の一覧:hidden", "前の記録:veryHidden"]));
});
