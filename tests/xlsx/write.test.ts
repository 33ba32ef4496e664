import { textOfContent } from "../../src/workbook/drawing";
import { toA1 } from "../../src/workbook/address";
import { DEFAULT_SIZE_PT, PRINT_FONT, styles, type CellStyle } from "../../src/workbook/styles";
import { writeWorkbook } from "../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { everythingDrawing, longText } from "../support/everything-drawing";
import { readWithExcelJs, textsBySecondReader } from "../support/second-reader";
import { expectValidWorkbook, validationErrors } from "../support/validate-workbook";
import { partsOf, replacePart } from "../support/workbook-parts";

describe("すべてを使ったブック", () => {
  const written = writeWorkbook(everythingDrawing);

  test("Excel の書式どおりである", async () => {
    await expectValidWorkbook(await written);
  });

  test("別の読み手が、同じ文字を同じセルに読む", async () => {
    const drawn = everythingDrawing.sheets.map(({ name, cells }) => [
      name,
      Object.fromEntries(
        cells.flatMap((cell) => {
          const { content } = cell;
          if (content.type === "blank") return [];
          return [[toA1(cell), "value" in content ? String(content.value) : (textOfContent(content) ?? "")]];
        }),
      ),
    ]);
    // exceljs does not undo _x005F_ in what a formula comes to; Excel and LibreOffice do.
    const asExcelJsReads = JSON.stringify(Object.fromEntries(drawn)).replace(" 総務課_x0041_", " 総務課_x005F_x0041_");
    expect(await textsBySecondReader(await written)).toEqual(JSON.parse(asExcelJsReads));
  });

  test("印刷の設定が残る", async () => {
    const form = (await readWithExcelJs(await written)).getWorksheet("様式 (1)");
    expect(form?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: "A1:C4",
      printTitlesRow: "1:2",
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 },
    });
    expect(form?.headerFooter).toMatchObject({
      oddHeader: "&L町政運営推進プラン&R&D && 控え",
      oddFooter: "&C&P / &N",
    });
    expect((await partsOf(written))["xl/worksheets/sheet2.xml"]).toContain(
      '<brk id="2" max="16383" man="1"/><brk id="3"',
    );
  });

  test("シートの見え方、固定、保護、列の幅、行の高さが残る", async () => {
    const workbook = await readWithExcelJs(await written);
    expect(workbook.worksheets.map(({ state }) => state)).toEqual([
      "veryHidden",
      "visible",
      "visible",
      "hidden",
      "visible",
    ]);
    expect(workbook.views[0]?.activeTab).toBe(1);
    const form = workbook.getWorksheet("様式 (1)");
    expect(form?.views[0]?.showGridLines).toBe(false);
    expect(form?.properties.tabColor.argb).toBe("FF1f4e79");
    expect(form?.getColumn(3).width).toBeCloseTo(60 + 5 / 7, 2);
    expect(form?.getColumn(4).hidden).toBe(true);
    expect(form?.getRow(2).height).toBe(27);
    expect(form?.getRow(5).hidden).toBe(true);
    // In the file "0" says that one may: cell, column and row formats.
    expect((await partsOf(written))["xl/worksheets/sheet2.xml"]).toContain(
      '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0"/>',
    );
    expect(form?.getCell("C3").protection.locked).toBe(false);
    expect(form?.getCell("C2").protection).toBeUndefined();
    expect(workbook.getWorksheet("達成状況's")?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 1 });
  });

  test("結合した枠は四方に線がある", async () => {
    const form = (await readWithExcelJs(await written)).getWorksheet("様式 (1)");
    expect(form?.getCell("B2").master.address).toBe("A2");
    const parts = await partsOf(written);
    const styleOf = (a1: string): string | undefined =>
      new RegExp(`<c r="${a1}"[^>]* s="(\\d+)"`).exec(parts["xl/worksheets/sheet2.xml"] ?? "")?.[1];
    expect(styleOf("A4")).toBeDefined();
    expect(styleOf("A4")).toBe(styleOf("A3"));
    expect(form?.getCell("A3").border).toMatchObject({ left: { style: "thin" }, bottom: { style: "thin" } });
  });

  test("書式は名前どおりで、標準のフォントは印刷用", async () => {
    const workbook = await readWithExcelJs(await written);
    const sheet = workbook.getWorksheet("書式");
    Object.values<CellStyle>(styles).forEach((style, index) => {
      const cell = sheet?.getCell(index + 1, 1);
      expect(cell?.font).toMatchObject({ name: PRINT_FONT, size: Math.trunc(style.sizePt) }); // exceljs reads whole points only
      expect(cell?.font.bold ?? false).toBe(style.bold ?? false);
      expect(cell?.alignment.wrapText ?? false).toBe(style.wrap ?? false);
      expect(cell?.numFmt ?? "General").toBe(style.numberFormat ?? "General");
      if (style.fill !== undefined) expect(cell?.fill).toMatchObject({ fgColor: { argb: `FF${style.fill}` } });
    });
    expect((await partsOf(written))["xl/styles.xml"]).toContain(
      `"><font><sz val="${DEFAULT_SIZE_PT}"/><name val="${PRINT_FONT}"/>`,
    );
  });

  test("入力規則、表、リンク、条件付き書式、名前が残る", async () => {
    const workbook = await readWithExcelJs(await written);
    const form = workbook.getWorksheet("様式 (1)");
    expect(form?.getCell("C4").dataValidation).toMatchObject({
      type: "list",
      formulae: ['"達成できた,一部""達成""できた"'],
      errorStyle: "warning",
      showErrorMessage: true,
    });
    const parts = await partsOf(written);
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(
      `<hyperlink ref="A1" location="&apos;達成状況&apos;&apos;s&apos;!A1" tooltip="移る"/>`,
    );
    expect(parts["xl/tables/table1.xml"]).toContain('<autoFilter ref="A1:D4"/>');
    expect(parts["xl/tables/table1.xml"]).toContain('name="達成_x000a_できた"');
    expect(parts["xl/worksheets/sheet3.xml"]).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/>',
    );
    expect(parts["xl/styles.xml"]).toMatch(/<dxf><font><u\/><color rgb="FF0B5394"\/><\/font>/u);
    expect(parts["xl/workbook.xml"]).toContain('<definedName name="控え" localSheetId="1">');
  });

  test("グラフは値を持ち、見出しを参照する", async () => {
    const parts = await partsOf(written);
    const chart = parts["xl/charts/chart1.xml"] ?? "";
    expect(chart).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
    expect(chart).toContain(
      "<c:f>'達成状況''s'!$B$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>達成\nできた</c:v>",
    );
    expect(chart).toContain('<c:pt idx="2"><c:v>1</c:v></c:pt>');
    expect(chart).toContain("<a:t>課ごとの &lt;達成&gt; 状況</a:t>");
    expect(parts["xl/charts/chart2.xml"]).toContain('<c:grouping val="percentStacked"/>');
  });
});

test("検査は壊れたブックを見逃さない", async () => {
  const bytes = await writeWorkbook(aDrawing());
  const broken = replacePart(bytes, "xl/styles.xml", (xml) => xml.replace(/(<sz [^>]*>)(<name [^>]*>)/u, "$2$1"));
  expect(await validationErrors(broken)).not.toEqual([]);
});

test("長い文章も読み取りで欠けない", async () => {
  const text = longText.repeat(50);
  const bytes = await writeWorkbook(aDrawing({ sheets: [aSheet({ cells: [aCell("A1", text)] })] }));
  expect(await textsBySecondReader(bytes)).toEqual({ シート1: { A1: text } });
});
