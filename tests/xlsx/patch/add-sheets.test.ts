import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArea } from "../../../src/workbook/address";
import { addSheets, type SheetsToAdd } from "../../../src/xlsx/patch";
import { aCell, aDrawing, aSheet } from "../../support/a-drawing";
import { readWithExcelJs } from "../../support/second-reader";
import { validationErrors } from "../../support/validate-workbook";
import { MAIN, readOk, workbookFile, zip } from "../read/workbook-file";
import { entriesOf, xmlOf } from "./patching";

const area = parseArea("A1:C4") ?? undefined;

function drawing(...names: readonly string[]) {
  return aDrawing({
    sheets: names.map((name) =>
      aSheet({
        name,
        columns: [{ widthChars: 14 }, { widthChars: 60 }],
        rows: [{ row: 0, heightPt: 27 }],
        cells: [
          aCell("A1", "取組項目", { style: "label" }),
          aCell("B1", " <二回>_x0041_\r\n開いた ", { style: "value" }),
          { row: 1, column: 0, style: "value", content: { type: "rich", runs: [{ text: "済", isUnderlined: true }] } },
        ],
        merges: [{ top: 2, left: 0, bottom: 3, right: 1 }],
        print: { ...aSheet().print, ...(area && { area }), fitToWidth: 1 },
      }),
    ),
  });
}

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="180" formatCode="0.0"/></numFmts><fonts count="1"><font><sz val="11"/><name val="ＭＳ Ｐゴシック"/></font></fonts><fills count="1"><fill><patternFill/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="180"/></cellXfs><cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const rows = '<row r="1"><c r="A1" t="str"><v>もとの文</v></c><c r="B1" s="1"><v>2</v></c></row>';
const titles = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>ワークシート</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>名前付き一覧</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>表紙</vt:lpstr><vt:lpstr>様式</vt:lpstr><vt:lpstr>一覧</vt:lpstr><vt:lpstr>様式!Print_Area</vt:lpstr></vt:vector></TitlesOfParts></Properties>`;

const standing = workbookFile({
  formats: [0],
  sheets: [
    { name: "表紙", rows },
    { name: "様式", rows },
    { name: "一覧", rows },
  ],
  beforeSheets: `<bookViews><workbookView xWindow="0" activeTab="1"/></bookViews>`,
  afterSheets: `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">様式!$A$1:$B$2</definedName><definedName name="数" localSheetId="2">一覧!$B$1</definedName></definedNames>`,
  parts: {
    "xl/styles.xml": styles,
    "docProps/app.xml": titles,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`,
    "xl/printerSettings/printerSettings1.bin": new Uint8Array([1, 2, 3]),
  },
});

const toAdd: SheetsToAdd = {
  drawing: drawing("甲", "乙"),
  retire: [{ sheet: "様式", name: "旧 様式" }],
  order: ["乙", "表紙", "甲", "一覧"],
};

async function added(bytes: Uint8Array, sheets: SheetsToAdd): Promise<Uint8Array> {
  const result = await addSheets(bytes, sheets);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.bytes;
}

describe("シートを足し、元のシートを隠す", () => {
  test("順番、名前、見えるかどうか", async () => {
    const { sheets } = readOk(await added(standing, toAdd));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["乙", "visible"],
      ["表紙", "visible"],
      ["旧 様式", "hidden"],
      ["甲", "visible"],
      ["一覧", "visible"],
    ]);
    expect(sheets[0]?.cells.map(({ text }) => text)).toEqual(["取組項目", " <二回>_x0041_\r\n開いた ", "済"]);
  });

  test("新しいシートは、隠すシートの元の名前を名乗れる。名前で書かれていることは、元のシートに付いていく", async () => {
    const sheets: SheetsToAdd = { ...toAdd, drawing: drawing("様式"), order: ["様式"] };
    const now = readOk(await added(standing, sheets));
    expect(now.sheets.map(({ name, visibility, cells }) => [name, visibility, cells[0]?.text])).toEqual([
      ["表紙", "visible", "もとの文"],
      ["旧 様式", "hidden", "もとの文"],
      ["一覧", "visible", "もとの文"],
      ["様式", "visible", "取組項目"],
    ]);
    const areas = now.definedNames.filter(({ name }) => name === "_xlnm.Print_Area");
    expect(areas.map(({ sheet, refersTo }) => [sheet, refersTo]).sort()).toEqual([
      ["旧 様式", "'旧 様式'!$A$1:$B$2"],
      ["様式", "'様式'!$A$1:$C$4"],
    ]);
  });

  test("シートの番号で書かれていることは、そのシートに付いていく", async () => {
    const now = await added(standing, toAdd);
    const names = readOk(now).definedNames.map(({ name, refersTo, sheet }) => [name, sheet, refersTo]);
    expect(names).toEqual([
      ["_xlnm.Print_Area", "旧 様式", "'旧 様式'!$A$1:$B$2"],
      ["数", "一覧", "一覧!$B$1"],
      ["_xlnm.Print_Area", "甲", "'甲'!$A$1:$C$4"],
      ["_xlnm.Print_Area", "乙", "'乙'!$A$1:$C$4"],
    ]);
    // 開いていたシートは隠れたので、新しいシートが開く。
    expect(xmlOf(now, "xl/workbook.xml")).toContain('<workbookView xWindow="0" activeTab="0"/>');
    expect(xmlOf(now, "xl/worksheets/sheet5.xml")).toContain('tabSelected="1"');
    expect(xmlOf(now, "xl/worksheets/sheet4.xml")).not.toContain("tabSelected");
  });

  test("決まった部品のほかは、一バイトも変わらない", async () => {
    const was = entriesOf(standing);
    const is = entriesOf(await added(standing, toAdd));
    expect(is.slice(was.length).map(({ name }) => name)).toEqual([
      "xl/worksheets/sheet4.xml",
      "xl/worksheets/sheet5.xml",
    ]);
    const differing = was.filter((entry, index) => entry.bytes !== is[index]?.bytes).map(({ name }) => name);
    expect(differing.toSorted()).toEqual(
      [
        "[Content_Types].xml",
        "docProps/app.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
      ].toSorted(),
    );
  });

  test("書式は後ろに足し、元の番号は変わらない", async () => {
    const now = xmlOf(await added(standing, toAdd), "xl/styles.xml");
    expect(now).toContain('<numFmt numFmtId="180" formatCode="0.0"/><numFmt numFmtId="181"');
    expect(now).toContain('<xf/><xf numFmtId="180"/><xf numFmtId="0" fontId="1" fillId="1" borderId="1"');
    expect(now).toContain('<cellStyle name="標準" xfId="0" builtinId="0"/>');
  });

  test("題名の一覧も合う", async () => {
    const now = xmlOf(await added(standing, toAdd), "docProps/app.xml");
    const own = [...now.matchAll(/<vt:(?:lpstr|i4)>([^<]*)/gu)].map(([, text]) => text);
    expect(own).toEqual([
      "ワークシート",
      "5",
      "名前付き一覧",
      "1",
      "乙",
      "表紙",
      "旧 様式",
      "甲",
      "一覧",
      "'旧 様式'!Print_Area",
    ]);
    expect(now).toContain('<TitlesOfParts><vt:vector size="6"');
  });

  test.each([
    ["ＭＳ Ｐゴシック", 8],
    ["游ゴシック", 8],
    ["Calibri", 7],
  ])("列の幅は、ブックの標準の字の幅で数え直す: %s", async (font, digitPx) => {
    const file = zip({ ...unzipSync(standing), "xl/styles.xml": styles.replace("ＭＳ Ｐゴシック", font) });
    const now = xmlOf(await added(file, toAdd), "xl/worksheets/sheet4.xml");
    const [, width = "0"] = /<col min="2"[^>]*width="([\d.]+)"/u.exec(now) ?? [];
    expect(Number(width) * digitPx).toBeCloseTo(60.7109375 * 7, 1);
  });
});

test.each([
  ["署名", { "_xmlsignatures/origin.sigs": "" }, toAdd, "signed"],
  ["ないシートを隠す", {}, { ...toAdd, retire: [{ sheet: "ない", name: "旧" }] }, "no-such-sheet"],
  ["名前がある", {}, { ...toAdd, drawing: drawing("表紙") }, "name-taken"],
  ["隠す名前がある", {}, { ...toAdd, retire: [{ sheet: "様式", name: "一覧" }] }, "name-taken"],
])("断る: %s", async (_, parts, sheets, code) => {
  const file = workbookFile({ formats: [0], sheets: [{ name: "表紙" }, { name: "様式" }, { name: "一覧" }], parts });
  expect(await addSheets(file, sheets)).toMatchObject({ ok: false, problem: { code } });
});

test("見本のブックにも足せて、Microsoft の検査も、ほかのプログラムも通る", async () => {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/samples/提出用.xlsx")));
  const [first] = readOk(bytes).sheets;
  const now = await added(bytes, {
    drawing: drawing("新しい様式"),
    retire: [{ sheet: first?.name ?? "", name: "旧様式" }],
    order: ["新しい様式"],
  });
  expect(await validationErrors(now)).toEqual(await validationErrors(bytes));
  const other = await readWithExcelJs(now);
  expect(other.getWorksheet("新しい様式")?.getCell("A1").text).toBe("取組項目");
  expect(other.getWorksheet("旧様式")?.state).toBe("hidden");
  const font = other.getWorksheet("新しい様式")?.getCell("A1").font;
  expect([font?.name, font?.bold]).toEqual(["BIZ UDゴシック", true]);
});

test("名前空間をシートごとに書くソフトのブックにも足せる", async () => {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheetTags = ["表紙", "様式"].map(
    (name, index) => `<sheet xmlns:r="${namespace}" name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const workbook = `<workbook xmlns="${MAIN}"><sheets>${sheetTags.join("")}</sheets><definedNames/></workbook>`;
  const bytes = workbookFile({
    sheets: [
      { name: "表紙", rows },
      { name: "様式", rows },
    ],
    formats: [0],
    parts: { "xl/workbook.xml": workbook },
  });
  const now = await added(bytes, {
    drawing: drawing("甲"),
    retire: [{ sheet: "様式", name: "旧様式" }],
    order: ["甲"],
  });
  expect(xmlOf(now, "xl/workbook.xml")).toContain(`<sheet xmlns:r="${namespace}" name="甲"`);
  const other = await readWithExcelJs(now);
  expect(other.getWorksheet("甲")?.getCell("A1").text).toBe("取組項目");
});

test.each([
  ['lockStructure="1" workbookPassword="CBEB"', false],
  ['lockStructure="true"', false],
  ['lockWindows="1"', true],
  ['lockStructure="0"', true],
])("ブックの構成が保護されていれば、Excel と同じく断る: %s", async (lock, ok) => {
  const sheets = [{ name: "表紙" }, { name: "様式" }, { name: "一覧" }];
  const beforeSheets = `<workbookProtection ${lock}/>`;
  const parts = { "xl/styles.xml": styles };
  const result = await addSheets(workbookFile({ formats: [0], sheets, beforeSheets, parts }), toAdd);
  expect(result).toMatchObject(ok ? { ok } : { ok, problem: { code: "structure-locked" } });
});
