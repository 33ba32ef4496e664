import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.pagelayout
describe("PageLayout", () => {
  test("印刷範囲と見出しの行は、決めなければ isNullObject", async () => {
    await inExcel(async ({ pageLayout }, context) => {
      const none = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()];
      await context.sync();
      expect(none.map(({ isNullObject }) => isNullObject)).toEqual([true, true]);
    });
  });

  test("setPrintArea は離れた範囲も、setPrintTitleRows は行の全体を", async () => {
    await inExcel(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintArea("A1:D100");
      pageLayout.setPrintTitleRows("$1:$2");
      const area = pageLayout.getPrintAreaOrNullObject().load("address");
      const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      expect([area.address, titles.address]).toEqual(["一!A1:D100", "一!1:2"]);
      pageLayout.setPrintArea(sheet.getRanges("A1:B2, D4:E5"));
      const apart = pageLayout.getPrintAreaOrNullObject().load("areaCount");
      await context.sync();
      expect(apart.areaCount).toBe(2);
    });
  });

  test("行の全体でない見出しの行は断る", async () => {
    expect(
      await refusalOf(({ pageLayout }) => {
        pageLayout.setPrintTitleRows("A1:D2");
      }),
    ).not.toBeNull();
  });

  test("余白はポイント、拡大縮小は一つのまとまりで", async () => {
    await inExcel(async ({ pageLayout }, context) => {
      pageLayout.topMargin = 36;
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load("topMargin,orientation,zoom");
      await context.sync();
      expect([pageLayout.topMargin, pageLayout.orientation]).toEqual([36, "Landscape"]);
      expect(pageLayout.zoom.horizontalFitToPages).toBe(1);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection
test("改ページは、渡した範囲のすぐ前に入り、まとめて消せる", async () => {
  await inExcel(async ({ horizontalPageBreaks }, context) => {
    horizontalPageBreaks.add("A21:E21");
    horizontalPageBreaks.add("A41");
    const counts = [horizontalPageBreaks.getCount()];
    horizontalPageBreaks.removePageBreaks();
    counts.push(horizontalPageBreaks.getCount());
    await context.sync();
    expect(counts.map(({ value }) => value)).toEqual([2, 0]);
  });
});
