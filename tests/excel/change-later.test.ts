import { sheetChanging } from "../../src/excel/change-sheets";
import type { ExcelHost } from "../../src/preview/host/host";
import { writeForInsertion, type WriteForInsertion } from "../../src/xlsx/insertion";
import { writeWorkbook } from "../../src/xlsx/write";
import { readWorkbook } from "../../src/xlsx/read";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { openInNode } from "../support/excel";
import { memorySettings } from "../support/memory-settings";
import { workbookReader } from "../../src/excel/read-workbook";
import { openForChange, stateOf } from "./a-change";

async function reopen(host: ExcelHost): Promise<ExcelHost> {
  return (await openInNode(await host.save())).host;
}

describe("保存して、別の日に開き直す", () => {
  test("元に戻せる", async () => {
    const { host, changing, change, settings } = await openForChange();
    const before = await stateOf(host);
    await changing.changeSheets(change);
    const next = await reopen(host);
    const later = sheetChanging(writeForInsertion, settings);
    expect(await later.lastChange()).toMatchObject({ state: "done", retired: ["旧表紙", "旧一覧", "旧記録"] });
    expect(await later.undoChange()).toEqual({ ok: true, value: { kept: [] } });
    const { tabs, texts } = await stateOf(next);
    expect({ tabs, texts }).toEqual({ tabs: before.tabs, texts: before.texts });
  });

  test("片付けられる", async () => {
    const { host, changing, change, settings } = await openForChange();
    await changing.changeSheets(change);
    const next = await reopen(host);
    expect(await sheetChanging(writeForInsertion, settings).tidyUp()).toMatchObject({ ok: true });
    expect((await stateOf(next)).tabs.filter((tab) => tab.startsWith("旧"))).toEqual([]);
  });

  test("途中で作業ウィンドウが閉じていれば、そう言い、片付けると元に戻る", async () => {
    const opened = await openForChange();
    const before = await stateOf(opened.host);
    // The pane dies with its second batch: nothing behind it is ever asked.
    for (let batch = 2; batch < 30; batch++) opened.host.fail({ batch, code: "GeneralException", moment: "before" });
    await opened.changing.changeSheets(opened.change);
    const next = await reopen(opened.host);
    const later = sheetChanging(writeForInsertion, opened.settings);
    const last = await later.lastChange();
    expect(last).toMatchObject({ state: "broken", retired: [] });
    expect(last?.inserted).toHaveLength(4);
    expect(await later.changeSheets(opened.change)).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(await later.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
    const { tabs, texts } = await stateOf(next);
    expect({ tabs, texts }).toEqual({ tabs: before.tabs, texts: before.texts });
    expect(await later.lastChange()).toBeNull();
  });

  test("設定を残せなかったブックでも、作業中…のシートを見つけ、消さずに言う", async () => {
    const name = "作業中1_a1b2c3";
    await openInNode(await writeWorkbook(aDrawing({ sheets: [aSheet(), aSheet({ name })] })));
    const changing = sheetChanging(writeForInsertion, memorySettings());
    expect(await changing.lastChange()).toEqual({ state: "broken", retired: [], inserted: [name], canUndo: false });
    const result = await changing.tidyUp();
    expect(result).toMatchObject({ ok: false, problem: { code: "not-possible-now" } });
    expect(JSON.stringify(result)).toContain("「作業中」で始まるシート1枚");
    expect(JSON.stringify(result)).not.toContain(name);
    const read = await workbookReader(memorySettings()).read();
    expect(read.ok && read.value.snapshot.sheets.map((sheet) => sheet.name)).not.toContain(name);
  });
});

/** An Excel that drops of an inserted file what Microsoft does not promise to keep. */
const droppingInsertion: WriteForInsertion = async (drawing, names) => {
  const poor = drawing.sheets.map((sheet) => ({
    ...sheet,
    validations: [],
    conditionalFormats: [],
    merges: [],
    freeze: { rows: 0, columns: 0 },
  }));
  const { files } = await writeForInsertion({ ...drawing, sheets: poor }, names);
  return { ...(await writeForInsertion(drawing, names)), files };
};

describe("結合、選択肢、固定が Excel に入らなかった", () => {
  test("あとから付ける", async () => {
    const { host, change, settings } = await openForChange();
    const start = host.batches.length;
    const result = await sheetChanging(droppingInsertion, settings).changeSheets(change);
    expect(result).toMatchObject({ ok: true });
    expect(JSON.stringify(result)).not.toContain("入らなかった");
    expect(host.batches.length - start).toBe(3);
    const read = readWorkbook(await host.save(), { file: "後.xlsx" });
    if (!read.ok) throw new Error(read.problem.message);
    const cover = read.value.sheets.find(({ name }) => name === "表紙");
    expect(cover?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 3 }]);
  });

  test("付けるのも断られたら、文字だけ入れて、そう言う", async () => {
    const { host, change, settings } = await openForChange();
    host.fail({ batch: 3, action: 0, code: "GeneralException", moment: "after" });
    const result = await sheetChanging(droppingInsertion, settings).changeSheets(change);
    expect(result).toMatchObject({ ok: true });
    expect(JSON.stringify(result)).toContain("Excel に入らなかったものがあります");
    expect(host.texts()).toMatchObject({ 表紙: { B2: "今回の総括" }, 旧表紙: { B2: "前回の総括" } });
  });
});

describe("新しいブック", () => {
  test("そのまま渡る", async () => {
    const { host, changing } = await openForChange();
    const bytes = await writeWorkbook(aDrawing({ sheets: [aSheet({ cells: [aCell("A1", "総括")] })] }));
    expect(await changing.createWorkbook(bytes)).toEqual({ ok: true, value: null });
    expect(host.createdWorkbooks).toEqual([bytes]);
  });

  test.each(["GeneralException", "AccessDenied", "UnsupportedOperation"])(
    "断られたら（%s）、次にすることを言う",
    async (code) => {
      const { host, changing } = await openForChange();
      host.fail({ batch: 1, code, moment: "before" });
      const result = await changing.createWorkbook(new Uint8Array([1]));
      expect(result).toMatchObject({ ok: false });
      expect(JSON.stringify(result)).toContain("ほかの受け取り方を選んでください");
    },
  );
});
