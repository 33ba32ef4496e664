/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { connectToExcel } from "../../src/excel/connect";
import { hasStandardLayout } from "../../src/form/standard-layout";
import { townR5 } from "../../src/town/r5/town";
import { areaOf, toA1 } from "../../src/workbook/address";
import { checkWorkbook } from "../../src/usecases/check/check-workbook";
import { openInJsdom } from "../support/excel";

const file = "町民生活課.xlsx";
const distributed = new Uint8Array(readFileSync(join(__dirname, "../in-the-field/version-1/町民生活課（配布）.xlsx")));

test("配ったブックを開いて点検しても、元に戻す記録は減らず、結合まで読んだときと同じことを言う。様式が混ざれば、次に押したとき結合を読む", async () => {
  const { host } = await openInJsdom(distributed, { file });
  const connected = await connectToExcel({
    writeForInsertion: () => Promise.reject(new Error("nothing is inserted")),
    isLayoutKnown: (sheet) => hasStandardLayout(sheet, townR5),
  });
  if (!connected.ok) throw new Error(connected.problem.message);
  const workbook = connected.value;
  const check = (read: Awaited<ReturnType<typeof workbook.read>>) => {
    if (!read.ok) throw new Error(read.problem.message);
    const { snapshot } = read.value;
    const checked = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: "町民生活課" });
    if (!checked.ok) throw new Error("not checked");
    return checked.value.findings;
  };
  const shown = await workbook.readToShow();
  await workbook.condition();
  await workbook.lastChange();
  expect(host.undo.emptiedBy).toEqual([]);
  expect(host.settings.size).toBe(0);
  const findings = check(shown);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings).toEqual(check(await workbook.read()));

  if (!shown.ok) throw new Error(shown.problem.message);
  const form = shown.value.snapshot.sheets.findIndex(({ name }) => name.startsWith("Ⅰ"));
  const sheet = shown.value.snapshot.sheets[form];
  const row = sheet?.cells.find(({ text }) => text === "目標")?.row ?? 0;
  // A text that says what the head of a form says: it could be another form, of any layout.
  host.user.type(sheet?.name ?? "", toA1({ row, column: 3 }), "取組項目");
  const sheetId = shown.value.sheetIds[form] ?? "";
  const areas = [areaOf({ row, column: 3 })];
  const edited = await workbook.readCells(shown.value, [{ sheetId, areas }]);
  expect(edited.ok && edited.value.outdated).toEqual([sheetId]);
});
