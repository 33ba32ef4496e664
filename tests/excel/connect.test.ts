/** @jest-environment jsdom */
import { areaOf } from "../../src/workbook/address";
import { conditionSentences } from "../../src/excel/condition-sentences";
import { connectToExcel } from "../../src/excel/connect";
import type { OpenWorkbook, WorkbookChanges } from "../../src/excel/open-workbook";
import { associateCommand, currentTheme, onThemeChange, platform } from "../../src/excel/office-environment";
import type { ExcelHost } from "../../src/preview/host/host";
import type { InstalledExternal } from "../../src/preview/host/external-transport";
import { openInJsdom } from "../support/excel";
import { formSheets, roundTrips } from "./a-workbook";

const writeForInsertion = () => Promise.reject(new Error("nothing is inserted here"));

let host: ExcelHost;
let external: InstalledExternal;
let workbook: OpenWorkbook;

beforeAll(async () => {
  // jsdom has none.
  window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
  const before = await connectToExcel({ writeForInsertion });
  expect(before).toMatchObject({ ok: false, problem: { code: "not-possible-now" } });
  ({ host, external } = await openInJsdom(formSheets(3), { file: "C:\\様式\\町民生活課.xlsx" }));
  const result = await connectToExcel({ writeForInsertion });
  if (!result.ok) throw new Error(result.problem.message);
  workbook = result.value;
});

async function eventually(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isTrue(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isTrue()).toBe(true);
}

test("ファイルの名前は、Excel の言う場所から取る", async () => {
  const read = await workbook.read();
  expect(read.ok && read.value.snapshot.source.file).toBe("町民生活課.xlsx");
});

test("ブックの状態は1回の往復で、断られた項目があっても、ほかはわかる", async () => {
  const start = host.batches.length;
  const condition = await workbook.condition();
  expect(condition).toEqual({
    isSupported: true,
    isReadOnly: false,
    isProtectedView: false,
    isFinal: false,
    isStructureProtected: false,
    isOfNewerVersion: false,
  });
  expect(roundTrips(host, start)).toBe(1);
  expect(conditionSentences(condition)).toEqual([]);
  host.fail({ batch: 1, code: "GeneralException", moment: "before" });
  host.fail({ batch: 2, code: "GeneralException", moment: "before" });
  expect(await workbook.condition()).toEqual(condition);
  expect(roundTrips(host, start)).toBe(5);
});

test("シートを見せ、セルを選ぶのに1回の往復", async () => {
  const read = await workbook.read();
  const sheetId = read.ok ? (read.value.sheetIds[1] ?? "") : "";
  const start = host.batches.length;
  expect(await workbook.select(sheetId, { row: 3, column: 3 })).toEqual({ ok: true, value: null });
  expect(roundTrips(host, start)).toBe(1);
  const again = await workbook.read();
  expect(again.ok && again.value.activeSheetId).toBe(sheetId);
  expect(await workbook.select("なくなったシート", null)).toMatchObject({ ok: false, problem: { code: "gone" } });
});

test("ブックに覚えさせたものは、値のまま戻る", async () => {
  expect(workbook.settings.get("課")).toBeNull();
  expect(await workbook.settings.set("課", { name: "町民生活課", 班: ["住民班", null] })).toBe(true);
  expect(workbook.settings.get("課")).toEqual({ name: "町民生活課", 班: ["住民班", null] });
  expect([...host.settings.keys()]).toContain("課");
});

test("セルの書き換え、シートの追加・削除・切り替え・名前の変更、選んだセルを、まとめて知る", async () => {
  const told: WorkbookChanges[] = [];
  const read = await workbook.read();
  const [first = "", second = "", third = ""] = read.ok ? read.value.sheetIds : [];
  let start = host.batches.length;
  const watched = await workbook.watch((changes) => told.push(changes));
  if (!watched.ok) throw new Error(watched.problem.message);
  expect(roundTrips(host, start)).toBeLessThanOrEqual(2);

  host.user.type("様式1", "D2", "打った文");
  host.user.type("様式1", "D3", "打った文");
  await eventually(() => told.length > 0);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({
    edited: [{ sheetId: first, areas: [areaOf({ row: 1, column: 3 }), areaOf({ row: 2, column: 3 })] }],
    added: [],
    deleted: [],
    isRearranged: false,
  });

  host.user.activate("様式1");
  host.user.select("様式2", "C4:D5");
  host.user.addSheet("新しいシート");
  host.user.deleteSheet("様式3");
  await eventually(() => told.length > 1);
  const [, ...later] = told;
  expect(later.flatMap(({ deleted }) => deleted)).toEqual([third]);
  expect(later.flatMap(({ added }) => added)).toHaveLength(1);
  expect(later.at(-1)?.selection).toEqual({ sheetId: second, cell: { row: 3, column: 2 } });

  start = host.batches.length;
  await watched.value();
  expect(roundTrips(host, start)).toBe(1);
  const count = told.length;
  host.user.type("様式1", "D4", "だれも見ていない文");
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told).toHaveLength(count);
});

test("Excel の色が変わると、前に出たときに知る", () => {
  expect(currentTheme()).toMatchObject({ bodyBackground: "#ffffff", isDark: false, isHighContrast: false });
  expect(platform()).toBe("windows");
  const seen: boolean[] = [];
  const stop = onThemeChange(({ isDark }) => seen.push(isDark));
  external.setTheme({
    bodyBackgroundColor: 0x1f1f1f,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
  });
  // office.js answers from memory for five seconds.
  const later = jest.spyOn(Date.prototype, "getTime").mockReturnValue(Date.now() + 10_000);
  window.dispatchEvent(new Event("focus"));
  later.mockRestore();
  stop();
  expect(seen).toEqual([true]);
});

test("リボンやキーの操作は、終わりを知らせる先がなくても仕事をする", async () => {
  let runs = 0;
  associateCommand("TorimatomeCheck", () => {
    runs++;
    return Promise.resolve();
  });
  const unhandled: unknown[] = [];
  const take = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", take);
  host.press("TorimatomeCheck");
  await eventually(() => runs === 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("unhandledRejection", take);
  expect(unhandled).toEqual([]);
});
