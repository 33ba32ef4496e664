import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { drawing, overlayParts, run, shape, twoCells, vml, vmlControl } from "./overlay-parts";
import { cellsOf, firstSheet, problemOf, workbookFile } from "./workbook-file";

// What lies over the cells, and what was noted at them.

const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>本文</t></is></c></row>';

function sheetWith(contents: Parameters<typeof overlayParts>[0], after = ""): SheetSnapshot {
  return firstSheet(workbookFile({ sheets: [{ name: "様式", rows, after }], parts: overlayParts(contents) }));
}
const shapesOf = (...anchors: readonly string[]) => sheetWith({ drawing: drawing(...anchors) }).shapes;
/** Rounded, as what a person would say of it. */
const placeOf = (sheet: SheetSnapshot, at = 0) =>
  Object.values(sheet.shapes?.[at]?.place ?? {}).map((value) => Math.round(value * 10) / 10);

describe("図形", () => {
  test("Excel のテキストボックス。段落は行になり、取り消し線の文は分ける", () => {
    const text = shape(["一行目", `${run("二行")}${run("旧", "sngStrike")}${run("目", "noStrike")}`, ""]);
    expect(shapesOf(twoCells([4, 10, 7, 11], text))).toEqual([
      {
        kind: "text",
        text: "一行目\n二行目",
        struck: ["旧"],
        place: expect.objectContaining({ top: 10.1, bottom: 11.1 }) as unknown,
      },
    ]);
  });

  test("文のない楕円は印。線と矢印は何でもない。写真とグラフは画像", () => {
    const pic = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="5" name="写真"/></xdr:nvPicPr></xdr:pic>';
    const chart =
      '<xdr:graphicFrame><xdr:nvGraphicFramePr><xdr:cNvPr id="6" name="グラフ"/></xdr:nvGraphicFramePr></xdr:graphicFrame>';
    const kinds = shapesOf(
      twoCells([0, 1, 1, 2], shape([], { geometry: "ellipse" })),
      twoCells([0, 2, 1, 3], shape([], { geometry: "straightConnector1" })),
      twoCells([0, 3, 1, 4], shape([], { geometry: "rightArrow" })),
      twoCells([0, 4, 1, 5], shape([], { geometry: "flowChartConnector" })),
      twoCells([0, 5, 1, 6], pic),
      twoCells([0, 6, 1, 7], chart),
      twoCells([0, 7, 1, 8], ""),
    );
    expect(kinds?.map(({ kind, place }) => [kind, Math.floor(place.top)])).toEqual([
      ["mark", 1],
      ["mark", 4],
      ["picture", 5],
      ["picture", 6],
    ]);
  });

  test("グループの図形はグループのところに。新しい書き方と古い書き方が並んでいれば、新しい方だけ", () => {
    const group = `<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="9" name="グループ"/></xdr:nvGrpSpPr>${shape(["甲"])}${shape(["乙"])}</xdr:grpSp>`;
    const alternative = `<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice>${shape(["新"])}</mc:Choice><mc:Fallback>${shape(["旧"])}</mc:Fallback></mc:AlternateContent>`;
    const ink =
      '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><xdr:contentPart><xdr14:nvContentPartPr xmlns:xdr14="urn:14"><xdr14:cNvPr id="3" name="インク 2"/></xdr14:nvContentPartPr></xdr:contentPart></mc:Choice><mc:Fallback><xdr:pic/></mc:Fallback></mc:AlternateContent>';
    const shapes = shapesOf(
      twoCells([1, 1, 2, 2], group),
      twoCells([1, 3, 2, 4], alternative),
      twoCells([1, 5, 2, 6], ink),
    );
    expect(shapes?.map(({ kind, text }) => [kind, text])).toEqual([
      ["text", "甲"],
      ["text", "乙"],
      ["text", "新"],
      ["mark", ""],
    ]);
  });

  test("Google スプレッドシートなど、大きさで置かれた図形は、行の高さと列の幅で追う", () => {
    const before =
      '<sheetFormatPr defaultRowHeight="20"/><cols><col min="2" max="2" width="20" customWidth="1"/></cols>';
    const anchors = drawing(
      `<xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="${140 * 9525}" cy="${30 * 12_700}"/>${shape(["大きさ"])}</xdr:oneCellAnchor>`,
      `<xdr:absoluteAnchor><xdr:pos x="0" y="${50 * 12_700}"/><xdr:ext cx="${20 * 9525}" cy="${20 * 12_700}"/>${shape(["位置"])}</xdr:absoluteAnchor>`,
    );
    const sheet = firstSheet(
      workbookFile({ sheets: [{ name: "様式", rows, before }], parts: overlayParts({ drawing: anchors }) }),
    );
    expect(sheet.shapes?.map(({ text }) => text)).toEqual(["大きさ", "位置"]);
    expect(placeOf(sheet)).toEqual([1, 1, 2.5, 2]);
    expect(placeOf(sheet, 1)).toEqual([2.5, 0, 3.5, 0.3]);
  });

  test("隠した図形は隠れている", () => {
    expect(shapesOf(twoCells([1, 1, 2, 2], shape(["隠した文"], { hidden: true })))).toMatchObject([
      { text: "隠した文", isHidden: true },
    ]);
  });
});

describe("フォームコントロール", () => {
  const boxes = vml(
    vmlControl(1025, "Checkbox", [4, 9, 5, 10], { caption: "達成できた", checked: 1 }),
    vmlControl(1026, "Checkbox", [5, 9, 6, 10], { caption: "一部達成できた" }),
    vmlControl(1027, "Radio", [6, 9, 7, 10], { checked: 2 }),
    vmlControl(1028, "Drop", [7, 9, 8, 10]),
    vmlControl(1031, "Pict", [7, 10, 8, 11]),
    vmlControl(1029, "Button", [8, 9, 9, 10], { caption: "印刷" }),
    vmlControl(1030, "Note", [8, 9, 9, 10], { caption: "メモの影" }),
  );

  test("VML だけの書き方", () => {
    const { shapes } = sheetWith({ vmlDrawing: boxes });
    expect(shapes?.map(({ kind, text, isTicked }) => [kind, text, isTicked])).toEqual([
      ["check", "達成できた", true],
      ["check", "一部達成できた", false],
      ["check", "", null],
      ["check", "", null],
      ["picture", "", undefined],
    ]);
  });

  test("Excel: ctrlProp の値が VML に勝ち、図形の文は二度数えない", () => {
    const controls =
      '<controls><control shapeId="1025" r:id="ctrlProp1" name="Check Box 1"/><control shapeId="1026" r:id="ctrlProp2" name="Check Box 2"/></controls>';
    const { shapes } = sheetWith(
      {
        drawing: drawing(
          twoCells([4, 9, 5, 10], shape(["達成できた"], { id: "1025", hidden: true })),
          twoCells([5, 9, 6, 10], shape(["一部達成できた"], { id: "1026", hidden: true })),
        ),
        vmlDrawing: vml(
          vmlControl(1025, "Checkbox", [4, 9, 5, 10], { checked: 1 }),
          vmlControl(1026, "Checkbox", [5, 9, 6, 10]),
        ),
        ctrlProp: [
          '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox"/>',
          '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" objectType="CheckBox" checked="Checked"/>',
        ],
      },
      controls,
    );
    expect(shapes?.map(({ kind, text, isTicked }) => [kind, text, isTicked])).toEqual([
      ["check", "達成できた", false],
      ["check", "一部達成できた", true],
    ]);
  });

  test("VML を書かない道具: シートの controls の位置で", () => {
    const anchor =
      '<controlPr><anchor><from><xdr:col xmlns:xdr="urn:x">4</xdr:col><xdr:colOff xmlns:xdr="urn:x">0</xdr:colOff><xdr:row xmlns:xdr="urn:x">9</xdr:row><xdr:rowOff xmlns:xdr="urn:x">0</xdr:rowOff></from><to><xdr:col xmlns:xdr="urn:x">5</xdr:col><xdr:row xmlns:xdr="urn:x">10</xdr:row></to></anchor></controlPr>';
    const sheet = sheetWith(
      {
        drawing: drawing(twoCells([0, 0, 1, 1], shape(["達成できた"], { id: "1025", hidden: true }))),
        ctrlProp: '<formControlPr xmlns="urn:f" objectType="CheckBox" checked="Checked"/>',
      },
      `<controls><control shapeId="1025" r:id="ctrlProp1" name="Check Box 1">${anchor}</control></controls>`,
    );
    expect(sheet.shapes).toMatchObject([{ kind: "check", text: "達成できた", isTicked: true }]);
    expect(placeOf(sheet)).toEqual([9, 4, 10, 5]);
  });

  test("ActiveX のチェックボックス。値がバイナリなら、分からない", () => {
    const controls =
      '<controls><control shapeId="1025" r:id="control1" name="CheckBox1"/><control shapeId="1026" r:id="control2" name="CheckBox2"/><control shapeId="1027" r:id="control3" name="Button"/></controls>';
    const ocx = (classId: string, inside = "") =>
      `<ax:ocx xmlns:ax="urn:ax" ax:classid="{${classId}}" ax:persistence="${inside === "" ? "persistStreamInit" : "persistPropertyBag"}">${inside}</ax:ocx>`;
    const { shapes } = sheetWith(
      {
        vmlDrawing: vml(
          vmlControl(1025, "Pict", [4, 9, 5, 10]),
          vmlControl(1026, "Pict", [5, 9, 6, 10]),
          vmlControl(1027, "Pict", [6, 9, 7, 10]),
        ),
        control: [
          ocx(
            "8BD21D40-EC42-11CE-9E0D-00AA006002F3",
            '<ax:ocxPr ax:name="Value" ax:value="1"/><ax:ocxPr ax:name="Caption" ax:value="達成できた"/>',
          ),
          ocx("8BD21D40-EC42-11CE-9E0D-00AA006002F3"),
          ocx("D7053240-CE69-11CD-A777-00DD01143C57"),
        ],
      },
      controls,
    );
    expect(shapes?.map(({ text, isTicked }) => [text, isTicked])).toEqual([
      ["達成できた", true],
      ["", null],
    ]);
  });

  test("Microsoft 365: セルのチェックボックスは、見えるとおりの箱。ほかの真偽値は TRUE と FALSE", () => {
    const xf =
      '<xf numFmtId="0" fontId="0"><extLst><ext uri="{C7286773-470A-42A8-94C5-96B5CB345126}"><xfpb:xfComplement xmlns:xfpb="urn:pb" i="0"/></ext></extLst></xf>';
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${xf}</cellXfs></styleSheet>`;
    const cells = cellsOf(
      '<row r="1"><c r="A1" s="1" t="b"><v>1</v></c><c r="B1" s="1" t="b"><v>0</v></c><c r="C1" t="b"><v>1</v></c></row>',
      { formats: ["General"], parts: { "xl/styles.xml": styles } },
    );
    expect(cells.map(({ value, text }) => [value, text])).toEqual([
      [true, "☑"],
      [false, "☐"],
      [true, "TRUE"],
    ]);
  });
});

describe("メモとコメント", () => {
  const comments = (inside: string) =>
    `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>総務課</author></authors><commentList>${inside}</commentList></comments>`;

  test("Excel のメモ、LibreOffice のコメント", () => {
    const { notes } = sheetWith({
      comments: comments(
        '<comment ref="B3" authorId="0"><text><r><rPr><b/></rPr><t>総務課:\n</t></r><r><t>数を確かめる</t></r></text></comment><comment ref="A2" authorId="0"><text><t>単純な文</t></text></comment><comment ref="C9" authorId="0"><text><t> </t></text></comment>',
      ),
    });
    expect(notes).toEqual([
      { row: 1, column: 0, text: "単純な文" },
      { row: 2, column: 1, text: "総務課:\n数を確かめる" },
    ]);
  });

  test("Microsoft 365 のコメントと返信は、古い Excel 向けの写しでなく、それ自身を", () => {
    const { notes } = sheetWith({
      comments: comments(
        '<comment ref="B3" authorId="0"><text><t>[スレッド化されたコメント] お使いの Excel では…</t></text></comment>',
      ),
      threadedComment:
        '<ThreadedComments xmlns="urn:t"><threadedComment ref="B3" id="{1}"><text>よいですか</text></threadedComment><threadedComment ref="B3" id="{2}" parentId="{1}"><text>はい</text></threadedComment></ThreadedComments>',
    });
    expect(notes?.map(({ text }) => text)).toEqual(["よいですか", "はい"]);
  });
});

describe("害のない壊れ方", () => {
  test("壊れた図形の部分、ない部分は、なかったことにして、セルは読む", () => {
    const broken = sheetWith({ drawing: "<xdr:wsDr><unclosed>", vmlDrawing: "<xml><v:shape", comments: "" });
    expect(broken.cells.map(({ text }) => text)).toEqual(["本文"]);
    expect(broken).not.toHaveProperty("shapes");
    const { parts } = { parts: overlayParts({ drawing: drawing() }) };
    const bytes = workbookFile({
      sheets: [{ name: "様式", rows }],
      parts: { ...parts, "xl/overlays/drawing1.xml": null },
    });
    expect(firstSheet(bytes).cells).toHaveLength(1);
  });

  test("シートの外へ置かれた図形は、ない", () => {
    expect(shapesOf(twoCells([20_000, 1, 20_001, 2], shape(["外"])))).toBeUndefined();
  });

  test("DOCTYPE は図形の部分でも断る", () => {
    const bytes = workbookFile({
      sheets: [{ name: "様式", rows }],
      parts: overlayParts({ drawing: `<!DOCTYPE x [<!ENTITY a "b">]>${drawing()}` }),
    });
    expect(problemOf(bytes).code).toBe("doctype");
  });
});
