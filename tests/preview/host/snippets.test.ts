import { openInNode } from "../../support/excel";
import { heard, inExcel } from "./documented/in-excel";

/**
 * What Microsoft's public samples for Script Lab (OfficeDev/office-js-snippets, samples/excel) do with the members that
 * the add-in uses, done by scripts of our own: each shows at its end what a person would see.
 */

const names = async (context: Excel.RequestContext): Promise<readonly string[]> => {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
};

const enterCounts = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:C4");
  range.values = [
    ["課", "完了", "途中"],
    ["総務課", 3, 1],
    ["税務課", 5, 2],
    ["農業振興課", 8, 4],
  ];
  return range;
};

// worksheet/: add, rename, move, colour, hide, delete
test("シートを足し、名前を変え、前へ動かし、ほかを隠して消す", async () => {
  await inExcel(async (sheet, context) => {
    const added = context.workbook.worksheets.add();
    added.name = "集計";
    added.position = 0;
    added.tabColor = "#00B050";
    added.activate();
    sheet.visibility = "Hidden";
    expect(await names(context)).toEqual(["集計", "二", "三"]);
    sheet.visibility = "Visible";
    context.workbook.worksheets.getItem("二").delete();
    expect(await names(context)).toEqual(["集計", "一", "三"]);
  });
});

// range/: used range
test("書いた所だけを見つけ、そのすぐ下に合計を書く", async () => {
  await inExcel(async (sheet, context) => {
    enterCounts(sheet);
    const used = sheet.getUsedRange(true).load("rowCount,columnCount");
    await context.sync();
    const totals = sheet.getRangeByIndexes(used.rowCount, 1, 1, used.columnCount - 1);
    totals.formulas = [["=SUM(B2:B4)", "=SUM(C2:C4)"]];
    totals.load("address,values");
    await context.sync();
    expect([totals.address, totals.values]).toEqual(["一!B5:C5", [[16, 7]]]);
  });
});

// table/: create, read, convert
test("表にして、中身を読む", async () => {
  await inExcel(async (sheet, context) => {
    const table = sheet.tables.add(enterCounts(sheet), true);
    table.name = "Counts";
    const body = table.getDataBodyRange().load("values");
    const column = table.columns.getItem("途中").getDataBodyRange().load("values");
    sheet.getRange("E1").formulas = [["=SUMIFS(Counts[完了],Counts[途中],2)"]];
    const sum = sheet.getRange("E1").load("values");
    await context.sync();
    expect(body.values[2]).toEqual(["農業振興課", 8, 4]);
    expect([column.values.flat(), sum.values]).toEqual([[1, 2, 4], [[5]]]);
  });
});

// data-validation/: list
test("一覧から選ぶセルにし、違う値への注意を決める", async () => {
  await inExcel(async (sheet, context) => {
    const { dataValidation } = sheet.getRange("B2:B9");
    dataValidation.rule = { list: { inCellDropDown: true, source: "完了,途中,未着手" } };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "進捗", message: "一覧から選んでください。" };
    const cell = sheet.getRange("B5").dataValidation;
    cell.load("type,rule,errorAlert");
    await context.sync();
    expect([cell.type, cell.rule.list?.source, cell.errorAlert.title]).toEqual(["List", "完了,途中,未着手", "進捗"]);
  });
});

// conditional-formatting/: data bar, formula
test("棒と、条件つきの色を重ねる", async () => {
  await inExcel(async (sheet, context) => {
    enterCounts(sheet);
    const { conditionalFormats } = sheet.getRange("B2:B4");
    conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#9DC3E6";
    const { custom } = conditionalFormats.add("Custom");
    custom.rule.formula = "=$C2>$B2";
    custom.format.font.color = "#C00000";
    conditionalFormats.load("items/type");
    await context.sync();
    expect(conditionalFormats.items.map(({ type }) => type)).toEqual(["Custom", "DataBar"]);
  });
});

// worksheet/: freeze panes, page layout, gridlines
test("見出しを固定し、その行をどの紙にも刷る", async () => {
  await inExcel(async (sheet, context) => {
    enterCounts(sheet);
    const { freezePanes, pageLayout, horizontalPageBreaks } = sheet;
    freezePanes.freezeRows(1);
    sheet.showGridlines = false;
    pageLayout.orientation = "Landscape";
    pageLayout.centerHorizontally = true;
    pageLayout.leftMargin = 36;
    pageLayout.setPrintArea("A1:C4");
    pageLayout.setPrintTitleRows("$1:$1");
    horizontalPageBreaks.add("A3");
    const frozen = freezePanes.getLocationOrNullObject().load("address");
    const area = pageLayout.getPrintAreaOrNullObject().load("address");
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load("address");
    const breaks = horizontalPageBreaks.getCount();
    pageLayout.load("orientation,centerHorizontally,leftMargin");
    sheet.load("showGridlines");
    await context.sync();
    expect([frozen.address, area.address, titles.address, breaks.value]).toEqual(["一!1:1", "一!A1:C4", "一!1:1", 1]);
    expect([pageLayout.orientation, pageLayout.centerHorizontally, pageLayout.leftMargin]).toEqual([
      ...["Landscape", true, 36],
    ]);
    expect(sheet.showGridlines).toBe(false);
  });
});

// chart/: create, series, colours
test("積み上げの棒グラフを作り、系列に名前と色をつけ、置く所を決める", async () => {
  await inExcel(async (sheet, context, host) => {
    enterCounts(sheet);
    const chart = sheet.charts.add("BarStacked", sheet.getRange("B2:C4"));
    chart.title.text = "課ごとの取組";
    chart.legend.position = "Bottom";
    for (const [index, color] of ["#5B9BD5", "#FFC000"].entries()) {
      const series = chart.series.getItemAt(index);
      series.name = ["完了", "途中"][index] ?? "";
      series.setXAxisValues(sheet.getRange("A2:A4"));
      series.format.fill.setSolidColor(color);
    }
    chart.setPosition("E2", "K16");
    await context.sync();
    const [drawn] = host.workbook.sheets[0]?.data.charts ?? [];
    expect(drawn?.series).toEqual([
      { name: "完了", values: "一!$B$2:$B$4", categories: "一!$A$2:$A$4", color: "5B9BD5" },
      { name: "途中", values: "一!$C$2:$C$4", categories: "一!$A$2:$A$4", color: "FFC000" },
    ]);
  });
});

// events/: data changed, selection changed
test("書かれたセルを読み直し、隣に写す。自分の書き込みには応えない", async () => {
  await inExcel(async (sheet, context, host) => {
    const [event] = await heard(context.workbook.worksheets.onChanged, context, () => {
      host.user.type("一", "A1", "済");
    });
    if (event?.triggerSource !== "ThisLocalAddin") {
      const changed = sheet.getRange(event?.address ?? "").load("values");
      await context.sync();
      changed.getOffsetRange(0, 1).values = changed.values;
    }
    await context.sync();
    expect(host.texts()["一"]).toEqual({ A1: "済", B1: "済" });
  });
});

// worksheet/: protection
test("書いてよいセルだけを残して保護する", async () => {
  await inExcel(async (sheet, context) => {
    sheet.getRange("B2:B4").format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
    sheet.getRange("B2").values = [["書ける"]];
    await context.sync();
    sheet.getRange("A1").values = [["書けない"]];
    await expect(context.sync()).rejects.toMatchObject({ code: "AccessDenied" });
    sheet.protection.unprotect();
    sheet.getRange("A1").values = [["書ける"]];
    await context.sync();
  });
});

// document/: custom properties; names
test("ブックに覚えさせたことと名前は、保存して開き直しても残る", async () => {
  await inExcel(async (sheet, context, host) => {
    context.workbook.properties.custom.add("時期", "前期");
    context.workbook.names.add("目標", sheet.getRange("B2:C3"));
    sheet.getRange("A1").values = [["あ"]];
    await context.sync();
    await openInNode(await host.save());
  });
  await Excel.run(async (context) => {
    const kept = context.workbook.properties.custom.getItemOrNullObject("時期").load("value");
    const range = context.workbook.names.getItem("目標").getRange().load("address");
    await context.sync();
    expect([kept.value, range.address]).toEqual(["前期", "一!B2:C3"]);
  });
});

// scenarios/: large writes
test("画面を止めて、多くの行を一度に書く", async () => {
  await inExcel(async (sheet, context, host) => {
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    sheet.getRange("A1:B1000").values = Array.from({ length: 1000 }, (_, row) => [row, `${row} 行`]);
    const before = host.batchCount;
    await context.sync();
    expect(host.batchCount - before).toBe(1);
    expect(host.texts()["一"]?.B1000).toBe("999 行");
  });
});
