import { inExcel, refusalOf } from "./in-excel";

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1:B3").values = [
    ["課", "数"],
    ["総務課", 3],
    ["税務課", 5],
  ];
};

// https://learn.microsoft.com/javascript/api/excel/excel.tablecollection, …/excel.table
describe("TableCollection と Table", () => {
  test("add した表は、一覧に載り、見出しと中身に分かれる", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      const table = sheet.tables.add("A1:B3", true);
      Object.assign(table, { name: "FormList", style: "TableStyleLight1", showBandedRows: false });
      table.load("name,style,showBandedRows");
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      for (const part of parts) part.load("address");
      sheet.tables.load("items/name");
      await context.sync();
      expect([table.name, table.style, table.showBandedRows]).toEqual(["FormList", "TableStyleLight1", false]);
      expect(parts.map(({ address }) => address)).toEqual(["一!A1:B3", "一!A1:B1", "一!A2:B3"]);
      expect(sheet.tables.items.map(({ name }) => name)).toEqual(["FormList"]);
    });
  });

  test("add の番地にシートの名前が無ければ、ブックの tables では選ばれているシート", async () => {
    await inExcel(async (_sheet, context) => {
      context.workbook.worksheets.getItem("二").activate();
      const range = context.workbook.tables.add("A1:B3", true).getRange().load("address");
      await context.sync();
      expect(range.address).toBe("二!A1:B3");
    });
  });

  // https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown]>([
    ["ほかの表", (sheet) => sheet.tables.add("B3:C5", true)],
    [
      "結合されたセル",
      (sheet) => {
        sheet.getRange("E5:F5").merge();
        sheet.tables.add("D4:F6", true);
      },
    ],
  ])("%sとは重ねられない: MergedRangeConflict", async (_what, ask) => {
    expect(await refusalOf((sheet) => [sheet.tables.add("A1:B3", true), ask(sheet)])).toBe("MergedRangeConflict");
  });

  test("番地でない番地には作れない", async () => {
    expect(await refusalOf((sheet) => sheet.tables.add("表", true))).toBe("InvalidArgument");
  });

  // https://support.microsoft.com/office/fbf49a4f-82a3-43eb-8ba2-44d21233b114; taken names: office-js issue 551
  test.each(["一 覧", "1覧", "", "A B", "List1"])("表の名前「%s」は InvalidArgument", async (name) => {
    const refusal = await refusalOf((sheet, { workbook }) => {
      workbook.worksheets.getItem("二").tables.add("A1:B3", true).name = "list1";
      sheet.tables.add("A1:B3", true).name = name;
    });
    expect(refusal).toBe("InvalidArgument");
  });

  test("getItem で無い表は ItemNotFound、getItemOrNullObject は isNullObject", async () => {
    expect(await refusalOf((sheet) => sheet.tables.getItem("無い").load("name"))).toBe("ItemNotFound");
    await inExcel(async (sheet, context) => {
      const missing = sheet.tables.getItemOrNullObject("無い");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  test("convertToRange は、表をやめて値を残す", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      const range = sheet.tables.add("A1:B3", true).convertToRange().load("values");
      const count = sheet.tables.getCount();
      await context.sync();
      expect([count.value, range.values[1]]).toEqual([0, ["総務課", 3]]);
    });
  });

  test("resize は、見出しの行が同じで、前の範囲と重なる所へ", async () => {
    const resize = (to: string) => (sheet: Excel.Worksheet) => {
      sheet.tables.add("A1:B3", true).resize(to);
    };
    expect(await refusalOf(resize("A1:C9"))).toBeNull();
    expect(await refusalOf(resize("A2:B5"))).not.toBeNull();
    expect(await refusalOf(resize("D1:E3"))).not.toBeNull();
  });
});
