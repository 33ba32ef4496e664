import { cellsOf, firstSheet, readOk, workbookFile } from "./workbook-file";

/** Text of the only cell of a sheet whose one shared string is this. */
function sharedText(inside: string): unknown {
  return cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: [`<si>${inside}</si>`] })[0]?.value;
}

describe("文字列のセル", () => {
  test("共有文字列・直書き・数式の結果の文字列を読む", () => {
    const rows = `<row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3" t="inlineStr"><is><t>直書き</t></is></c><c r="D3" t="str"><f>B3&amp;"です"</f><v>目標です</v></c></row>`;
    expect(cellsOf(rows, { strings: ["<si><t>捨て石</t></si>", "<si><t>目標</t></si>"] })).toEqual([
      { row: 2, column: 1, type: "text", value: "目標", text: "目標" },
      { row: 2, column: 2, type: "text", value: "直書き", text: "直書き" },
      { row: 2, column: 3, type: "text", value: "目標です", text: "目標です", formula: 'B3&"です"' },
    ]);
  });

  test("書式つきの文字列はつなぎ、ふりがなは文字列に入れない", () => {
    const inside = `<r><rPr><b/></rPr><t>取組</t></r><r><t>内容</t></r><rPh sb="0" eb="2"><t>トリクミ</t></rPh><phoneticPr fontId="1"/>`;
    expect(sharedText(inside)).toBe("取組内容");
    expect(cellsOf(`<row><c t="inlineStr"><is>${inside}</is></c></row>`)[0]?.value).toBe("取組内容");
  });

  test("前後の空白も空白だけの文字列も、xml:space がなくてもそのまま", () => {
    expect(sharedText('<t xml:space="preserve"> 目 標　\n</t>')).toBe(" 目 標　\n");
    expect(sharedText("<t> 目標 </t>")).toBe(" 目標 ");
    expect(sharedText("<t>　</t>")).toBe("　");
  });

  test.each([
    ["_x000D_", "\r"],
    ["一行目_x000D_\n二行目", "一行目\r\n二行目"],
    ["_x005F_x0041_", "_x0041_"],
    ["_x005F__x0041_", "_A"],
    ["_x000d_", "\r"],
    ["_X000D_", "_X000D_"],
    ["_x00D_", "_x00D_"],
    ["_xD83D__xDE00_", "😀"],
    ["_x0041", "_x0041"],
  ])("%j は Excel と同じく %j になる", (written, meant) => {
    expect(sharedText(`<t>${written}</t>`)).toBe(meant);
  });

  test("CRLF は XML の決まりどおり LF、文字参照の CR は CR", () => {
    expect(sharedText("<t>一\r\n二\r三</t>")).toBe("一\n二\n三");
    expect(sharedText("<t>一&#13;\n二</t>")).toBe("一\r\n二");
  });

  test("CDATA、実体参照、異体字セレクタ、外字、サロゲートペアを一字も変えない", () => {
    expect(sharedText("<t><![CDATA[<ul>]]>&lt;li&gt;&amp;&#x8FBA;\u{E0101}\uE000𠮷</t>")).toBe(
      "<ul><li>&辺\u{E0101}\uE000𠮷",
    );
  });

  test("空の文字列のセルは、ないのと同じ", () => {
    const rows = `<row r="1"><c r="A1" s="1"/><c r="B1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t/></is></c><c r="D1" t="str"><v></v></c><c r="E1"><v>\n</v></c></row>`;
    expect(cellsOf(rows, { strings: ["<si/>"] })).toEqual([]);
  });
});

describe("セルの場所", () => {
  test("行にもセルにも番地がなければ、前の続き", () => {
    const rows = `<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`;
    expect(cellsOf(rows).map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [4, 2],
      [4, 3],
      [5, 0],
    ]);
  });

  test("順が乱れていても、行、列の順に並ぶ", () => {
    const rows = `<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c></row>`;
    expect(cellsOf(rows).map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  });

  test("同じ番地が二つあるときは、どちらの言葉も失わない", () => {
    const rows = `<row r="1"><c r="A1" t="str"><v>前の文</v></c><c r="A1" t="str"><v>後の文</v></c><c r="A1" t="str"><v>前の文</v></c><c r="B1"><v>1</v></c><c r="B1"><v>1</v></c></row>`;
    expect(cellsOf(rows)).toEqual([
      { row: 0, column: 0, type: "text", value: "前の文\n後の文", text: "前の文\n後の文" },
      { row: 0, column: 1, type: "number", value: 1, text: "1" },
    ]);
  });

  test("結合に隠れたセルの言葉も残る", () => {
    const sheet = firstSheet(
      workbookFile({
        sheets: [
          {
            name: "様式",
            rows: `<row r="1"><c r="A1" t="str"><v>見える</v></c><c r="B1" t="str"><v>隠れた</v></c></row>`,
            after: `<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
          },
        ],
      }),
    );
    expect(sheet.cells.map(({ text }) => text)).toEqual(["見える", "隠れた"]);
  });
});

describe("数式のセル", () => {
  test("結果は、数値、真偽値、エラー、文字列のどれでも", () => {
    const rows = `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="b"><f>TRUE()</f><v>1</v></c><c r="C1" t="e"><f>NA()</f><v>#N/A</v></c></row>`;
    expect(cellsOf(rows)).toEqual([
      { row: 0, column: 0, type: "number", value: 2, text: "2", formula: "1+1" },
      { row: 0, column: 1, type: "boolean", value: true, text: "TRUE", formula: "TRUE()" },
      { row: 0, column: 2, type: "error", value: "#N/A", text: "#N/A", formula: "NA()" },
    ]);
  });

  test("一度も計算されていない数式は、空の文字列を示すセル", () => {
    expect(cellsOf(`<row r="1"><c r="A1"><f>SUM(B1:B3)</f></c></row>`)).toEqual([
      { row: 0, column: 0, type: "text", value: "", text: "", formula: "SUM(B1:B3)", isUncalculated: true },
    ]);
  });

  test("共有された数式は、そのセルの位置での式になる", () => {
    const rows = `<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1&amp;$A$1&amp;"A1"&amp;'A1 表'!A1&amp;LOG10(A1)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>`;
    expect(cellsOf(rows).map(({ formula }) => formula)).toEqual([
      `A1&$A$1&"A1"&'A1 表'!A1&LOG10(A1)`,
      `A2&$A$1&"A1"&'A1 表'!A2&LOG10(A2)`,
    ]);
  });
});

test("数値でないものが数値のセルにあれば、言葉として残す", () => {
  const rows = `<row r="1"><c r="A1"><v>未定</v></c><c r="B1"><v>1e999</v></c><c r="C1"><v>0x10</v></c><c r="D1"><v>-0</v></c></row>`;
  expect(cellsOf(rows).map(({ type, value }) => [type, value])).toEqual([
    ["text", "未定"],
    ["text", "1e999"],
    ["text", "0x10"],
    ["number", 0],
  ]);
});

test("読んだものは JSON にして戻しても同じ", () => {
  const snapshot = readOk(
    workbookFile({
      formats: [14],
      sheets: [
        { name: "様式", rows: `<row hidden="1"><c><v>-0</v></c><c s="1"><v>45257</v></c><c><f>A1</f></c></row>` },
      ],
    }),
  );
  expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
});
