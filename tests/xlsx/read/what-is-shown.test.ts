import { cellsOf } from "./workbook-file";

// What a person sees in a cell, as against what the file holds: strikes, formats, pictures, formulas without a result.

const shared = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
const plain = { row: 0, column: 0 };

/** Cell formats: s="1" strikes through, s="2" has the code. */
function stylesWith(code: string): string {
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="${code}"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><strike/><sz val="11"/></font></fonts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="164" fontId="0"/></cellXfs></styleSheet>`;
}
const withStyles = (rows: string, strings: readonly string[] = [], code = "General") =>
  cellsOf(rows, { strings, formats: ["General"], parts: { "xl/styles.xml": stylesWith(code) } });

describe("取り消し線", () => {
  test("Excel: 文の一部", () => {
    const runs = "<r><t>会議を</t></r><r><rPr><strike/></rPr><t>2回</t></r><r><rPr><b/></rPr><t>3回</t></r>";
    expect(cellsOf(shared, { strings: [`<si>${runs}</si>`] })).toEqual([
      { ...plain, type: "text", value: "会議を2回3回", text: "会議を3回", struck: ["2回"] },
    ]);
  });

  test('LibreOffice: strike val="true"。val="false"は線でない', () => {
    const runs = '<r><rPr><strike val="true"/></rPr><t>旧</t></r><r><rPr><strike val="false"/></rPr><t>新</t></r>';
    expect(cellsOf(shared, { strings: [`<si>${runs}</si>`] })).toMatchObject([{ text: "新", struck: ["旧"] }]);
  });

  test("openpyxl: セルの中に書かれた文の一部", () => {
    const inline = "<is><r><rPr><strike/></rPr><t>旧</t></r><r><t>新</t></r></is>";
    expect(cellsOf(`<row r="1"><c r="A1" t="inlineStr">${inline}</c></row>`)).toMatchObject([
      { value: "旧新", text: "新", struck: ["旧"] },
    ]);
  });

  test("セル全体。数も、線のない部分のある文も", () => {
    const rows =
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"><v>12</v></c><c r="C1" s="1" t="s"><v>1</v></c></row>';
    const strings = ["<si><t>消した文</t></si>", "<si><r><t>旧</t></r><r><rPr><b/></rPr><t>新</t></r></si>"];
    expect(withStyles(rows, strings)).toMatchObject([
      { value: "消した文", text: "", struck: ["消した文"] },
      { value: 12, text: "", struck: ["12"] },
      { value: "旧新", text: "新", struck: ["旧"] },
    ]);
  });

  test("線のない飾りだけの文は、今までどおり", () => {
    const runs = "<r><rPr><b/></rPr><t>太い</t></r><r><t>文</t></r>";
    expect(cellsOf(shared, { strings: [`<si>${runs}</si>`] })).toEqual([
      { ...plain, type: "text", value: "太い文", text: "太い文" },
    ]);
  });
});

describe("文の書式", () => {
  const cell = '<row r="1"><c r="A1" s="2" t="s"><v>0</v></c></row>';

  test.each([
    ["@&quot;課&quot;", "町民生活", "町民生活課"],
    ["General;General;General;@&quot;できた&quot;", "達成", "達成できた"],
    ["@", "そのまま", "そのまま"],
    ["0.0", "数の書式", "数の書式"],
  ])("%s", (code, typed, text) => {
    expect(withStyles(cell, [`<si><t>${typed}</t></si>`], code)).toMatchObject([{ value: typed, text }]);
  });

  test(";;; は何も見せない。文は値に残る", () => {
    expect(withStyles(cell, ["<si><t>隠した文</t></si>"], ";;;")).toMatchObject([{ value: "隠した文", text: "" }]);
  });

  test("条件の付いた数の書式", () => {
    const number = '<row r="1"><c r="A1" s="2"><v>1</v></c></row>';
    const code = "[=1]&quot;達成できた&quot;;[=2]&quot;一部達成できた&quot;;General";
    expect(withStyles(number, [], code)).toMatchObject([{ value: 1, text: "達成できた" }]);
  });
});

describe("地の色の文字", () => {
  const look = (color: string, fill: string): boolean => {
    const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/><font>${color}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill}</fill></fills><cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs></styleSheet>`;
    const [cell] = cellsOf('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>', {
      strings: ["<si><t>文</t></si>"],
      formats: ["General"],
      parts: { "xl/styles.xml": xml },
    });
    expect(cell?.text).toBe("文");
    return cell?.isConcealed === true;
  };
  const solid = (color: string) =>
    `<patternFill patternType="solid"><fgColor ${color}/><bgColor indexed="64"/></patternFill>`;

  test.each([
    ['<color rgb="FFFFFFFF"/>', '<patternFill patternType="none"/>', true],
    ['<color theme="0"/>', '<patternFill patternType="none"/>', true],
    ['<color rgb="FFDDEBF7"/>', solid('rgb="FFDDEBF7"'), true],
    ['<color rgb="FFFFFFFF"/>', solid('rgb="FF1F4E78"'), false],
    ['<color theme="0"/>', solid('theme="4"'), false],
    ['<color theme="0" tint="-0.5"/>', '<patternFill patternType="none"/>', false],
    ['<color theme="1"/>', '<patternFill patternType="none"/>', false],
    ["", '<patternFill patternType="none"/>', false],
  ])("%s が %s の上なら %s", (color, fill, isConcealed) => {
    expect(look(color, fill)).toBe(isConcealed);
  });
});

describe("文でない値", () => {
  test("Excel: セルの中の画像", () => {
    expect(cellsOf('<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c></row>')).toMatchObject([
      { type: "error", isPicture: true },
    ]);
  });

  test.each(['<c r="A1"><f>B1</f></c>', '<c r="A1"><f>B1</f><v></v></c>'])(
    "openpyxl: 計算されていない数式 %s",
    (cell) => {
      expect(cellsOf(`<row r="1">${cell}</row>`)).toMatchObject([{ formula: "B1", isUncalculated: true, text: "" }]);
    },
  );

  test("結果が空の文の数式は、計算されている", () => {
    const [cell] = cellsOf('<row r="1"><c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c></row>');
    expect(cell?.isUncalculated).toBeUndefined();
  });
});
