import { inExcel, refusalOf } from "./in-excel";

const forbidden = (character: string): readonly [string, string, string] => [
  `${character} のある名前`,
  `前${character}後`,
  "InvalidArgument",
];

// https://learn.microsoft.com/javascript/api/excel/excel.worksheetcollection
describe("WorksheetCollection", () => {
  test("items は、タブの並びのとおり", async () => {
    await inExcel(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name,items/position");
      await context.sync();
      expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
        ["一", 0],
        ["二", 1],
        ["三", 2],
      ]);
    });
  });

  test("add は最後に足し、選ばれるシートは変わらない", async () => {
    await inExcel(async (_sheet, context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("四").load("name,position");
      const active = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([added.name, added.position, active.name]).toEqual(["四", 3, "一"]);
    });
  });

  test("add に名前を渡さなければ、Excel が決める", async () => {
    await inExcel(async (_sheet, context) => {
      const first = context.workbook.worksheets.add().load("name");
      const second = context.workbook.worksheets.add().load("name");
      await context.sync();
      expect(first.name).not.toBe("");
      expect(second.name).not.toBe(first.name);
    });
  });

  // The rules for names: https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
  test.each<readonly [string, string, string]>([
    ["ある名前", "一", "ItemAlreadyExists"],
    ["大文字と小文字だけが違う名前", "ａ", "ItemAlreadyExists"],
    ["空の名前", "", "InvalidArgument"],
    ["32文字の名前", "あ".repeat(32), "InvalidArgument"],
    ...Array.from("\\/?*[]:", (character) => forbidden(character)),
    ["' で始まる名前", "'一", "InvalidArgument"],
    ["' で終わる名前", "一'", "InvalidArgument"],
    ["History", "History", "InvalidArgument"],
  ])("%sでは足せない", async (_situation, name, code) => {
    const refusal = await refusalOf((_sheet, { workbook }) => {
      if (name === "ａ") workbook.worksheets.add("Ａ");
      workbook.worksheets.add(name);
    });
    expect(refusal).toBe(code);
  });

  test("31文字の名前は足せる", async () => {
    expect(await refusalOf((_sheet, { workbook }) => workbook.worksheets.add("あ".repeat(31)))).toBeNull();
  });

  test("getItem は名前でも id でも見つける", async () => {
    await inExcel(async (_sheet, context) => {
      const byName = context.workbook.worksheets.getItem("二").load("id");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id).load("name");
      await context.sync();
      expect(byId.name).toBe("二");
    });
  });

  test("getItem で無いシートは ItemNotFound", async () => {
    expect(await refusalOf((_sheet, { workbook }) => workbook.worksheets.getItem("無い").load("name"))).toBe(
      "ItemNotFound",
    );
  });

  test("getItemOrNullObject は、無ければ isNullObject が true", async () => {
    await inExcel(async (_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("無い");
      const there = context.workbook.worksheets.getItemOrNullObject("二");
      await context.sync();
      expect([missing.isNullObject, there.isNullObject]).toEqual([true, false]);
    });
  });

  test("getFirst・getLast・getCount は、言われれば隠れたシートを飛ばす", async () => {
    await inExcel(async (sheet, context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("二").activate();
      sheet.visibility = "Hidden";
      const all = [worksheets.getFirst(), worksheets.getFirst(true), worksheets.getLast(true)];
      for (const one of all) one.load("name");
      const counts = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      expect(all.map(({ name }) => name)).toEqual(["一", "二", "三"]);
      expect(counts.map(({ value }) => value)).toEqual([3, 2]);
    });
  });
});
