/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { openInJsdom } from "../../support/excel";

const sample = new Uint8Array(readFileSync("assets/samples/提出用.xlsx"));

test("window.external から、本物の office.js が準備できる", async () => {
  const { host } = await openInJsdom(sample, { file: "C:\\様式\\提出用.xlsx", settings: { 課: '"総務課"' } });
  expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "PC" });
  expect(Office.context.displayLanguage).toBe("ja-JP");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.18")).toBe(false);
  expect(Office.context.document.url).toContain("提出用.xlsx");
  expect(Office.context.document.mode).toBe("readWrite");
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe("#ffffff");

  const { settings } = Office.context.document;
  expect(settings.get("課")).toBe("総務課");
  settings.set("期間", "前期");
  await new Promise((resolve) => {
    settings.saveAsync(resolve);
  });
  expect(host.settings.get("期間")).toBe('"前期"');

  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      seen.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
  });
  const [sheet = ""] = Object.keys(host.texts());
  host.user.type(sheet, "H40", "追記");
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(seen).toEqual(["H40"]);

  host.user.startEditing(sheet, "H41");
  const refused = Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  await expect(refused).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getRange("H41").load("text");
    await context.sync();
    return cell.text[0]?.[0];
  });
  setTimeout(() => {
    host.user.endEditing("書き終えた");
  }, 20);
  await expect(waiting).resolves.toBe("書き終えた");
});
