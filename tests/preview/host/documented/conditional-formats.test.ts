import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection, …/excel.conditionalformat
describe("ConditionalFormatCollection", () => {
  test("add は、いちばん上に足す: 優先の順は 0 から", async () => {
    await inExcel(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const first = conditionalFormats.add("Custom");
      const second = conditionalFormats.add("DataBar");
      for (const one of [first, second]) one.load("priority");
      conditionalFormats.load("items/type");
      const count = conditionalFormats.getCount();
      await context.sync();
      expect([first.priority, second.priority, count.value]).toEqual([1, 0, 2]);
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["DataBar", "Custom"]);
    });
  });

  test("数えるのも消すのも、その範囲にかかるものだけ", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      sheet.getRange("C1:C9").conditionalFormats.add("Custom");
      sheet.getRange("A1").conditionalFormats.clearAll();
      const counts = ["A1:A9", "C1:C9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      expect(counts.map(({ value }) => value)).toEqual([0, 1]);
    });
  });

  test("数式の規則は custom、棒は dataBar にある。違う方は ItemNotFound か isNullObject", async () => {
    await inExcel(async (sheet, context) => {
      const format = sheet.getRange("A1").conditionalFormats.add("Custom");
      const { dataBarOrNullObject, customOrNullObject } = format;
      dataBarOrNullObject.load();
      customOrNullObject.load();
      await context.sync();
      expect([dataBarOrNullObject.isNullObject, customOrNullObject.isNullObject]).toEqual([true, false]);
    });
    const refusal = await refusalOf((sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").dataBar.positiveFormat.fillColor = "#9DC3E6";
    });
    expect(refusal).toBe("ItemNotFound");
  });

  test("delete した規則だけが無くなる", async () => {
    await inExcel(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1");
      const kept = conditionalFormats.add("Custom").load("id");
      const gone = conditionalFormats.add("DataBar");
      await context.sync();
      gone.delete();
      conditionalFormats.load("items/id");
      await context.sync();
      expect(conditionalFormats.items.map(({ id }) => id)).toEqual([kept.id]);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.customconditionalformat, …/excel.conditionalrangeformat
test("CustomConditionalFormat は、数式と、塗りと文字の見た目", async () => {
  await inExcel(async (sheet, context) => {
    const { custom } = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
    custom.rule.formula = '=$A1="未記入"';
    custom.format.fill.color = "#FFF2CC";
    custom.format.font.color = "#C00000";
    custom.format.font.bold = true;
    custom.format.font.underline = "Single";
    custom.load("rule/formula,format/fill/color,format/font/color,format/font/bold,format/font/underline");
    await context.sync();
    const { rule, format } = custom;
    expect([rule.formula, format.fill.color]).toEqual(['=$A1="未記入"', "#FFF2CC"]);
    expect([format.font.color, format.font.bold, format.font.underline]).toEqual(["#C00000", true, "Single"]);
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.databarconditionalformat
test("DataBarConditionalFormat は、言わなければ最小と最大から。下と上は数でも決められる", async () => {
  await inExcel(async (sheet, context) => {
    const { dataBar } = sheet.getRange("A1:A9").conditionalFormats.add("DataBar");
    dataBar.load("lowerBoundRule,upperBoundRule");
    await context.sync();
    expect([dataBar.lowerBoundRule.type, dataBar.upperBoundRule.type]).toEqual(["LowestValue", "HighestValue"]);
    dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    dataBar.upperBoundRule = { type: "Number", formula: "1" };
    dataBar.positiveFormat.fillColor = "#9DC3E6";
    dataBar.load("lowerBoundRule,upperBoundRule,positiveFormat/fillColor");
    await context.sync();
    expect(dataBar.lowerBoundRule).toEqual({ type: "Number", formula: "0" });
    expect(dataBar.upperBoundRule).toEqual({ type: "Number", formula: "1" });
    expect(dataBar.positiveFormat.fillColor).toBe("#9DC3E6");
  });
});
