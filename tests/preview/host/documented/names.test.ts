import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection, …/excel.nameditem
describe("NamedItemCollection", () => {
  test("add は範囲にも数式にも名前をつける。formula は = で始まる", async () => {
    await inExcel(async (sheet, context) => {
      const { names } = context.workbook;
      const range = names.add("目標", sheet.getRange("B2:C3")).load("type,formula,scope");
      const formula = names.add("割合", "=1/4").load("formula,scope");
      const local = sheet.names.add("ここだけ", sheet.getRange("A1")).load("scope");
      await context.sync();
      expect([range.type, range.formula, range.scope]).toEqual(["Range", "=一!$B$2:$C$3", "Workbook"]);
      expect([formula.formula, local.scope]).toEqual(["=1/4", "Worksheet"]);
    });
  });

  test("getRange は名前の範囲。範囲でなければ断り、getRangeOrNullObject は isNullObject", async () => {
    await inExcel(async (sheet, context) => {
      const range = context.workbook.names.add("目標", sheet.getRange("B2:C3")).getRange().load("address");
      const none = context.workbook.names.add("割合", "=1/4").getRangeOrNullObject();
      await context.sync();
      expect([range.address, none.isNullObject]).toEqual(["一!B2:C3", true]);
    });
    const refusal = await refusalOf((_sheet, { workbook }) =>
      workbook.names.add("割合", "=1/4").getRange().load("address"),
    );
    expect(refusal).not.toBeNull();
  });

  test("items は、ブックかそのシートの名前だけ。もう一方のものは入らない", async () => {
    await inExcel(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("目標", sheet.getRange("B2:C3"));
      sheet.names.add("ここだけ", sheet.getRange("A1"));
      names.load("items/name,items/formula");
      const own = sheet.names.load("items/name,items/formula");
      await context.sync();
      const told = [names, own].map(({ items }) => items.map(({ name, formula }) => [name, String(formula)]));
      expect(told).toEqual([[["目標", "=一!$B$2:$C$3"]], [["ここだけ", "=一!$A$1"]]]);
    });
  });

  test("シートの名前が変われば、ついて行く", async () => {
    await inExcel(async (sheet, context) => {
      const name = context.workbook.names.add("目標", sheet.getRange("B2"));
      await context.sync();
      sheet.name = "様式 一";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("='様式 一'!$B$2");
    });
  });

  // Names: https://support.microsoft.com/office/fc2935f9-115d-4bef-a370-3aa8bb4c91f1; taken: office-js issue 2875
  test.each([
    ["目 標", "InvalidArgument"],
    ["1番", "InvalidArgument"],
    ["A1", "InvalidArgument"],
    ["r", "InvalidArgument"],
    ["あ".repeat(256), "InvalidArgument"],
    ["ある", "ItemAlreadyExists"],
  ])("名前「%s」は %s", async (name, code) => {
    const refusal = await refusalOf((sheet, { workbook }) => {
      workbook.names.add("ある", sheet.getRange("A1"));
      workbook.names.add(name, sheet.getRange("A1"));
    });
    expect(refusal).toBe(code);
  });

  test("getItem で無い名前は ItemNotFound、getItemOrNullObject は isNullObject", async () => {
    expect(await refusalOf((_sheet, { workbook }) => workbook.names.getItem("無い").load("name"))).toBe("ItemNotFound");
    await inExcel(async (_sheet, context) => {
      const missing = context.workbook.names.getItemOrNullObject("無い");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });
});
