import { readFileSync } from "node:fs";
import path from "node:path";
import { retiredSheets } from "../../src/form/retired-sheets";
import { retiredWithNothingOfTheirOwn } from "../../src/usecases/tidy/prove-tidying";
import type { CheckedWorkbook } from "../../src/usecases/check/check-workbook";
import { readWorkbook } from "../../src/xlsx/read";
import { aCell, aSheet as aDrawnSheet } from "../support/a-drawing";
import { aSheet } from "../support/a-sheet";
import { COMMENTS_UNTOLD, withShapesOver } from "../support/shapes-over-sheet";
import { plainForm, type Sketch } from "../form/recognise/a-form-sketch";
import { aFormSheet } from "../usecases/a-department-workbook";
import { stateOf } from "./a-change";
import { bytesOfSheets, openForTidying, typedSheet } from "./a-tidying";
import { roundTrips } from "./a-workbook";

const OTHER_TITLE = "① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の支援と連携";
/** 取組内容 above 目標, a word of the office's own above, and what somebody noted beside. */
const disarranged: Sketch = [
  ["令和5年度の報告", null, null, null, null, "課長確認済み"],
  ...[0, 1, 3, 2, 4, 5, 6, 7, 8].map((row) => plainForm[row] ?? []),
].map((row, index) => (index === 3 ? ["令和5年度", ...row.slice(1)] : index === 4 ? ["^", ...row.slice(1)] : row));
const another = disarranged.map((row) => row.map((text) => (text === plainForm[0]?.[3] ? OTHER_TITLE : text)));
const memo = aDrawnSheet({ name: "覚え", cells: [aCell("A1", "触らないこと")] });
const last = aDrawnSheet({ name: "終わりに", cells: [aCell("A1", "ここも")] });

const messy = (name: string, sketch: Sketch = disarranged) => typedSheet(aSheet(sketch, { name }));
const opened = async (...sheets: Parameters<typeof bytesOfSheets>[0]) => openForTidying(await bytesOfSheets(sheets));

function published({ collection: { forms } }: CheckedWorkbook) {
  return forms.map(({ key, texts }) => [key, texts]);
}

function rulesOf({ findings }: CheckedWorkbook): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

test("並びの違う様式を、欄の文はそのままに整え、二度目は何もなく、元に戻せる", async () => {
  const { host, workbook, look, carryOut, reading } = await opened(memo, messy("様式"), messy("様式2", another), last);
  const { checked } = await reading();
  const before = { state: await stateOf(host), published: published(checked), rules: new Set(rulesOf(checked)) };
  const offer = await look();
  expect(offer.sheets.map(({ sheet }) => sheet)).toEqual(["様式", "様式2"]);
  expect(offer.left).toEqual([]);
  const [form] = offer.sheets[0]?.forms ?? [];
  expect(form?.changes.join()).toContain("順番");
  expect(form?.formerRemarks.map(({ text }) => text)).toContain("課長確認済み");

  const ending = await carryOut(offer);
  expect(ending).toEqual({ type: "done", tidied: { forms: 2, retired: 2, shortcomings: [] } });
  const after = await reading();
  expect(published(after.checked)).toEqual(before.published);
  expect(rulesOf(after.checked).filter((rule) => !before.rules.has(rule))).toEqual(["former-remarks"]);
  expect(await look()).toMatchObject({ sheets: [], kept: 2, left: [] });
  const { tabs } = await stateOf(host);
  expect(tabs).toEqual([
    "覚え:visible",
    "Ⅰ-2-①(1) 町民生活課:visible",
    "Ⅰ-2-①(2) 町民生活課:visible",
    "とりまとめ旧シート:veryHidden",
    "旧様式:hidden",
    "旧様式2:hidden",
    "終わりに:visible",
  ]);

  expect(await workbook.undoChange()).toEqual({ ok: true, value: { kept: [] } });
  expect(await stateOf(host)).toEqual(before.state);
});

test("片付けると元のシートはなくなり、文は新しいシートにある", async () => {
  const { host, workbook, look, carryOut } = await opened(memo, messy("様式"));
  await carryOut(await look());
  expect(await workbook.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
  const { tabs, texts } = await stateOf(host);
  expect(tabs.filter((tab) => tab.startsWith("旧"))).toEqual([]);
  expect(JSON.stringify(texts)).toContain("課長確認済み");
});

test("選ばなかったシートは変えない。あとから整えても、名前のぶつからない旧シートが記録に残る", async () => {
  const { host, look, carryOut } = await opened(messy("様式"), messy("様式2", another));
  const untouched = host.texts()["様式2"];
  const offer = await look();
  expect(await carryOut(offer, ["様式"])).toMatchObject({ type: "done", tidied: { retired: 1 } });
  expect(host.texts()["様式2"]).toEqual(untouched);
  // The former 様式 lies hidden as 旧様式.
  host.user.renameSheet("様式2", "様式");
  expect(await carryOut(await look(["様式"]))).toMatchObject({ type: "done" });
  const saved = readWorkbook(await host.save(), { file: "町民生活課.xlsx" });
  if (!saved.ok) throw new Error(saved.problem.message);
  const old = saved.value.sheets.filter(({ name }) => name.startsWith("旧")).map(({ name }) => name);
  expect(old).toHaveLength(2);
  expect(retiredSheets(saved.value)).toEqual(old);
});

test("見るだけなら一往復で、何も書かず、元に戻す記録も減らない", async () => {
  const { host, look, reading } = await opened(memo, messy("様式"), aFormSheet({ sheet: "様式3" }));
  await reading();
  const emptied = host.undo.emptiedBy.length;
  const merges = host.batches.length;
  await reading();
  const perReading = roundTrips(host, merges);
  const emptiedByReading = host.undo.emptiedBy.length - emptied;
  const texts = JSON.stringify(host.texts());
  const from = host.batches.length;
  const offer = await look();
  expect(roundTrips(host, from)).toBe(perReading + 1);
  expect(host.undo.emptiedBy).toHaveLength(emptied + emptiedByReading * 2);
  expect(JSON.stringify(host.texts())).toBe(texts);
  // Its merged cells are not asked for, only to be looked at.
  expect(offer).toMatchObject({ sheets: [{ sheet: "様式" }], kept: 1, left: [] });
});

describe("動かせないシートは、理由を言ってそのままにする", () => {
  const reasons = async (sheets: Parameters<typeof bytesOfSheets>[0]) => {
    const { look } = await opened(...sheets);
    const { sheets: offered, left } = await look();
    return { offered: offered.map(({ sheet }) => sheet), left };
  };

  test("ほかのシートの数式が参照している", async () => {
    const formula = aCell("A1", null, { content: { type: "formula", formula: "'様式'!A1", value: "" } });
    const { offered, left } = await reasons([
      aDrawnSheet({ name: "集計", cells: [formula] }),
      messy("様式"),
      messy("様式2", another),
    ]);
    expect(offered).toEqual(["様式2"]);
    expect(left).toEqual([{ sheet: "様式", reason: expect.stringContaining("シート「集計」の数式（A1）") as string }]);
  });

  test("ブックの名前が参照している。シート自身の名前は妨げない", async () => {
    const { look, host } = await opened(messy("様式"), messy("様式2", another));
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      names.add("課の目標", worksheets.getItem("様式").getRange("D4"));
      worksheets.getItem("様式2").names.add("ここだけ", worksheets.getItem("様式2").getRange("D4"));
      await context.sync();
    });
    expect(host.workbook.book.names).toHaveLength(2);
    const { sheets, left } = await look();
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["様式2"]);
    expect(left).toEqual([{ sheet: "様式", reason: expect.stringContaining("課の目標") as string }]);
  });

  test("図形やコメントが載っている", async () => {
    expect(COMMENTS_UNTOLD).toBeGreaterThan(0);
    const bytes = withShapesOver(await bytesOfSheets([messy("様式"), messy("様式2", another)]), 2);
    const { look, carryOut, host } = await openForTidying(bytes);
    const offer = await look();
    expect(offer.sheets.map(({ sheet }) => sheet)).toEqual(["様式"]);
    expect(offer.left.map(({ sheet }) => sheet)).toEqual(["様式2"]);
    // What is read to be replaced is read without them: they hold it all the same.
    expect(await carryOut(offer)).toMatchObject({ type: "done", tidied: { retired: 1 } });
    expect((await stateOf(host)).tabs).toContain("様式2:visible");
  });

  test("ほかのシートのグラフは、何を元にしているか分からない。表は、そのシートだけ", async () => {
    const { look } = await opened(memo, messy("様式"), messy("様式2", another));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("様式2");
      sheet.tables.add("H1:H2", true);
      await context.sync();
    });
    expect((await look()).left).toEqual([{ sheet: "様式2", reason: expect.stringContaining("テーブル") as string }]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("覚え");
      sheet.charts.add("Line", sheet.getRange("A1:A2"));
      await context.sync();
    });
    const { sheets, left } = await look();
    expect(sheets).toEqual([]);
    expect(left[0]?.reason).toContain("シート「覚え」のグラフがこのシートを参照しているかどうか");
  });

  test("記入の文がまだ入っていない", async () => {
    const { look } = await openForTidying(await bytesOfSheets([messy("様式")]), { unsaved: ["様式"] });
    expect((await look()).left).toEqual([{ sheet: "様式", reason: expect.stringContaining("「記入」") as string }]);
  });
});

test("書き始める前に中止すれば、ブックは元のまま", async () => {
  const { look, carryOut, host } = await openForTidying(await bytesOfSheets([messy("様式")]), {
    signal: AbortSignal.abort(),
  });
  const offer = await look();
  const before = await stateOf(host);
  await expect(carryOut(offer)).rejects.toThrow();
  expect(await stateOf(host)).toEqual(before);
});

describe("見たあとで", () => {
  test("欄に書かれた文は、そのまま新しいシートに入る", async () => {
    const { look, carryOut, host, reading } = await opened(messy("様式"));
    const offer = await look();
    host.user.type("様式", "D8", "○あとから書いた文");
    expect(await carryOut(offer)).toMatchObject({ type: "done" });
    expect(JSON.stringify(published((await reading()).checked))).toContain("○あとから書いた文");
  });

  test("枠の外に書かれた文があれば、何もせずにもう一度見せる", async () => {
    const { look, carryOut, host } = await opened(messy("様式"));
    const offer = await look();
    host.user.type("様式", "F12", "あとから書いた覚え");
    const before = await stateOf(host);
    const ending = await carryOut(offer);
    expect(ending).toMatchObject({ type: "changed", offer: { isAnew: true, sheets: [{ sheet: "様式" }] } });
    expect(await stateOf(host)).toEqual(before);
    if (ending.type !== "changed") return;
    expect(await carryOut(ending.offer)).toMatchObject({ type: "done" });
    expect(JSON.stringify(host.texts())).toContain("あとから書いた覚え");
  });
});

test.each(["建設水道課.xlsx", "農業振興課.xlsx"])(
  "見本「%s」を整えても、同じ欄が読め、二度目は何もない",
  async (file) => {
    const { look, carryOut, reading } = await openForTidying(readFileSync(path.join("assets/samples", file)), { file });
    const before = published((await reading()).checked);
    const offer = await look();
    expect(await carryOut(offer)).toMatchObject({ type: "done" });
    expect(published((await reading()).checked)).toEqual(before);
    expect((await look()).sheets).toEqual([]);
  },
);

test("ファイルで整えたブックの元のシートも、文がすべて新しいシートにあれば、片付けられる", async () => {
  const first = await opened(memo, messy("様式"), messy("様式2", another));
  await first.carryOut(await first.look());
  // Saved, and opened by somebody whose Excel knows nothing of it; in one of the old sheets somebody has written since.
  const saved = readWorkbook(await first.host.save(), { file: "" });
  const sheets = saved.ok ? saved.value.sheets : [];
  const written = sheets.map((sheet) =>
    sheet.name === "旧様式2"
      ? {
          ...sheet,
          cells: [
            ...sheet.cells,
            { row: 90, column: 0, type: "text", value: "書き足した", text: "書き足した" } as const,
          ],
        }
      : sheet,
  );
  const { host, workbook, reading } = await opened(...written.map(typedSheet));
  const { read, checked } = await reading();
  expect(await workbook.lastChange()).toBeNull();
  const recorded = retiredWithNothingOfTheirOwn(read.snapshot, checked.collection);
  expect(recorded).toEqual(["旧様式"]);
  expect(await workbook.tidyUp(recorded)).toEqual({ ok: true, value: { kept: [] } });
  const { tabs } = await stateOf(host);
  expect(tabs.filter((tab) => tab.startsWith("旧"))).toEqual(["旧様式2:hidden"]);
});
