import { readFileSync } from "node:fs";
import { ExcelHost } from "../../../src/preview/host/host";
import { openInNode } from "../../support/excel";

const sample = new Uint8Array(readFileSync("assets/samples/提出用.xlsx"));
const now = (): Date => new Date(2023, 10, 1);

describe("値は Excel のように解釈される", () => {
  test.each<readonly [string | number | boolean, unknown, string]>([
    ["11/27", 45257, "11月27日"],
    ["令和5年11月27日", 45257, "令和5年11月27日"],
    ["１２３", 123, "123"],
    ["1,234", 1234, "1,234"],
    ["50%", 0.5, "50%"],
    ["true", true, "TRUE"],
    ["#N/A", "#N/A", "#N/A"],
    ["'=1+1", "=1+1", "=1+1"],
    ["=1+1", 2, "2"],
    ["+2*3", 6, "6"],
    ["-重点", "#NAME?", "#NAME?"],
    ["- 重点 の取組", "- 重点 の取組", "- 重点 の取組"],
  ])("%s", async (typed, value, text) => {
    await openInNode(sample, { now });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.add("試し").getRange("B2");
      cell.values = [[typed]];
      cell.load("values,text");
      await context.sync();
      expect([cell.values[0]?.[0], cell.text[0]?.[0]]).toEqual([value, text]);
    });
  });
});

test("数式は、シートの名前を追い、消えたシートは #REF! になる", async () => {
  await openInNode(sample);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const list = worksheets.add("一覧");
    const sums = worksheets.add("集計");
    list.getRange("A1:B4").values = [
      ["課", "数"],
      ["総務課", 3],
      ["総務課", 4],
      ["税務課", 5],
    ];
    list.tables.add("A1:B4", true).name = "FormList";
    const range = sums.getRange("A1:A4");
    range.formulas = [
      ['=SUMIFS(FormList[数],FormList[課],"総務*")'],
      ["=IF(A1=0,0,SUM(一覧!B2:B4)/A1)"],
      ['=COUNTIFS(FormList[課],"税務課")'],
      ['=IFERROR(1/0,"なし")'],
    ];
    range.load("values");
    list.name = "様式 一覧";
    const formula = sums.getRange("A2").load("formulas");
    await context.sync();
    expect(range.values).toEqual([[7], [12 / 7], [1], ["なし"]]);
    expect(formula.formulas[0]?.[0]).toBe("=IF(A1=0,0,SUM('様式 一覧'!B2:B4)/A1)");
    list.delete();
    formula.load("formulas,values");
    await context.sync();
    expect(formula.formulas[0]?.[0]).toBe("=IF(A1=0,0,SUM(#REF!)/A1)");
    expect(formula.values[0]?.[0]).toBe("#REF!");
  });
});

test("保存して開き直しても、保護・幅・書式・規則・グラフが残る", async () => {
  const { host } = await openInNode(sample);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("残る");
    const range = sheet.getRange("B2:C3");
    range.values = [
      ["a", 1],
      ["b", 2],
    ];
    range.format.fill.color = "#FFF2CC";
    range.format.protection.locked = false;
    range.format.columnWidth = 90;
    sheet.getRange("4:4").rowHidden = true;
    sheet.getRange("B5").dataValidation.rule = { list: { inCellDropDown: true, source: "はい,いいえ" } };
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = "#9DC3E6";
    sheet.charts.add("BarStacked", sheet.getRange("C2:C3")).title.text = "数";
    sheet.freezePanes.freezeRows(1);
    sheet.pageLayout.setPrintArea("B2:C3");
    sheet.protection.protect({ allowFormatColumns: true });
    sheet.tabColor = "#00B050";
    await context.sync();
  });
  const saved = await host.save();
  expect((await ExcelHost.open(saved)).texts()).toEqual(host.texts());
  await openInNode(saved);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("残る").load("tabColor");
    const range = sheet.getRange("B2:C3").load("format/fill/color,format/protection/locked,format/columnWidth");
    const rows = sheet.getRange("3:5").getRowProperties({ rowHidden: true });
    const { dataValidation } = sheet.getRange("B5").load("dataValidation/rule");
    const rules = range.conditionalFormats.getCount();
    const charts = sheet.charts.getCount();
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const printed = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
    sheet.protection.load("protected,options");
    await context.sync();
    expect(sheet.tabColor).toBe("#00B050");
    expect(range.format.toJSON()).toMatchObject({
      fill: { color: "#FFF2CC" },
      protection: { locked: false },
      columnWidth: 90,
    });
    expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
    expect(dataValidation.rule.list?.source).toBe("はい,いいえ");
    expect([rules.value, charts.value]).toEqual([1, 1]);
    expect([frozen.address, printed.address]).toEqual(["残る!1:1", "残る!B2:C3"]);
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options).toMatchObject({ allowFormatColumns: true, allowFormatRows: false });
  });
});
