import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.custompropertycollection, …/excel.customproperty
describe("CustomPropertyCollection", () => {
  test("add は新しく作るか、ある値を変える。key の大文字と小文字は分けない", async () => {
    await inExcel(async (_sheet, context) => {
      const { custom } = context.workbook.properties;
      custom.add("Period", "前期");
      custom.add("period", "後期");
      const property = custom.getItemOrNullObject("PERIOD").load("key,value,type");
      const count = custom.getCount();
      await context.sync();
      expect([property.value, property.type, count.value]).toEqual(["後期", "String", 1]);
    });
  });

  test.each([
    [12, "Number"],
    [true, "Boolean"],
    ["あ", "String"],
  ])("値 %p の type は %s", async (value, type) => {
    await inExcel(async (_sheet, context) => {
      const property = context.workbook.properties.custom.add("値", value).load("value,type");
      await context.sync();
      expect([property.value, property.type]).toEqual([value, type]);
    });
  });

  test("key も値も、255 文字で切られる", async () => {
    await inExcel(async (_sheet, context) => {
      const { custom } = context.workbook.properties;
      custom.add("k".repeat(300), "あ".repeat(300));
      custom.load("items/key,items/value");
      await context.sync();
      const pairs = custom.items.map(({ key, value }) => `${key}=${String(value)}`);
      expect(pairs).toEqual([`${"k".repeat(255)}=${"あ".repeat(255)}`]);
    });
  });

  test("getItem で無い key は断り、getItemOrNullObject は isNullObject", async () => {
    const refusal = await refusalOf((_sheet, { workbook }) => workbook.properties.custom.getItem("無い").load("value"));
    expect(refusal).toBe("ItemNotFound");
    await inExcel(async (_sheet, context) => {
      const missing = context.workbook.properties.custom.getItemOrNullObject("無い");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });
});
