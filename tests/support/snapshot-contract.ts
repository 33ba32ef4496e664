import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS, MAX_FORMULA_CHARACTERS } from "../../src/workbook/excel-limits";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { escapeXml, MAIN, workbookFile } from "../xlsx/read/workbook-file";

/** Something that yields a snapshot of the workbook with these bytes. */
export type SnapshotReader = (bytes: Uint8Array) => Promise<WorkbookSnapshot>;

const shared = (...texts: readonly string[]): string[] => texts.map((text) => `<si>${text}</si>`);

/** A text cell whose shared string stands at `index`. */
const s = (a1: string, index: number, style = 0): string => `<c r="${a1}" s="${style}" t="s"><v>${index}</v></c>`;

const text = (row: number, column: number, value: string) => ({ row, column, type: "text", value, text: value });

interface Look {
  /** Inside of its <font>. */
  readonly font?: string;
  /** AARRGGBB */
  readonly fill?: string;
  readonly format?: string;
}

/** A styles part: the styles s="1", s="2" … look like this. */
function lookStyles(looks: readonly Look[]): string {
  const all: readonly Look[] = [{}, ...looks];
  const fills = all.map(({ fill }) =>
    fill === undefined
      ? '<patternFill patternType="none"/>'
      : `<patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill>`,
  );
  return [
    `<styleSheet xmlns="${MAIN}">`,
    `<numFmts>${all.map(({ format = "General" }, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(format)}"/>`).join("")}</numFmts>`,
    `<fonts>${all.map(({ font = "" }) => `<font>${font}<sz val="11"/></font>`).join("")}</fonts>`,
    `<fills>${fills.map((fill) => `<fill>${fill}</fill>`).join("")}</fills>`,
    `<cellXfs>${all.map((_, index) => `<xf numFmtId="${164 + index}" fontId="${index}" fillId="${index}" applyFill="1"/>`).join("")}</cellXfs>`,
    "</styleSheet>",
  ].join("");
}

/**
 * What everything that yields a snapshot has to keep to, whoever reads: the file, or the Excel in which it is open.
 * Names that are defined are not in it: Excel is not asked for them, and nothing asks the snapshot.
 */
export function keepsTheSnapshotContract(read: SnapshotReader): void {
  test("シートはタブの順に、見える・隠れた・完全に隠れたの別と、保護の有無をもつ", async () => {
    const { sheets } = await read(
      workbookFile({
        sheets: [
          { name: "様式", after: '<sheetProtection sheet="1" objects="1"/>' },
          { name: "リスト", state: "hidden" },
          { name: "台帳 (2)", state: "veryHidden" },
        ],
      }),
    );
    expect(
      sheets.map(({ name, type, position, visibility, isProtected }) => [
        name,
        type,
        position,
        visibility,
        isProtected,
      ]),
    ).toEqual([
      ["様式", "worksheet", 0, "visible", true],
      ["リスト", "worksheet", 1, "hidden", false],
      ["台帳 (2)", "worksheet", 2, "veryHidden", false],
    ]);
  });

  test("文は一字も変わらない: 空白、改行、書式つき、式やエラーに見える文、' で始まる文", async () => {
    const texts = [
      " 目 標　",
      "・一つ\n・二つ\n",
      "=1+1",
      "+81-167",
      "'引用'",
      "#N/A",
      "TRUE",
      "0012",
      "4/26",
      "葛\u{E0100}城と𠮷野",
      "_x0041_",
    ];
    const escaped = texts.map((value) => `<t xml:space="preserve">${value.replace("_x0041_", "_x005F_x0041_")}</t>`);
    const rich = '<r><rPr><b/></rPr><t>取組</t></r><r><t>内容</t></r><rPh sb="0" eb="2"><t>トリクミ</t></rPh>';
    const rows = texts.map((_, index) => `<row r="${index + 1}">${s(`B${index + 1}`, index, 1)}</row>`);
    const { sheets } = await read(
      workbookFile({
        formats: ["@"],
        strings: shared(...escaped, rich),
        sheets: [{ name: "様式", rows: `${rows.join("")}<row r="20">${s("C20", texts.length)}</row>` }],
      }),
    );
    expect(sheets[0]?.cells).toEqual([...texts.map((value, row) => text(row, 1, value)), text(19, 2, "取組内容")]);
  });

  test("長い文も一字も変わらない: 式の限りを超えて式に見える文、1つのセルに入る限りの文", async () => {
    const texts = [
      ...["-", "=", "+", "@", "'"].map((first) => `${first}重点の取組${"長".repeat(MAX_FORMULA_CHARACTERS)}`),
      `-${"一".repeat(MAX_CELL_CHARACTERS - 1)}`,
      "行\n".repeat(MAX_CELL_LINE_FEEDS),
    ];
    const { sheets } = await read(
      workbookFile({
        strings: shared(...texts.map((value) => `<t xml:space="preserve">${value}</t>`)),
        sheets: [
          {
            name: "様式",
            rows: texts.map((_, index) => `<row r="${index + 1}">${s(`B${index + 1}`, index)}</row>`).join(""),
          },
        ],
      }),
    );
    expect(sheets[0]?.cells).toEqual(texts.map((value, row) => text(row, 1, value)));
  });

  test("日付は ISO の文で、見える文とともに: 和暦、月日、時刻、経過時間", async () => {
    const formats = ["yyyy/m/d", 'm"月"d"日"', '[$-411]ggge"年"m"月"d"日"', "m/d", "h:mm", "[h]:mm", "yyyy/m/d h:mm"];
    const serials = [45257, 45257, 45257, 45257, 0.5, 1.5, 45257.75];
    const cells = serials.map((serial, index) => `<c r="A${index + 1}" s="${index + 1}"><v>${serial}</v></c>`);
    const { sheets } = await read(
      workbookFile({
        formats,
        sheets: [{ name: "様式", rows: cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join("") }],
      }),
    );
    expect(sheets[0]?.cells.map(({ type, value, text: shown }) => [type, value, shown])).toEqual([
      ["date", "2023-11-27", "2023/11/27"],
      ["date", "2023-11-27", "11月27日"],
      ["date", "2023-11-27", "令和5年11月27日"],
      ["date", "2023-11-27", "11/27"],
      ["date", "12:00:00", "12:00"],
      ["date", "PT36H", "36:00"],
      ["date", "2023-11-27T18:00:00", "2023/11/27 18:00"],
    ]);
  });

  test("数、割合、真偽値、エラー", async () => {
    const rows = `<row r="1"><c r="A1"><v>12</v></c><c r="B1" s="1"><v>0.125</v></c><c r="C1" s="2"><v>1234567</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1"><v>0.333333333</v></c></row>`;
    const { sheets } = await read(workbookFile({ formats: ["0.0%", "#,##0"], sheets: [{ name: "様式", rows }] }));
    expect(sheets[0]?.cells).toEqual([
      { row: 0, column: 0, type: "number", value: 12, text: "12" },
      { row: 0, column: 1, type: "number", value: 0.125, text: "12.5%" },
      { row: 0, column: 2, type: "number", value: 1_234_567, text: "1,234,567" },
      { row: 0, column: 3, type: "boolean", value: true, text: "TRUE" },
      { row: 0, column: 4, type: "error", value: "#N/A", text: "#N/A" },
      { row: 0, column: 5, type: "number", value: 0.333333333, text: "0.333333333" },
    ]);
  });

  test("式は = のあとだけを、結果とともに", async () => {
    const rows = `<row r="1">${s("A1", 0)}<c r="B1"><f>1+2</f><v>3</v></c><c r="C1" t="str"><f>A1&amp;"です"</f><v>目標です</v></c></row>`;
    const { sheets } = await read(workbookFile({ strings: shared("<t>目標</t>"), sheets: [{ name: "様式", rows }] }));
    expect(sheets[0]?.cells.slice(1)).toEqual([
      { row: 0, column: 1, type: "number", value: 3, text: "3", formula: "1+2" },
      { ...text(0, 2, "目標です"), formula: 'A1&"です"' },
    ]);
  });

  test("結合は、文のない欄のものも、1,024 セルをこえるものも、そのまま", async () => {
    const merges = ["B2:C2", "D2:AZ2", "B3:C60", "D3:AZ60", "B61:B62", "C61:AZ62", "B63:AZ64"];
    const { sheets } = await read(
      workbookFile({
        strings: shared("<t>取組項目</t>", "<t>目標</t>"),
        formats: [0],
        sheets: [
          {
            name: "様式",
            rows: `<row r="2">${s("B2", 0)}</row><row r="3">${s("B3", 1)}</row><row r="64"><c r="B64" s="1"/><c r="AZ64" s="1"/></row>`,
            after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
          },
        ],
      }),
    );
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 51 },
      { top: 2, left: 1, bottom: 59, right: 2 },
      { top: 2, left: 3, bottom: 59, right: 51 },
      { top: 60, left: 1, bottom: 61, right: 1 },
      { top: 60, left: 2, bottom: 61, right: 51 },
      { top: 62, left: 1, bottom: 63, right: 51 },
    ]);
  });

  test("文のそばの隠れた行と列", async () => {
    const rows = `<row r="1">${s("A1", 0)}${s("B1", 0)}${s("C1", 0)}</row><row r="2" hidden="1">${s("A2", 0)}</row><row r="3">${s("A3", 0)}</row>`;
    const { sheets } = await read(
      workbookFile({
        strings: shared("<t>文</t>"),
        sheets: [{ name: "様式", rows, before: `<cols><col min="2" max="2" hidden="1"/></cols>` }],
      }),
    );
    expect(sheets[0]).toMatchObject({ hiddenRows: [1], hiddenColumns: [1] });
  });

  test("すべて隠れた行、空のシート、書式だけのシート", async () => {
    const { sheets } = await read(
      workbookFile({
        strings: shared("<t>文</t>"),
        formats: [0],
        sheets: [
          { name: "隠れた", rows: `<row r="1" hidden="1">${s("A1", 0)}</row>` },
          { name: "空" },
          { name: "書式", rows: `<row r="1"><c r="A1" s="1"/></row>` },
        ],
      }),
    );
    expect(sheets.map(({ cells, merges, hiddenRows }) => [cells.length, merges.length, hiddenRows])).toEqual([
      [1, 0, [0]],
      [0, 0, []],
      [0, 0, []],
    ]);
  });

  test("隠れた行: たたまれたグループ、フィルター、高さ0", async () => {
    const row = (number: number, attributes = ""): string =>
      `<row r="${number}"${attributes}>${s(`A${number}`, 0)}</row>`;
    const rows = [
      row(1),
      row(2, ' outlineLevel="1" hidden="1"'),
      row(3, ' outlineLevel="1" hidden="1"'),
      row(4, ' collapsed="1"'),
      row(5, ' ht="0" customHeight="1"'),
    ];
    const filter =
      '<autoFilter ref="A1:A3"><filterColumn colId="0"><filters><filter val="課"/></filters></filterColumn></autoFilter>';
    const { sheets } = await read(
      workbookFile({
        strings: shared("<t>文</t>"),
        sheets: [
          { name: "グループ", rows: rows.join("") },
          { name: "フィルター", rows: row(1) + row(2, ' hidden="1"') + row(3), after: filter },
        ],
      }),
    );
    expect(sheets.map(({ hiddenRows }) => hiddenRows)).toEqual([[1, 2, 4], [1]]);
    expect(sheets.map(({ cells }) => cells.length)).toEqual([5, 3]);
  });

  test("取り消し線のセル、地と同じ色の文、文の書式: 見える文だけが見える", async () => {
    const looks = [
      { font: "<strike/>" },
      { font: '<color rgb="FFFFFFFF"/>' },
      { font: '<color rgb="FF000000"/>', fill: "FF000000" },
      { font: '<color rgb="FFFFFFFF"/>', fill: "FF1F4E79" },
      { format: ";;;" },
      { format: '@"課"' },
      { font: "<strike/>", format: "0.0%" },
    ];
    const rows = [
      `<row r="1">${s("A1", 0)}${s("B1", 1, 1)}<c r="C1" s="7"><v>0.5</v></c></row>`,
      `<row r="3">${s("A3", 2, 2)}${s("B3", 3, 3)}${s("C3", 4, 4)}</row>`,
      `<row r="9">${s("B9", 5, 5)}${s("D9", 6, 6)}<c r="E9" s="1" t="str"><f>"新"</f><v>新</v></c></row>`,
    ];
    const texts = ["目標", "2回開く", "白い文", "黒塗り", "白抜きの見出し", "見せない文", "総務", "取り消す"];
    const allRuns = "<r><rPr><strike/></rPr><t>取り</t></r><r><rPr><b/><strike/></rPr><t>消す</t></r>";
    const { sheets } = await read(
      workbookFile({
        strings: [...shared(...texts.slice(0, 7).map((value) => `<t>${value}</t>`)), `<si>${allRuns}</si>`],
        formats: [0],
        sheets: [
          { name: "様式", rows: rows.join("") },
          { name: "すべて", rows: `<row r="2">${s("B2", 1, 1)}${s("C2", 7)}</row>` },
        ],
        parts: { "xl/styles.xml": lookStyles(looks) },
      }),
    );
    expect(sheets[0]?.cells).toEqual([
      text(0, 0, "目標"),
      { ...text(0, 1, "2回開く"), text: "", struck: ["2回開く"] },
      { row: 0, column: 2, type: "number", value: 0.5, text: "", struck: ["50.0%"] },
      { ...text(2, 0, "白い文"), isConcealed: true },
      { ...text(2, 1, "黒塗り"), isConcealed: true },
      text(2, 2, "白抜きの見出し"),
      { ...text(8, 1, "見せない文"), text: "" },
      { ...text(8, 3, "総務"), text: "総務課" },
      { ...text(8, 4, "新"), text: "", struck: ["新"], formula: '"新"' },
    ]);
    // A piece for each stretch of letters: of a whole cell one, of the file's runs as many as there are.
    expect(sheets[1]?.cells.map(({ text: seen, struck }) => [seen, struck?.join("")])).toEqual([
      ["", "2回開く"],
      ["", "取り消す"],
    ]);
  });

  test("読んだものは JSON にして戻しても同じ", async () => {
    const rows = `<row r="1">${s("A1", 0)}<c r="B1" s="1"><v>45257</v></c><c r="C1"><v>-0</v></c></row>`;
    const snapshot = await read(
      workbookFile({ strings: shared("<t>文</t>"), formats: [14], sheets: [{ name: "様式", rows }] }),
    );
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
  });
}
