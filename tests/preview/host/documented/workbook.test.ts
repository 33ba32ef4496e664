import { inExcel, refusalOf } from "./in-excel";
import { workbookFile } from "../../../xlsx/read/workbook-file";

const file = (...names: readonly string[]): string =>
  Buffer.from(workbookFile({ sheets: names.map((name) => ({ name, rows: "" })) })).toString("base64");

/** The names of the tabs after `insert`. */
async function tabsAfter(insert: (workbook: Excel.Workbook) => unknown): Promise<readonly string[]> {
  return inExcel(async (_sheet, context) => {
    insert(context.workbook);
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-insertworksheetsfrombase64-member(1)
// https://learn.microsoft.com/javascript/api/excel/excel.insertworksheetoptions
describe("Workbook.insertWorksheetsFromBase64", () => {
  test("言わなければ、すべてのシートを最後に。新しい id を返す", async () => {
    await inExcel(async (_sheet, context) => {
      const ids = context.workbook.insertWorksheetsFromBase64(file("甲", "乙"));
      await context.sync();
      const inserted = ids.value.map((id) => context.workbook.worksheets.getItem(id).load("name,position"));
      await context.sync();
      expect(inserted.map(({ name, position }) => [name, position])).toEqual([
        ["甲", 3],
        ["乙", 4],
      ]);
    });
  });

  const places: readonly (readonly [string, Excel.InsertWorksheetOptions, readonly string[]])[] = [
    ["End", { positionType: "End" }, ["一", "二", "三", "甲", "乙"]],
    ["Beginning", { positionType: "Beginning" }, ["甲", "乙", "一", "二", "三"]],
    ["Before", { positionType: "Before", relativeTo: "二" }, ["一", "甲", "乙", "二", "三"]],
    ["After", { positionType: "After", relativeTo: "二" }, ["一", "二", "甲", "乙", "三"]],
    ["Before、相手なし", { positionType: "Before" }, ["甲", "乙", "一", "二", "三"]],
    ["After、相手なし", { positionType: "After" }, ["一", "二", "三", "甲", "乙"]],
    ["名前を挙げる", { sheetNamesToInsert: ["乙"] }, ["一", "二", "三", "乙"]],
    ["空の一覧はすべて", { sheetNamesToInsert: [] }, ["一", "二", "三", "甲", "乙"]],
  ];
  test.each(places)("%s", async (_name, options, tabs) => {
    expect(await tabsAfter((workbook) => workbook.insertWorksheetsFromBase64(file("甲", "乙"), options))).toEqual(tabs);
  });

  test("同じ名前のシートには番号がつく", async () => {
    expect(await tabsAfter((workbook) => workbook.insertWorksheetsFromBase64(file("一")))).toEqual([
      ...["一", "二", "三", "一 (2)"],
    ]);
  });

  test.each<readonly [string, string, Excel.InsertWorksheetOptions]>([
    ["ブックでないもの", "UEsDBA==", {}],
    ["base64 でないもの", "あ", {}],
    ["ファイルに無い名前", file("甲"), { sheetNamesToInsert: ["無い"] }],
  ])("%sは断る", async (_what, base64, options) => {
    expect(
      await refusalOf((_sheet, { workbook }) => workbook.insertWorksheetsFromBase64(base64, options)),
    ).not.toBeNull();
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel#excel-excel-createworkbook-function(1)
describe("Excel.createWorkbook", () => {
  test("別のブックを開き、アドインは元のブックに残る", async () => {
    await inExcel(async (sheet, context, host) => {
      await Excel.createWorkbook(file("甲"));
      await Excel.createWorkbook();
      sheet.load("name");
      await context.sync();
      expect([sheet.name, host.createdWorkbooks.length]).toEqual(["一", 2]);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook
describe("Workbook", () => {
  test.each([true, false])("readOnly は、読み取り専用で開いたかどうか: %s", async (isReadOnly) => {
    await inExcel(
      async (_sheet, context) => {
        context.workbook.load("readOnly");
        await context.sync();
        expect(context.workbook.readOnly).toBe(isReadOnly);
      },
      { isReadOnly },
    );
  });

  test("getSelectedRange は、離れた範囲が選ばれていれば InvalidSelection", async () => {
    const refusal = await refusalOf((_sheet, { workbook }, host) => {
      host.user.select("一", "A1,C3");
      workbook.getSelectedRange().load("address");
    });
    expect(refusal).toBe("InvalidSelection");
  });
});
