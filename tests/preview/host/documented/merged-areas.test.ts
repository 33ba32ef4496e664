import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
// https://learn.microsoft.com/javascript/api/excel/excel.rangeareas
describe("結合されたセル", () => {
  test("merge は一つの箱にし、左上の値だけが残る", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["あ", "い"],
        ["う", "え"],
      ];
      range.merge();
      const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
      merged.load("address,areaCount,areas/items/rowCount,areas/items/columnCount");
      range.load("values");
      await context.sync();
      expect([merged.address, merged.areaCount]).toEqual(["一!A1:B2", 1]);
      expect(merged.areas.items.map(({ rowCount, columnCount }) => [rowCount, columnCount])).toEqual([[2, 2]]);
      expect(range.values).toEqual([
        ["あ", ""],
        ["", ""],
      ]);
    });
  });

  test("merge(true) は、行ごとに結合する", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("A1:B3").merge(true);
      const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject().load("areaCount");
      await context.sync();
      expect(merged.areaCount).toBe(3);
    });
  });

  test("結合が無ければ isNullObject", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("A1:B1").unmerge();
      const merged = sheet.getRange("A1:D4").getMergedAreasOrNullObject();
      await context.sync();
      expect(merged.isNullObject).toBe(true);
    });
  });

  test("512 までは答え、それより多ければ断る", async () => {
    const ask =
      (count: number) =>
      (sheet: Excel.Worksheet): void => {
        sheet.getRange(`A1:B${count}`).merge(true);
        sheet.getRange(`A1:B${count}`).getMergedAreasOrNullObject().load("areaCount");
      };
    expect(await refusalOf(ask(512))).toBeNull();
    expect(await refusalOf(ask(513))).not.toBeNull();
  });

  // https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges
  test("離れた範囲は、コンマと空白で区切れる。真偽はすべてで真のときだけ真、ほかは同じでなければ null", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("F3:F5").format.fill.color = "#FFC0CB";
      const areas = sheet.getRanges("F3:F5, H:H").load("address,areaCount,isEntireColumn");
      const both = sheet.getRanges("F3:F5, H3:H5");
      both.load("format/fill/color");
      await context.sync();
      expect(areas.address.split(/,\s*/u)).toEqual(["一!F3:F5", "一!H:H"]);
      expect([areas.areaCount, areas.isEntireColumn, both.format.fill.color]).toEqual([2, false, null]);
    });
  });
});
