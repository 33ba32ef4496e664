import { strToU8 } from "fflate";
import { patchCells } from "../../../src/xlsx/patch";
import { MAIN, readOk, relationships, workbookFile, worksheet } from "../read/workbook-file";
import { aPatch, cellAt, done, instead, patched, reasonOf, SHEET, textAt, withRows, xmlOf } from "./patching";

const plan = "推進プランの点検を2回実施した";
const shared = (...strings: readonly string[]) => ({ strings: strings.map((inside) => `<si>${inside}</si>`) });
const pointing = '<row r="2" ht="30"><c r="B2" s="0" t="s"><v>0</v></c></row>';

describe("文の持ち方ごとに", () => {
  test("共有の文字列: 指していたセルだけが変わり、表はそのまま", () => {
    const file = withRows(`${pointing}<row r="3"><c r="B3" t="s"><v>0</v></c></row>`, shared(`<t>${plan}</t>`));
    const now = done(file, aPatch("B2", plan, instead(plan, "2回", "3回")));
    expect(textAt(now, "B2")).toBe("推進プランの点検を3回実施した");
    expect(textAt(now, "B3")).toBe(plan);
    expect(xmlOf(now)).toContain('<c r="B2" s="0" t="inlineStr"><is><t>推進プランの点検を3回実施した</t></is></c>');
  });

  test.each([
    ["その場の文", '<c r="A1" t="inlineStr"><is><t>二回</t></is></c>'],
    ["式のない t=str", '<c r="A1" t="str"><v>二回</v></c>'],
    ["番地がない", '<c t="inlineStr"><is><t>二回</t></is></c>'],
  ])("%s", (_, cell) => {
    expect(textAt(done(withRows(`<row>${cell}</row>`), aPatch("A1", "二回", "三回")), "A1")).toBe("三回");
  });

  test("前後の XML は、改行も注釈も拡張も、一字も変わらない", () => {
    const before = "\r\n<!-- 前 --><sheetPr/>\r\n  ";
    const after = `\r\n<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x"/></mc:AlternateContent><extLst><ext uri="{x}"/></extLst>\r\n`;
    const cell = (type: string, inside: string) =>
      `\r\n <row r='1' spans="1:2" >\r\n  <c  s='0' r = "A1" ${type} cm="1"  >${inside}<extLst><ext uri="y"/></extLst></c >\r\n<c r="B1"/> </row>\r\n`;
    const file = workbookFile({ sheets: [{ name: SHEET, before, after, rows: cell("t='str'", "<v>二回</v>") }] });
    const now = done(file, aPatch("A1", "二回", "三回"));
    expect(xmlOf(now)).toBe(worksheet({ before, after, rows: cell('t="inlineStr"', "<is><t>三回</t></is>") }));
  });

  test("接頭辞のある名前空間", () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>`;
    const file = workbookFile({ ...shared("<r><rPr><b/></rPr><t>二回</t></r>"), sheets: [{ name: SHEET, xml }] });
    const now = done(file, aPatch("A1", "二回", "三回"), aPatch("B1", "", "新しい"));
    expect(xmlOf(now)).toContain("<x:is><x:r><x:rPr><x:b/></x:rPr><x:t>三回</x:t></x:r></x:is></x:c>");
    expect(textAt(now, "B1")).toBe("新しい");
  });

  test.each(["utf-16le", "utf-16be"] as const)("%s の部品は、その文字コードのまま", (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding="utf-16"?>${worksheet({ rows: "<row><c t='str'><v>葛󠄀</v></c></row>" }).replace(/^<\?xml[^>]*>/u, "")}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), encoding === "utf-16le");
    const file = workbookFile({ parts: { "xl/worksheets/sheet1.xml": bytes } });
    const now = done(file, aPatch("A1", "葛󠄀", "葛󠄀😀"));
    expect(textAt(now, "A1")).toBe("葛󠄀😀");
  });

  test("ASCII だけの部品は、どの文字コードと書いてあっても文字参照で書く", () => {
    const xml = `<?xml version="1.0" encoding="shift_jis"?><worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>x</v></c></row></sheetData></worksheet>`;
    expect(textAt(done(workbookFile({ sheets: [{ name: SHEET, xml }] }), aPatch("A1", "x", "三回")), "A1")).toBe(
      "三回",
    );
  });

  test("そのまま書き直せない文字コードの部品は断る", () => {
    const head = `<?xml version="1.0" encoding="shift_jis"?><worksheet><sheetData><row><c t="str"><v>`;
    const xml = new Uint8Array([...strToU8(head), 0x93, 0xf1, ...strToU8("</v></c></row></sheetData></worksheet>")]);
    const file = workbookFile({ parts: { "xl/worksheets/sheet1.xml": xml } });
    expect(reasonOf(file, aPatch("A1", "二", "三"))).toBe("unsupported");
  });
});

describe("文の中の書式", () => {
  const bold = '<rPr><b/><sz val="9"/></rPr>';
  const struck = "<rPr><strike/></rPr>";
  const run = (properties: string, text: string) => `<r>${properties}<t xml:space="preserve">${text}</t></r>`;
  const rich = (...runs: readonly string[]) => withRows(pointing, shared(runs.join("")));

  test("変えない所の書式は残り、入れた文字は置き換えた文字の見た目になる", () => {
    const file = rich(run("", "昨年度は"), run(bold, "二回"), run("", "、今年度は三回。"));
    const now = done(
      file,
      aPatch("B2", "昨年度は二回、今年度は三回。", [
        { start: 4, end: 5, text: "四" },
        { start: 11, end: 12, text: "五" },
      ]),
    );
    expect(xmlOf(now)).toContain(
      `<is>${run("", "昨年度は").replaceAll("\n", "")}${run(bold, "四回")}${run("", "、今年度は五回。")}</is>`,
    );
  });

  test("書式の境をまたいで消しても、消えた所だけがなくなる", () => {
    const file = rich(run("", "甲乙"), run(bold, "丙"), run("", "丁戊"));
    const now = done(file, aPatch("B2", "甲乙丙丁戊", [{ start: 1, end: 4, text: "・" }]));
    expect(xmlOf(now)).toContain(`<is>${run("", "甲・")}${run("", "戊")}</is>`);
  });

  test("取り消し線の文は before に数えず、セルに残る", () => {
    const file = rich(run("", "研修を"), run(struck, "二回"), run("", "三回開いた"));
    const now = done(file, aPatch("B2", "研修を三回開いた", [{ start: 2, end: 5, text: "は四度" }]));
    expect(cellAt(now, "B2")).toMatchObject({ text: "研修は四度開いた", struck: ["二回"] });
  });

  test("読み仮名は、付いていた文字に付いたまま", () => {
    const ruby = (from: number, to: number, text: string) => `<rPh sb="${from}" eb="${to}"><t>${text}</t></rPh>`;
    const file = withRows(
      pointing,
      shared(`<t>町の条例と要綱</t>${ruby(2, 4, "ジョウレイ")}${ruby(5, 7, "ヨウコウ")}<phoneticPr fontId="1"/>`),
    );
    const now = done(
      file,
      aPatch("B2", "町の条例と要綱", [
        { start: 0, end: 0, text: "南富良野" },
        { start: 4, end: 5, text: "、" },
        { start: 6, end: 7, text: "領" },
      ]),
    );
    expect(xmlOf(now)).toContain(
      `<is><t>南富良野町の条例、要領</t>${ruby(6, 8, "ジョウレイ")}${ruby(9, 11, "ヨウコウ")}<phoneticPr fontId="1"/></is>`,
    );
    const gone = done(file, aPatch("B2", "町の条例と要綱", [{ start: 2, end: 5, text: "" }]));
    expect(xmlOf(gone)).toContain(`<is><t>町の要綱</t>${ruby(2, 4, "ヨウコウ")}<phoneticPr fontId="1"/></is>`);
  });

  test("全部が取り消し線なら、見える文字を入れる所がない", () => {
    expect(reasonOf(rich(run(struck, "二回")), aPatch("B2", "", "三回"))).toBe("struck");
  });

  test("表示形式が足している文字は変えられず、セルの文字は変えられる", () => {
    const file = withRows('<row><c s="1" t="str"><v>総務</v></c></row>', { formats: ['@"課"'] });
    expect(textAt(done(file, aPatch("A1", "総務課", instead("総務課", "総務", "税務"))), "A1")).toBe("税務課");
    expect(reasonOf(file, aPatch("A1", "総務課", instead("総務課", "課", "室")))).toBe("shown-by-format");
  });
});

describe("まだ何もないセル", () => {
  test.each([
    ["空のセル", '<row r="1"><c r="A1" s="0"/><c r="B1" s="0"></c></row>', "B1", '<c r="B1" s="0" t="inlineStr">'],
    ["行の途中", '<row r="1"><c r="A1"/><c r="C1"/></row>', "B1", '<c r="A1"/><c r="B1" t="inlineStr">'],
    ["空の行", '<row r="1"/>', "B1", '<row r="1"><c r="B1" t="inlineStr"><is><t>新</t></is></c></row>'],
    [
      "行の間",
      '<row r="1"/><row r="5"/>',
      "B3",
      '<row r="1"/><row r="3"><c r="B3" t="inlineStr"><is><t>新</t></is></c></row><row r="5"/>',
    ],
    ["行の後", '<row r="1"/>', "B3", '<row r="1"/><row r="3"><c r="B3"'],
    ["行の書式", '<row r="1" s="0" customFormat="1"/>', "B1", '<c r="B1" s="0" t="inlineStr">'],
  ])("%s", (_, rows, a1, written) => {
    const now = done(withRows(rows), aPatch(a1, "", "新"));
    expect(textAt(now, a1)).toBe("新");
    expect(xmlOf(now)).toContain(written);
  });

  test("行の一つもないシートにも、列の書式で入り、範囲も広がる", () => {
    const xml = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><cols><col min="2" max="3" width="9" style="0"/></cols><sheetData /></worksheet>`;
    const now = done(workbookFile({ sheets: [{ name: SHEET, xml }] }), aPatch("C2", "", "新"), aPatch("B9", "", "末"));
    expect(xmlOf(now)).toContain('<dimension ref="A1:C9"/>');
    expect(xmlOf(now)).toContain('<sheetData><row r="2"><c r="C2" s="0" t="inlineStr">');
    expect([textAt(now, "C2"), textAt(now, "B9")]).toEqual(["新", "末"]);
  });

  test("文をすべて消したセルは、書式だけのセルになる", () => {
    const now = done(withRows(pointing, shared("<t>二回</t>")), aPatch("B2", "二回", ""));
    expect(xmlOf(now)).toContain('<c r="B2" s="0"></c>');
    expect(textAt(now, "B2")).toBeUndefined();
  });
});

describe("変えないセル", () => {
  const formulas = `<row r="1"><c r="A1" t="str"><f>B1</f><v>二回</v></c><c r="B1"><v>12</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="str"><f t="array" ref="D1:E2">B1:C2</f><v>甲</v></c><c r="E1" t="str"><v>乙</v></c></row>`;
  test.each([
    ["A1", "二回", "formula"],
    ["D1", "甲", "formula"],
    ["E1", "乙", "formula"],
    ["E2", "", "formula"],
    ["B1", "12", "not-text"],
    ["C1", "#N/A", "not-text"],
    ["F1", "あった", "changed"],
    ["B1", "13", "changed"],
  ])("%s「%s」: %s", (a1, before, reason) => {
    expect(reasonOf(withRows(formulas), aPatch(a1, before, "新"))).toBe(reason);
  });

  test("シートがない、番地が二つある、一つのセルに二つ", () => {
    const file = withRows(
      '<row r="1"><c r="A1" t="str"><v>甲</v></c><c r="A1" t="str"><v>甲</v></c><c r="B1" t="str"><v>乙</v></c></row>',
    );
    expect(reasonOf(file, aPatch("A1", "甲", "丙", "ない"))).toBe("no-such-sheet");
    expect(reasonOf(file, aPatch("A1", "甲", "丙"))).toBe("twice");
    const { refused } = patched(file, aPatch("B1", "乙", "丙"), aPatch("B1", "乙", "丁"));
    expect(refused.map(({ reason, patch }) => [reason, patch.edits[0]?.text])).toEqual([["twice", "丁"]]);
  });

  test("Excel の一つのセルに入らない長さになる", () => {
    expect(reasonOf(withRows('<row><c t="str"><v>甲</v></c></row>'), aPatch("A1", "甲", "長".repeat(32_768)))).toBe(
      "too-long",
    );
    expect(reasonOf(withRows('<row><c t="str"><v>甲</v></c></row>'), aPatch("A1", "甲", "\n".repeat(254)))).toBe(
      "too-long",
    );
  });

  test("表の見出しと集計の名前、ピボットの中", () => {
    const table = `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B4" totalsRowCount="1"/>`;
    const pivot = `<pivotTableDefinition xmlns="${MAIN}"><location ref="A6:B7"/></pivotTableDefinition>`;
    const file = withRows('<row r="1"><c t="str"><v>件名</v></c></row><row r="2"><c t="str"><v>本文</v></c></row>', {
      parts: {
        "xl/tables/table1.xml": table,
        "xl/pivotTables/pivotTable1.xml": pivot,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships(
          { id: "a", type: "table", target: "../tables/table1.xml" },
          { id: "b", type: "pivotTable", target: "../pivotTables/pivotTable1.xml" },
        ),
      },
    });
    expect(reasonOf(file, aPatch("A1", "件名", "題名"))).toBe("label-of-table");
    expect(reasonOf(file, aPatch("A4", "", "合計"))).toBe("label-of-table");
    expect(reasonOf(file, aPatch("B6", "", "合計"))).toBe("pivot");
    expect(textAt(done(file, aPatch("A2", "本文", "文")), "A2")).toBe("文");
  });

  test.each([
    [
      "_xmlsignatures/origin.sigs",
      "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
    ],
    ["別/署名.sigs", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"],
  ])("署名されたブックは、そのまま: %s", (part, type) => {
    const file = withRows('<row><c t="str"><v>甲</v></c></row>', {
      parts: {
        [part]: "",
        "_rels/.rels": relationships(
          { id: "rId1", type: "officeDocument", target: "xl/workbook.xml" },
          { id: "rId2", type, target: part },
        ),
      },
    });
    expect(reasonOf(file, aPatch("A1", "甲", "乙"))).toBe("signed");
  });

  test("二つのシートが一つの部品を使っていれば、片方だけを変えることはできない", () => {
    const sheets = [
      { name: SHEET, rows: '<row><c t="str"><v>甲</v></c></row>' },
      { name: "写し", part: "worksheets/sheet1.xml" },
    ];
    expect(reasonOf(workbookFile({ sheets }), aPatch("A1", "甲", "乙"))).toBe("unproven");
  });

  test("読めないファイルは、読むときと同じ問題になる", () => {
    const result = patchCells(strToU8("ブックではない"), []);
    expect(result).toMatchObject({ ok: false, problem: { code: "not-a-workbook" } });
  });

  test("同じ文にする直しは、何も変えない", () => {
    const file = withRows('<row><c t="str"><v>甲</v></c></row>');
    expect(patched(file, aPatch("A1", "甲", "甲"))).toEqual({ bytes: file, refused: [] });
    expect(patched(file, aPatch("A1", "甲", "甲")).bytes).toBe(file);
  });
});

test("いくつものシートの直しを一度に", () => {
  const rows = '<row><c t="str"><v>甲</v></c></row>';
  const file = workbookFile({
    sheets: [
      { name: SHEET, rows },
      { name: "二枚目", rows },
    ],
  });
  const { bytes } = patched(file, aPatch("A1", "甲", "乙"), aPatch("A1", "甲", "丙", "二枚目"));
  expect(readOk(bytes).sheets.map(({ cells }) => cells[0]?.text)).toEqual(["乙", "丙"]);
});
