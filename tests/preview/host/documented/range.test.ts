import { openInNode } from "../../../support/excel";
import { workbookFile } from "../../../xlsx/read/workbook-file";
import { inExcel, refusalOf } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.range
describe("Range", () => {
  test("address にはシートの名前がつき、番号は 0 から数える", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("B3:D4").load("address,rowIndex,columnIndex,rowCount,columnCount,cellCount");
      await context.sync();
      const { address, rowIndex, columnIndex, rowCount, columnCount, cellCount } = range;
      expect([address, rowIndex, columnIndex, rowCount, columnCount, cellCount]).toEqual(["一!B3:D4", 2, 1, 2, 3, 6]);
    });
  });

  test("cellCount は、2^31-1 を超えれば -1", async () => {
    await inExcel(async (sheet, context) => {
      const all = sheet.getRange().load("cellCount");
      await context.sync();
      expect(all.cellCount).toBe(-1);
    });
  });

  test("values は値、text は見えるとおり、formulas は数式か値、valueTypes は種類", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [["あ", 0.5, true, "=1/0"]];
      range.numberFormat = [[null, "0%", null, null]];
      const empty = sheet.getRange("E1").load("values,text,formulas,valueTypes");
      range.load("values,text,formulas,valueTypes,numberFormat");
      await context.sync();
      expect(range.values).toEqual([["あ", 0.5, true, "#DIV/0!"]]);
      expect(range.text).toEqual([["あ", "50%", "TRUE", "#DIV/0!"]]);
      expect(range.formulas).toEqual([["あ", 0.5, true, "=1/0"]]);
      expect(range.valueTypes).toEqual([["String", "Double", "Boolean", "Error"]]);
      expect(range.numberFormat).toEqual([["General", "0%", "General", "General"]]);
      expect([empty.values, empty.text, empty.formulas, empty.valueTypes]).toEqual([
        [[""]],
        [[""]],
        [[""]],
        [["Empty"]],
      ]);
    });
  });

  test("+ - = で始まる値は、数式になる", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["=1+1", "+1+1", "-1+2"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2, 2, 1]]);
    });
  });

  test("大きさの違う値は InvalidArgument", async () => {
    expect(await refusalOf((sheet) => (sheet.getRange("A1:B2").values = [["一つ", "二つ"]]))).toBe("InvalidArgument");
    expect(await refusalOf((sheet) => (sheet.getRange("A1:B1").values = [["一つ"], ["二つ"]]))).toBe("InvalidArgument");
  });

  test("hyperlink の textToDisplay は、左上のセルだけに入る", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.hyperlink = { documentReference: "二!A1", screenTip: "二へ", textToDisplay: "二を見る" };
      range.load("values,hyperlink");
      await context.sync();
      expect(range.values).toEqual([["二を見る", ""]]);
      expect(range.hyperlink).toMatchObject({
        documentReference: "二!A1",
        screenTip: "二へ",
        textToDisplay: "二を見る",
      });
    });
  });

  test("rowHidden と columnHidden は、すべて隠れていれば true、どれも見えれば false、混ざれば null", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const rows = ["A2:A3", "A4:A5", "A3:A4"].map((address) => sheet.getRange(address).load("rowHidden"));
      const columns = ["B1", "C1:D1", "B1:C1"].map((address) => sheet.getRange(address).load("columnHidden"));
      await context.sync();
      expect(rows.map(({ rowHidden }) => rowHidden)).toEqual([true, false, null]);
      expect(columns.map(({ columnHidden }) => columnHidden)).toEqual([true, false, null]);
    });
  });

  test("getRowProperties と getColumnProperties は、行ごと・列ごとの一列の配列", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      const range = sheet.getRange("A1:C3");
      const rows = range.getRowProperties({ rowHidden: true });
      const columns = range.getColumnProperties({ columnHidden: true });
      await context.sync();
      expect(rows.value.map(({ rowHidden }) => rowHidden)).toEqual([false, true, false]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, false, true]);
    });
  });

  test("getUsedRangeOrNullObject は範囲の中だけを見る。何も無ければ isNullObject", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("A1:E9").values = Array.from({ length: 9 }, () => ["あ", "", "", "", "い"]);
      const used = sheet.getRange("B2:F4").getUsedRangeOrNullObject(true).load("address");
      const none = sheet.getRange("B2:D4").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([used.address, none.isNullObject]).toEqual(["一!E2:E4", true]);
    });
  });

  test("getUsedRange は、範囲の中に何も無ければ ItemNotFound", async () => {
    expect(await refusalOf((sheet) => sheet.getRange("B2:D4").getUsedRange().load("address"))).toBe("ItemNotFound");
  });

  test("select した範囲が getSelectedRange になる", async () => {
    await inExcel(async (_sheet, context) => {
      context.workbook.worksheets.getItem("二").getRange("B3:C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect([selected.address, active.name]).toEqual(["二!B3:C4", "二"]);
    });
  });

  test("getOffsetRange は、シートの外へ出れば断る", async () => {
    expect(await refusalOf((sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"))).not.toBeNull();
  });

  test("getBoundingRect は両方を囲み、重ならない範囲の getIntersectionOrNullObject は isNullObject", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("B2:C5");
      const bounding = range.getBoundingRect("D10:E15").load("address");
      const apart = range.getIntersectionOrNullObject("D10:E15");
      await context.sync();
      expect([bounding.address, apart.isNullObject]).toEqual(["一!B2:E15", true]);
    });
  });

  test("toJSON は、読み込んだものだけを持つ", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      const data: Excel.Interfaces.RangeData = range.toJSON();
      expect(data).toEqual({ values: [[""]] });
      expect(data.values).toEqual([[""]]);
    });
  });
});

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
describe("null と空", () => {
  test("配列の中の null は、そのセルを変えない", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [["あ", "い", "う"]];
      range.numberFormat = [[null, "@", null]];
      range.values = [["か", null, "き"]];
      range.formulas = [[null, null, "=1+1"]];
      range.load("values,numberFormat");
      await context.sync();
      expect(range.values).toEqual([["か", "い", 2]]);
      expect(range.numberFormat).toEqual([["General", "@", "General"]]);
    });
  });

  test.each<readonly [string, (range: Excel.Range) => unknown]>([
    ["values", (range) => (range.values = null as unknown as [])],
    ["formulas", (range) => (range.formulas = null as unknown as [])],
    ["numberFormat", (range) => (range.numberFormat = null as unknown as [])],
    ["fill.color", (range) => (range.format.fill.color = null as unknown as string)],
  ])("%s そのものに null は入らない", async (_name, set) => {
    expect(await refusalOf((sheet) => set(sheet.getRange("A1")))).toBe("InvalidArgument");
  });

  test("空の文字は、値と数式を消し、数値の書式を General に戻す", async () => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [["あ", "=1+1"]];
      range.numberFormat = [["@", "0%"]];
      range.values = [["", ""]];
      range.numberFormat = [["", ""]];
      range.load("values,formulas,numberFormat");
      await context.sync();
      expect([range.values, range.formulas]).toEqual([[["", ""]], [["", ""]]]);
      expect(range.numberFormat).toEqual([["General", "General"]]);
    });
  });
});

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
describe("列や行の全体", () => {
  test.each(["C:C", "A:F", "2:2", "1:4"])("%s のセルごとの性質は null、番地と数は分かる", async (address) => {
    await inExcel(async (sheet, context) => {
      const range = sheet.getRange(address).load("values,text,formulas,numberFormat,valueTypes,address,cellCount");
      await context.sync();
      expect([range.values, range.text, range.formulas, range.numberFormat]).toEqual([null, null, null, null]);
      expect(range.address).toBe(`一!${address}`);
      expect(range.cellCount).toBeGreaterThan(16_000);
    });
  });

  test.each<readonly [string, (range: Excel.Range) => unknown]>([
    ["values", (range) => (range.values = [["期限"]])],
    ["formulas", (range) => (range.formulas = [["=1"]])],
    ["numberFormat", (range) => (range.numberFormat = [["@"]])],
  ])("%s は、列の全体には書けない", async (_name, set) => {
    expect(await refusalOf((sheet) => set(sheet.getRange("A:B")))).not.toBeNull();
  });
});

// https://learn.microsoft.com/javascript/api/excel/excel.rangeformat, …/excel.rangefont
describe("RangeFormat と RangeFont", () => {
  test("すべてのセルで同じなら値、違えば null", async () => {
    await inExcel(async (sheet, context) => {
      const left = sheet.getRange("A1").format;
      left.wrapText = true;
      left.columnWidth = 90;
      Object.assign(left.font, { name: "ＭＳ ゴシック", size: 14, color: "#FF0000", bold: true, underline: "Single" });
      const paths = "format/wrapText,format/columnWidth,format/font/name,format/font/size";
      const looks = "format/font/color,format/font/bold,format/font/underline";
      const ranges = ["A1", "A1:B1"].map((address) => sheet.getRange(address).load(`${paths},${looks}`));
      await context.sync();
      const shown = ranges.map(({ format: { wrapText, columnWidth, font } }) => [
        ...[wrapText, columnWidth, font.name, font.size, font.color, font.bold, font.underline],
      ]);
      expect(shown).toEqual([
        [true, 90, "ＭＳ ゴシック", 14, "#FF0000", true, "Single"],
        [null, null, null, null, null, null, null],
      ]);
    });
  });

  test("strikethrough は、文字ごとに違うセルでも null", async () => {
    const inline = (a1: string, inside: string): string => `<c r="${a1}" t="inlineStr"><is>${inside}</is></c>`;
    const struck = "<r><rPr><strike/></rPr><t>旧</t></r>";
    const row = [inline("A1", struck), inline("B1", `${struck}<r><t>新</t></r>`), inline("C1", "<t>新</t>")].join("");
    await openInNode(workbookFile({ sheets: [{ name: "一", rows: `<row r="1">${row}</row>` }] }));
    await Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("一");
      const ranges = ["A1", "B1", "C1", "A1:C1"].map((address) =>
        sheet.getRange(address).load("format/font/strikethrough"),
      );
      await context.sync();
      expect(ranges.map(({ format }) => format.font.strikethrough)).toEqual([true, null, false, null]);
    });
  });

  test.each([
    ["name", '<rFont val="ＭＳ 明朝"/>', "游ゴシック"],
    ["size", '<sz val="8"/>', 11],
    ["color", '<color rgb="FFFF0000"/>', "#000000"],
    ["bold", "<b/>", false],
    ["italic", "<i/>", false],
    ["underline", "<u/>", "None"],
    ["superscript", '<vertAlign val="superscript"/>', false],
    ["subscript", '<vertAlign val="subscript"/>', false],
  ] as const)("font の %s は、文字ごとに違うセルでは null", async (look, inside, plain) => {
    const rich = `<is><r><rPr>${inside}</rPr><t>旧</t></r><r><rPr/><t>新</t></r></is>`;
    const row = `<c r="A1" t="inlineStr">${rich}</c><c r="B1" t="inlineStr"><is><t>新</t></is></c>`;
    await openInNode(workbookFile({ sheets: [{ name: "一", rows: `<row r="1">${row}</row>` }] }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("一");
      const cells = ["A1", "B1"].map((a1) => {
        const { font, protection } = sheet.getRange(a1).format;
        font.load("name,size,color,bold,italic,underline,superscript,subscript");
        protection.load("locked");
        return { font, protection };
      });
      await context.sync();
      const looks = cells.map(({ font: { name, size, color, bold, italic, underline, superscript, subscript } }) => {
        return { name, size, color, bold, italic, underline, superscript, subscript };
      });
      expect(looks.map((one) => one[look])).toEqual([null, plain]);
      expect(cells.map(({ font }) => Object.values(font.toJSON()).includes(null))).toEqual([true, false]);
      expect(cells.map(({ protection }) => protection.locked)).toEqual([true, true]);
    });
  });

  test("塗りのないセルは、型が None で色は白", async () => {
    await inExcel(async (sheet, context) => {
      sheet.getRange("B1").format.fill.color = "#DDEBF7";
      const ranges = ["A1", "B1", "A1:B1"].map((address) =>
        sheet.getRange(address).load("format/fill/color,format/fill/pattern"),
      );
      await context.sync();
      expect(ranges.map(({ format: { fill } }) => [fill.pattern, fill.color])).toEqual([
        ["None", "#FFFFFF"],
        ["Solid", "#DDEBF7"],
        [null, null],
      ]);
    });
  });

  test("getCellProperties は、行と列の順に、尋ねたものだけ", async () => {
    await inExcel(async (sheet, context) => {
      Object.assign(sheet.getRange("B1").format.font, { strikethrough: true, color: "#FF0000" });
      sheet.getRange("A2").format.fill.color = "#000000";
      const fonts = sheet.getRange("A1:B1").getCellProperties({
        format: { font: { strikethrough: true, color: true } },
      });
      const fills = sheet.getRange("A1:A2").getCellProperties({ format: { fill: { color: true, pattern: true } } });
      await context.sync();
      expect(fonts.value.map((row) => row.map(({ format }) => format?.font))).toEqual([
        [
          { strikethrough: false, color: "#000000" },
          { strikethrough: true, color: "#FF0000" },
        ],
      ]);
      expect(fills.value.map((row) => row.map(({ format }) => format?.fill))).toEqual([
        [{ color: "#FFFFFF", pattern: "None" }],
        [{ color: "#000000", pattern: "Solid" }],
      ]);
    });
  });
});
