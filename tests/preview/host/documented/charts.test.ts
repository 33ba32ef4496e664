import { inExcel, refusalOf } from "./in-excel";

const fill = (sheet: Excel.Worksheet): void => {
  sheet.getRange("A1:C3").values = [
    ["課", "完了", "途中"],
    ["総務課", 3, 1],
    ["税務課", 5, 2],
  ];
};

// https://learn.microsoft.com/javascript/api/excel/excel.chartcollection, …/excel.chart
describe("ChartCollection と Chart", () => {
  test("add は、元の範囲の列ごとに系列を持つグラフを作る", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      const chart = sheet.charts.add("BarStacked", sheet.getRange("B2:C3"));
      chart.title.text = "取組の数";
      chart.legend.position = "Bottom";
      chart.setPosition("E2", "J15");
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.load("chartType,title/text,title/visible,legend/position,series/count");
      chart.axes.categoryAxis.load("reversePlotOrder");
      const count = sheet.charts.getCount();
      await context.sync();
      expect([chart.chartType, chart.title.text, chart.title.visible]).toEqual(["BarStacked", "取組の数", true]);
      expect([chart.legend.position, chart.series.count, count.value]).toEqual(["Bottom", 2, 1]);
      expect(chart.axes.categoryAxis.reversePlotOrder).toBe(true);
    });
  });

  test("題は見えなくもできる", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      const { title } = sheet.charts.add("Pie", sheet.getRange("B2:B3"));
      title.text = "取組の数";
      title.visible = false;
      title.load("visible");
      await context.sync();
      expect(title.visible).toBe(false);
    });
  });

  test("getItem で無いグラフは ItemNotFound、getItemOrNullObject は isNullObject", async () => {
    expect(await refusalOf((sheet) => sheet.charts.getItem("無い").load("name"))).toBe("ItemNotFound");
    await inExcel(async (sheet, context) => {
      const missing = sheet.charts.getItemOrNullObject("無い");
      await context.sync();
      expect(missing.isNullObject).toBe(true);
    });
  });

  test("delete したグラフは無くなる", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      sheet.charts.add("Line", sheet.getRange("B2:C3")).delete();
      const count = sheet.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.chartseriescollection, …/excel.chartseries
describe("ChartSeriesCollection と ChartSeries", () => {
  test("add した系列は最後に来て、値と項目と色を後から決める", async () => {
    await inExcel(async (sheet, context) => {
      fill(sheet);
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("B2:B3"));
      const added = series.add("途中");
      added.setValues(sheet.getRange("C2:C3"));
      added.setXAxisValues(sheet.getRange("A2:A3"));
      added.format.fill.setSolidColor("#FFA500");
      const first = series.getItemAt(0);
      first.name = "完了";
      series.load("items/name");
      await context.sync();
      expect(series.items.map(({ name }) => name)).toEqual(["完了", "途中"]);
    });
  });

  test("無い順番の系列は断る", async () => {
    const refusal = await refusalOf((sheet) =>
      sheet.charts.add("Line", sheet.getRange("A1:A3")).series.getItemAt(5).load("name"),
    );
    expect(refusal).not.toBeNull();
  });

  test("値の範囲のシートの名前が変わっても、グラフは残る", async () => {
    await inExcel(async (sheet, context, host) => {
      fill(sheet);
      sheet.charts.add("Line", sheet.getRange("B2:B3")).series.getItemAt(0).setValues(sheet.getRange("C2:C3"));
      sheet.name = "様式 一";
      await context.sync();
      const [chart] = host.workbook.sheets[0]?.data.charts ?? [];
      expect(chart?.series.map(({ values }) => values)).toEqual(["'様式 一'!$C$2:$C$3"]);
    });
  });
});
