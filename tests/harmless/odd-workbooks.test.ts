import { recognise } from "../../src/form/recognise";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import type { SheetKind } from "../../src/form/reading";
import { readOk, relationships, workbookFile, type WorkbookSpec } from "../xlsx/read/workbook-file";

// What else a workbook can hold beside cells: none of it makes a form, keeps the cells from being read, or takes long.

const rows = `<row r="1"><c r="A1" t="str"><v>課</v></c><c r="B1" t="str"><v>目標</v></c><c r="C1" t="str"><v>評価</v></c></row><row r="2"><c r="A2" t="str"><v>総務課</v></c><c r="B2"><v>12</v></c><c r="C2" t="str"><v>達成</v></c></row>`;
const texts = ["課", "目標", "評価", "総務課", "12", "達成"];
const table = { name: "一覧", rows };

function kindsOf(spec: WorkbookSpec): readonly SheetKind[] {
  return recognise(readOk(workbookFile(spec)), planR5, formDefinitionR5).map(({ kind, forms, nearForms }) => {
    expect([forms, nearForms]).toEqual([[], []]);
    return kind;
  });
}

describe("表でないシート", () => {
  test.each([
    ["グラフのシート", "chartsheet", `<chartsheet><drawing id="a"/></chartsheet>`],
    ["ダイアログのシート", "dialogsheet", `<dialogsheet><sheetProtection sheet="1"/></dialogsheet>`],
    ["Excel 4 のマクロのシート", "xlMacrosheet", `<macrosheet><sheetData>${rows}</sheetData></macrosheet>`],
  ])("%s", (name, type, xml) => {
    expect(kindsOf({ sheets: [table, { name, type, xml }] })).toEqual(["unrelated", "chart"]);
  });
});

/** A part that a worksheet or the workbook points at. */
const part = (path: string, xml: string, type: string, from = "xl/worksheets/_rels/sheet1.xml.rels") => ({
  parts: { [`xl/${path}`]: xml, [from]: relationships({ id: "r1", type, target: `../${path}` }) },
});

const list = (length: number, item: (place: number) => string): string =>
  Array.from({ length }, (_, place) => item(place + 1)).join("");

describe("表のほかに何かあるシートは、それがないのと同じに読む", () => {
  test.each<[string, { before?: string; after?: string; parts?: WorkbookSpec["parts"]; afterSheets?: string }]>([
    ["テーブル", part("tables/table1.xml", `<table name="取組項目" ref="A1:C2"/>`, "table")],
    ["ピボットテーブル", part("pivotTables/pivotTable1.xml", `<pivotTableDefinition name="目標"/>`, "pivotTable")],
    ["ピボットテーブルの残り", part("pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords/>", "pivotCacheRecords")],
    [
      "指す先のないピボットテーブル",
      {
        parts: {
          "xl/worksheets/_rels/sheet1.xml.rels": relationships({
            id: "a",
            type: "pivotTable",
            target: "../pivotTables/pivotTable9.xml",
          }),
        },
      },
    ],
    ["外のブックへのリンク", part("externalLinks/externalLink1.xml", "<externalLink/>", "externalLink")],
    ["スライサー", part("slicers/slicer1.xml", "<slicers/>", "slicer")],
    ["クエリの接続", part("connections.xml", "<connections/>", "connections")],
    ["マクロ", { parts: { "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 1, 2, 3]) } }],
    ["独自の XML", { parts: { "customXml/item1.xml": "<目標>取組内容</目標>" } }],
    ["シート全体の結合の跡", { after: `<mergeCells><mergeCell ref="A5:XFD1048576"/></mergeCells>` }],
    [
      "千の結合",
      { after: `<mergeCells>${list(1000, (at) => `<mergeCell ref="E${at * 2}:H${at * 2 + 1}"/>`)}</mergeCells>` },
    ],
    [
      "入力規則",
      {
        after: `<dataValidations><dataValidation type="list" sqref="A1:A1048576"><formula1>"目標,評価"</formula1></dataValidation></dataValidations>`,
      },
    ],
    [
      "条件付き書式",
      {
        after: `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1="目標"</formula></cfRule></conditionalFormatting>`,
      },
    ],
    [
      "オートフィルターと印刷の設定",
      {
        after: `<autoFilter ref="A1:C2"/><pageMargins left="1"/><headerFooter><oddHeader>取組項目</oddHeader></headerFooter><rowBreaks count="1"><brk id="1"/></rowBreaks>`,
      },
    ],
    [
      "拡張のための記述",
      {
        after: `<extLst><ext uri="{0}"><x:sheetData xmlns:x="x"><x:row r="9"><x:c r="A9" t="str"><x:v>取組項目</x:v></x:c></x:row></x:sheetData></ext></extLst>`,
      },
    ],
    [
      "新旧の版のための記述",
      { before: `<mc:AlternateContent xmlns:mc="mc"><mc:Choice><sheetViews/></mc:Choice></mc:AlternateContent>` },
    ],
    [
      "名前と計算の設定",
      {
        afterSheets: `<definedNames><definedName name="目標">一覧!$B$1</definedName><definedName name="消えた">#REF!</definedName></definedNames><calcPr calcId="191029"/>`,
      },
    ],
    [
      "書式だけのセルが続く行",
      {
        after: "",
        before: `<sheetFormatPr defaultRowHeight="13"/><cols><col min="1" max="16384" width="3" style="1"/></cols>`,
      },
    ],
  ])("%s", (_, { before = "", after = "", parts = {}, afterSheets = "" }) => {
    const file = workbookFile({ sheets: [{ ...table, before, after }], parts, afterSheets });
    const workbook = readOk(file);
    expect(workbook.sheets[0]?.cells.map(({ text }) => text)).toEqual(texts);
    expect(recognise(workbook, planR5, formDefinitionR5)).toMatchObject([
      { kind: "unrelated", forms: [], nearForms: [] },
    ]);
  });
});

describe("ほとんど何もないシート", () => {
  test.each([
    ["何もない", ""],
    [
      "書式だけの行と列",
      list(300, (at) => `<row r="${at}" s="1" customFormat="1">${list(30, () => `<c s="1"/>`)}</row>`),
    ],
    ["最後の行の最後の列だけ", `<row r="1048576"><c r="XFD1048576" s="1"/></row>`],
    [
      "空の文字列",
      list(
        20,
        (at) => `<row r="${at}"><c r="B${at}" t="str"><v></v></c><c r="C${at}" t="inlineStr"><is><t/></is></c></row>`,
      ),
    ],
    ["空白の文字だけ", `<row r="2"><c r="B2" t="str"><v>  </v></c></row>`],
  ])("%s", (name, inside) => {
    expect(kindsOf({ sheets: [{ name, rows: inside }, table] })).toEqual(["empty", "unrelated"]);
  });
});

describe("値が文でないシート", () => {
  const cell = (at: number, inside: string, attributes = "") => `<c r="A${at}"${attributes}>${inside}</c>`;
  test.each<[string, (at: number) => string, SheetKind?]>([
    ["誤りばかり", (at: number) => cell(at, "<f>B1/0</f><v>#DIV/0!</v>", ' t="e"')],
    ["一度も計算していない数式", (at: number) => cell(at, `<f>"目標"&amp;${at}</f>`), "empty"],
    ["論理値", (at: number) => cell(at, "<v>1</v>", ' t="b"')],
    [
      "共有の数式",
      (at: number) =>
        cell(at, `<f t="shared" si="0"${at === 1 ? ' ref="A1:A50"' : ""}>${at === 1 ? "B1+1" : ""}</f><v>${at}</v>`),
    ],
    ["配列の数式", (at: number) => cell(at, `<f t="array" ref="A${at}">SUM(B1:B9*C1:C9)</f><v>3</v>`)],
    ["同じ言葉ばかり", (at: number) => cell(at, "<v>目標</v>", ' t="str"')],
    ["とても長い文", (at: number) => cell(at, `<v>${"目標 ".repeat(400)}</v>`, ' t="str"')],
  ])("%s", (name, cellAt, kind: SheetKind = "unrelated") => {
    const inside = list(50, (at) => `<row r="${at}">${cellAt(at)}</row>`);
    expect(kindsOf({ sheets: [{ name, rows: inside }] })).toEqual([kind]);
  });
});

test("たくさんのシートがあるブック", () => {
  const sheets = Array.from({ length: 80 }, (_, at) => ({ ...table, name: `${at + 1}区` }));
  expect(new Set(kindsOf({ sheets }))).toEqual(new Set(["unrelated"]));
});
