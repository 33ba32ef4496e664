import { outsideReferences } from "../../../src/xlsx/patch";
import { MAIN, relationships, workbookFile, type WorkbookSpec } from "../read/workbook-file";

function tiesOf(spec: WorkbookSpec, sheet = "様式 1"): readonly string[] {
  const result = outsideReferences(workbookFile(spec), [sheet]);
  if (!result.ok) throw new Error(result.problem.message);
  return (result.value.get(sheet) ?? []).map(({ kind, sheet: on, place }) => [kind, on ?? "", place].join(" "));
}

const formula = (text: string): string => `<row r="3"><c r="B3"><f>${text}</f><v>1</v></c></row>`;
const own = { name: "様式 1" };

describe("ほかから指されている", () => {
  test.each([
    ["式", { name: "一覧", rows: formula("'様式 1'!B2") }, ["formula 一覧 B3"]],
    ["列を丸ごと指す式", { name: "一覧", rows: formula("SUM('様式 1'!$A:$A)") }, ["formula 一覧 B3"]],
    ["文字から作る番地", { name: "一覧", rows: formula('INDIRECT("様式 1!A1")') }, ["formula 一覧 B3"]],
    [
      "条件付き書式",
      {
        name: "一覧",
        after: `<conditionalFormatting sqref="A1:B2"><cfRule type="expression"><formula>'様式 1'!A1=1</formula></cfRule></conditionalFormatting>`,
      },
      ["conditional-format 一覧 A1:B2"],
    ],
    [
      "入力規則",
      {
        name: "一覧",
        after: `<dataValidations><dataValidation type="list" sqref="C1"><formula1>'様式 1'!$A$1:$A$9</formula1></dataValidation></dataValidations>`,
      },
      ["validation 一覧 C1"],
    ],
    [
      "新しい形の入力規則",
      {
        name: "一覧",
        after: `<extLst><ext><x14:dataValidations xmlns:x14="u"><x14:dataValidation><x14:formula1><xm:f xmlns:xm="v">'様式 1'!A1</xm:f></x14:formula1></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      },
      ["validation 一覧 "],
    ],
    [
      "リンク",
      { name: "一覧", after: `<hyperlinks><hyperlink ref="D4" location="'様式 1'!A1"/></hyperlinks>` },
      ["hyperlink 一覧 D4"],
    ],
    [
      "シートの名前をセルから取る番地",
      { name: "一覧", rows: formula('INDIRECT("\'"&amp;A3&amp;"\'!B2")') },
      ["made-address 一覧 B3"],
    ],
    [
      "シートの名前をつないだ番地",
      { name: "一覧", rows: formula('INDIRECT("様式 "&amp;1&amp;"!B2")') },
      ["made-address 一覧 B3"],
    ],
    ["つないだ名前の続き", { name: "一覧", rows: formula('INDIRECT(A3&amp;"式 1!B2")') }, ["made-address 一覧 B3"]],
    [
      "シートの名前をセルから取るリンク",
      { name: "一覧", rows: formula('HYPERLINK("#"&amp;A3&amp;"!A1",A3)') },
      ["made-address 一覧 B3"],
    ],
    [
      "行だけをつなぐ、ほかのシートの番地",
      { name: "一覧", rows: formula('INDIRECT("一覧!A"&amp;ROW())&amp;"済!"') },
      [],
    ],
    ["名前の範囲を選ぶ番地", { name: "一覧", rows: formula("INDIRECT(A3)") }, []],
    ["ほかのシートの式", { name: "一覧", rows: formula("様式2!A1+[1]様式!A1") }, []],
    ["文の中の名前", { name: "一覧", rows: formula(`&quot;'様式 1'!A1&quot;&amp;様式2!A1`) }, []],
  ])("%s", (_, sheet, ties) => {
    expect(tiesOf({ sheets: [own, sheet] })).toEqual(ties);
  });

  test("いくつものシートを貫く式は、間のシートも指している", () => {
    const through = (text: string) => [{ name: "始" }, own, { name: "終" }, { name: "一覧", rows: formula(text) }];
    expect(tiesOf({ sheets: through("SUM(始:終!A1)") })).toEqual(["formula 一覧 B3"]);
    expect(tiesOf({ sheets: through("SUM('始:終'!A1)") })).toEqual(["formula 一覧 B3"]);
  });

  test("関係に書かれたリンク（ほかのソフトのセルのリンク、図形のリンク）", () => {
    const link = (target: string): string =>
      relationships({ id: "a", type: "hyperlink", target }, { id: "b", type: "drawing", target: "../drawings/d.xml" });
    const parts = (target: string) => ({
      "xl/worksheets/_rels/sheet2.xml.rels": link(target),
      "xl/drawings/d.xml": `<xdr:wsDr xmlns:xdr="u"><xdr:sp><a:hlinkClick xmlns:a="v" xmlns:r="w" r:id="a"/></xdr:sp></xdr:wsDr>`,
      "xl/drawings/_rels/d.xml.rels": relationships({ id: "a", type: "hyperlink", target }),
    });
    const after = `<hyperlinks xmlns:r="w"><hyperlink ref="D4" r:id="a"/></hyperlinks>`;
    const tiesTo = (target: string) => tiesOf({ sheets: [own, { name: "一覧", after }], parts: parts(target) });
    expect(tiesTo("#'様式 1'!A1").toSorted()).toEqual(["hyperlink 一覧 ", "hyperlink 一覧 D4"]);
    expect(tiesTo("#%27様式%201%27!A1").toSorted()).toEqual(["hyperlink 一覧 ", "hyperlink 一覧 D4"]);
    expect([tiesTo("#一覧!A1"), tiesTo("https://example.jp/#%E0%A4%A")]).toEqual([[], []]);
  });

  test("名前。そのシートだけの名前は、付いていくので数えない", () => {
    const afterSheets = `<definedNames><definedName name="合計">'様式 1'!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'様式 1'!$A$1</definedName><definedName name="写し" localSheetId="1">'様式 1'!$A$1</definedName></definedNames>`;
    expect(tiesOf({ sheets: [own, { name: "一覧" }], afterSheets })).toEqual([
      "defined-name  合計",
      "defined-name 一覧 写し",
    ]);
  });

  test("グラフ、ピボット、図形の文", () => {
    const parts = {
      "xl/worksheets/_rels/sheet2.xml.rels": relationships({
        id: "a",
        type: "drawing",
        target: "../drawings/drawing1.xml",
      }),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="u"><xdr:sp textlink="'様式 1'!$A$1"/></xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships({ id: "a", type: "chart", target: "../charts/chart1.xml" }),
      "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="u"><c:f>'様式 1'!$B$1:$B$9</c:f></c:chartSpace>`,
      "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"><cacheSource><worksheetSource ref="A1:B9" sheet="様式 1"/></cacheSource></pivotCacheDefinition>`,
    };
    expect(tiesOf({ sheets: [own, { name: "一覧" }], parts }).toSorted()).toEqual(
      ["chart 一覧 ", "pivot  ", "shape-link 一覧 "].toSorted(),
    );
  });
});

describe("そのシートが持っている", () => {
  test("自分の名前を書いた式やリンク", () => {
    const after = `<hyperlinks><hyperlink ref="D4" location="'様式 1'!A1"/></hyperlinks>`;
    expect(tiesOf({ sheets: [{ ...own, rows: formula("'様式 1'!A1"), after }] })).toEqual([
      "names-itself 様式 1 B3",
      "names-itself 様式 1 D4",
      "own-hyperlink 様式 1 D4",
    ]);
  });

  test("どこを指すか分からない番地の結果は、文として移せる", () => {
    expect(tiesOf({ sheets: [{ ...own, rows: formula('INDIRECT(A3&amp;"!B2")') }] })).toEqual([]);
  });

  test.each([
    ["comments", ["note"]],
    ["threadedComment", ["comment"]],
    ["ctrlProp", ["control"]],
    ["oleObject", ["control"]],
    ["table", ["table"]],
    ["pivotTable", ["own-pivot"]],
    ["image", ["picture"]],
    ["slicer", ["other"]],
    ["printerSettings", []],
  ])("%s", (type, kinds) => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships({ id: "a", type, target: "../other/part1.bin" }),
    };
    expect(tiesOf({ sheets: [own], parts })).toEqual(kinds.map((kind) => `${kind} 様式 1 `));
  });

  test("図と図形とグラフ", () => {
    const parts = {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships({
        id: "a",
        type: "drawing",
        target: "../drawings/drawing1.xml",
      }),
      "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="u"><xdr:pic/><xdr:sp/><xdr:graphicFrame/></xdr:wsDr>`,
      "xl/drawings/_rels/drawing1.xml.rels": relationships({ id: "a", type: "chart", target: "../charts/chart1.xml" }),
    };
    expect(tiesOf({ sheets: [own], parts })).toEqual(["own-chart 様式 1 ", "picture 様式 1 ", "shape 様式 1 "]);
  });
});

test("何もないシートには、何も出ない", () => {
  expect(tiesOf({ sheets: [own, { name: "一覧", rows: formula("A1+1") }] })).toEqual([]);
});
