import { sheetChanging } from "../../src/excel/change-sheets";
import { toA1 } from "../../src/workbook/address";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import type { ExcelHost } from "../../src/preview/host/host";
import { writeForInsertion } from "../../src/xlsx/insertion";
import { writeWorkbook } from "../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { openInNode } from "../support/excel";
import { memorySettings } from "../support/memory-settings";
import { asRead, stateOf } from "./a-change";
import { sampleSummary } from "./a-summary-change";

const summary = sampleSummary();

/** Every drawn text stands where it was drawn. */
function expectDrawn(host: ExcelHost, { sheets }: WorkbookDrawing): void {
  const texts = host.texts();
  for (const { name, cells } of sheets) {
    const drawn = cells.flatMap((cell) =>
      cell.content.type === "text" && cell.content.text !== "" ? [[toA1(cell), cell.content.text] as const] : [],
    );
    expect([name, texts[name]]).toMatchObject([name, Object.fromEntries(drawn)]);
  }
}

async function openBlank() {
  const { host } = await openInNode(await writeWorkbook(aDrawing({ sheets: [aSheet({ name: "Sheet1" })] })));
  return { host, changing: sheetChanging(writeForInsertion, memorySettings()) };
}

test("見本の総括を空のブックに入れ、もう一度、直した総括で差し替える", async () => {
  const drawing = await summary;
  const { host, changing } = await openBlank();
  const order = drawing.sheets.map(({ name }) => name);
  const start = host.batches.length;
  const first = await changing.changeSheets({ drawing, retire: [], order, activate: "表紙" });
  expect(first).toMatchObject({ ok: true, value: { shortcomings: [] } });
  expect(host.batches.length - start).toBe(3);
  expectDrawn(host, drawing);
  const once = await stateOf(host);
  expect(once.tabs).toEqual([
    "Sheet1:visible",
    ...drawing.sheets.map(({ name, visibility }) => `${name}:${visibility}`),
  ]);

  const again = await sampleSummary(["【総務課】プランR5進捗.xlsx", "保健福祉課.xlsx"]);
  const retire = await asRead(order);
  const second = host.batches.length;
  const result = await changing.changeSheets({
    drawing: again,
    retire,
    order: again.sheets.map(({ name }) => name),
    activate: "表紙",
  });
  expect(result).toMatchObject({ ok: true, value: { shortcomings: [] } });
  expect(host.batches.length - second).toBe(3);
  expectDrawn(host, again);
  expect((await stateOf(host)).tabs.slice(0, again.sheets.length + 1)).toEqual([
    "Sheet1:visible",
    ...again.sheets.map(({ name, visibility }) => `${name}:${visibility}`),
  ]);

  expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: [] } });
  expect(await stateOf(host)).toEqual(once);
});

test.each([5, 300])("%d枚でも往復は3回", async (count) => {
  const { host, changing } = await openBlank();
  const drawing = aDrawing({
    sheets: Array.from({ length: count }, (_, index) =>
      aSheet({
        name: `様式${index + 1}`,
        cells: Array.from({ length: 20 }, (__, row) => aCell(`B${row + 1}`, `様式${index + 1}の${row + 1}行目の文`)),
        merges: [{ top: 0, left: 1, bottom: 0, right: 3 }],
        isProtected: true,
      }),
    ),
  });
  const start = host.batches.length;
  const order = drawing.sheets.map(({ name }) => name);
  const result = await changing.changeSheets({ drawing, retire: [], order, activate: null });
  expect(result).toMatchObject({ ok: true, value: { shortcomings: [] } });
  const batches = host.batches.slice(start);
  expect(batches).toHaveLength(3);
  expect(Math.max(...batches.map(({ request }) => request.Actions.length))).toBeLessThan(40 * count);
  expectDrawn(host, drawing);
});
