import type { Area } from "../../../src/workbook/address";
import { parseArea } from "../../../src/workbook/address";
import type {
  ConditionalFormat,
  ListValidation,
  SheetDrawing,
  StackedBarChart,
  TableDrawing,
  WorkbookDrawing,
} from "../../../src/workbook/drawing";
import { DrawingError, writeWorkbook } from "../../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../../support/a-drawing";

function area(a1: string): Area {
  const parsed = parseArea(a1);
  if (!parsed) throw new Error(`not an area: ${a1}`);
  return parsed;
}

async function refusal(drawing: WorkbookDrawing): Promise<string> {
  try {
    await writeWorkbook(drawing);
  } catch (error) {
    if (error instanceof DrawingError) return error.message;
    throw error;
  }
  return "書けた";
}

const refusalOf = (parts: Partial<SheetDrawing>): Promise<string> => refusal(aDrawing({ sheets: [aSheet(parts)] }));
const named = (...names: string[]): SheetDrawing[] => names.map((name) => aSheet({ name }));
const print = aSheet().print;

describe("シートの名前", () => {
  test.each<[string, readonly SheetDrawing[], string]>([
    ["シートがない", [], "見えるシートがありません"],
    [
      "どれも隠れている",
      [aSheet({ visibility: "hidden" }), aSheet({ name: "2", visibility: "veryHidden" })],
      "見えるシートがありません",
    ],
    ["空", named(""), "名前のないシート"],
    ["32文字", named("あ".repeat(32)), "32文字あります。Excel では31文字まで"],
    ...["[", "]", ":", "*", "?", "/", "\\", "／", "：", "￥"].map((bad): [string, readonly SheetDrawing[], string] => [
      `${bad} を含む`,
      named(`前${bad}後`),
      `「${bad}」は使えません`,
    ]),
    ["文字参照に見える", named("控え_x0041_"), "「_x0041_」のような並び"],
    ["改行を含む", named("前\n後"), "「改行やタブ」は使えません"],
    ["' で始まる", named("'前"), "「'」で始めたり終えたり"],
    ["' で終わる", named("前'"), "「'」で始めたり終えたり"],
    ["History", named("history"), "History は使えません"],
    ["大文字と小文字だけが違う", named("Plan", "PLAN"), "シート「PLAN」: 同じ名前のシート"],
    ["全角と半角だけが違う", named("R5", "Ｒ５"), "同じ名前のシート"],
    ["書けない文字", named("前\u0001後"), "U+0001"],
  ])("%s", async (_, sheets, message) => {
    expect(await refusal(aDrawing({ sheets }))).toContain(message);
  });

  test.each(["①", "あ".repeat(31), "総務課's 控え", "(1) 達成状況!"])("%s は使える", async (name) => {
    expect(await refusal(aDrawing({ sheets: named(name, "1") }))).toBe("書けた");
  });
});

describe("セルの文字", () => {
  const b3 = "シート「シート1」のセル B3: ";
  test.each<[string, string, string]>([
    ["3万2768文字", "あ".repeat(32_768), `${b3}文章が32,768文字あります`],
    ["改行254個", "\n".repeat(254), `${b3}文章に改行が254個あります`],
    ["U+FFFE", "前\uFFFE後", `${b3}文章に、Excel のファイルに書けない文字（U+FFFE、2文字目）`],
    ["U+FFFF", "\uFFFF", "U+FFFF"],
    ["片方だけのサロゲート", "前\uD842後", "U+D842"],
    ["後ろだけのサロゲート", "\uDFB7", "U+DFB7"],
    ["NUL", "\0", "U+0000"],
    ["垂直タブ", "\v", "U+000B"],
    ["ESC", "\u001B", "U+001B"],
  ])("%s", async (_, text, message) => {
    expect(await refusalOf({ cells: [aCell("B3", text)] })).toContain(message);
  });
});

describe("セル", () => {
  test.each<[string, Partial<SheetDrawing>, string]>([
    ["同じセルが2度", { cells: [aCell("B3", "1"), aCell("B3", "2")] }, "同じセルが2度"],
    ["数でない数", { cells: [aCell("B3", Number.NaN)] }, "数でない値"],
    ["シートの外", { cells: [{ ...aCell("B3", "1"), row: -1 }] }, "はみ出しています"],
    [
      "= の付いた数式",
      { cells: [aCell("B3", null, { content: { type: "formula", formula: "=1", value: 1 } })] },
      "「=」を付けずに",
    ],
    [
      "無限大の値",
      { cells: [aCell("B3", null, { content: { type: "formula", formula: "1", value: Infinity } })] },
      "数ではありません",
    ],
    [
      "ブックにないシートへのリンク",
      { cells: [aCell("B3", "移る", { link: { sheet: "ない", row: 0, column: 0 } })] },
      "リンク先のシート「ない」",
    ],
    ["重なる結合", { merges: [area("A1:B2"), area("B2:C3")] }, "A1:B2 と B2:C3 が重なって"],
    ["結合に隠れる文字", { merges: [area("A1:B2")], cells: [aCell("B2", "隠れる")] }, "セル B2: 結合 A1:B2 に隠れる"],
    ["409ポイントより高い行", { rows: [{ row: 4, heightPt: 409.5 }] }, "5行目の高さ 409.5 ポイント"],
    ["数でない高さ", { rows: [{ row: 4, heightPt: Number.NaN }] }, "5行目の高さ"],
    [
      "2度決めた高さ",
      {
        rows: [
          { row: 4, heightPt: 20 },
          { row: 4, heightPt: 30 },
        ],
      },
      "5行目の高さが2度",
    ],
    ["255文字より広い列", { columns: [{ widthChars: 256 }] }, "1列目の幅 256"],
    ["色でない色", { tabColor: "red" }, "色「red」"],
  ])("%s", async (_, parts, message) => {
    expect(await refusalOf(parts)).toContain(message);
  });
});

describe("印刷の設定", () => {
  test.each<[string, Partial<SheetDrawing["print"]>, string]>([
    ["256文字のヘッダー", { header: "あ".repeat(256) }, "ヘッダーが256文字"],
    ["256文字のフッター", { footer: "あ".repeat(256) }, "フッターが256文字"],
    ["書けない文字のヘッダー", { header: "\u0002" }, "U+0002"],
    ["1行目の前の改ページ", { pageBreaksBefore: [0] }, "1行目の前"],
    ["多すぎる改ページ", { pageBreaksBefore: Array.from({ length: 1_027 }, (_, row) => row + 1) }, "1027個"],
    ["半端なページ数", { fitToWidth: 0.5 }, "横のページ数"],
    ["負の余白", { marginsInch: { top: -1, bottom: 0, left: 0, right: 0 } }, "余白"],
    ["逆さの見出し行", { titleRows: { first: 3, last: 1 } }, "見出しの行の範囲"],
  ])("%s", async (_, parts, message) => {
    expect(await refusalOf({ print: { ...print, ...parts } })).toContain(message);
  });
});

describe("入力規則", () => {
  const validation: ListValidation = {
    area: area("B3"),
    options: ["はい", "いいえ"],
    strictness: "stop",
    errorTitle: "選択",
    errorMessage: "選んでください。",
  };
  test.each<[string, Partial<ListValidation>, string]>([
    ["選択肢がない", { options: [] }, "セル B3: 入力規則の選択肢がありません"],
    ["合わせて256文字", { options: ["あ".repeat(128), "い".repeat(127)] }, "256文字"],
    ["「,」を含む", { options: ["1,2"] }, "「1,2」は使えません"],
    ["空白で始まる", { options: [" はい"] }, "使えません"],
    ["33文字の題名", { errorTitle: "あ".repeat(33) }, "33文字"],
    ["226文字の文", { errorMessage: "あ".repeat(226) }, "226文字"],
  ])("%s", async (_, parts, message) => {
    expect(await refusalOf({ validations: [{ ...validation, ...parts }] })).toContain(message);
  });

  test("1つのセルに2つ", async () => {
    expect(await refusalOf({ validations: [validation, { ...validation, area: area("A1:C3") }] })).toContain(
      "2つあります",
    );
  });

  test("合わせて255文字なら書ける", async () => {
    expect(await refusalOf({ validations: [{ ...validation, options: ["あ".repeat(127), "い".repeat(127)] }] })).toBe(
      "書けた",
    );
  });
});

describe("表", () => {
  const table: TableDrawing = { name: "一覧", area: area("A1:B3"), columns: ["番号", "課"] };
  const cells = [aCell("A1", "番号"), aCell("B1", "課")];
  const other = { ...table, name: "別", area: area("A3:B5") };
  test.each<[string, Partial<SheetDrawing>, string]>([
    [
      "見出しがセルと違う",
      { cells: [aCell("A1", "番号"), aCell("B1", "課 ")], tables: [table] },
      "セル B1: 表「一覧」の見出し「課」がセルの文字と違います",
    ],
    [
      "同じ見出しが2つ",
      { cells: [aCell("A1", "a"), aCell("B1", "A")], tables: [{ ...table, columns: ["a", "A"] }] },
      "見出し「A」が2つ",
    ],
    ["列の数が違う", { cells, tables: [{ ...table, columns: ["番号"] }] }, "列の数"],
    ["行がない", { cells, tables: [{ ...table, area: area("A1:B1") }] }, "見出しの下の行"],
    ["別の表と重なる", { cells, tables: [table, other] }, "表「別」が別の表と重なって"],
    ["中に結合がある", { cells, tables: [table], merges: [area("B2:B3")] }, "結合 B2:B3"],
    ["名前に空白", { cells, tables: [{ ...table, name: "一 覧" }] }, "「一 覧」は、表や範囲の名前に使えません"],
    ["名前が番地に見える", { cells, tables: [{ ...table, name: "AB12" }] }, "「AB12」は"],
  ])("%s", async (_, parts, message) => {
    expect(await refusalOf(parts)).toContain(message);
  });

  test("名前がほかの名前と重なる", async () => {
    const definedNames = [{ name: "一覧", refersTo: "1", sheet: null }];
    expect(await refusal(aDrawing({ definedNames, sheets: [aSheet({ cells, tables: [table] })] }))).toContain(
      "重なっています",
    );
  });
});

describe("条件付き書式とグラフ", () => {
  const bar: ConditionalFormat = { type: "dataBar", area: area("A1:A3"), color: "5B9BD5", max: 1 };
  const chart: StackedBarChart = {
    title: "達成状況",
    anchor: area("A5:D9"),
    categories: area("A1:A3"),
    series: [{ name: { row: 0, column: 1 }, values: area("B1:B3"), color: "2E75B6" }],
    isPercent: false,
  };
  test.each<[string, Partial<SheetDrawing>, string]>([
    ["最大値が0", { conditionalFormats: [{ ...bar, max: 0 }] }, "最大値は0より大きい"],
    ["棒の色", { conditionalFormats: [{ ...bar, color: "#5B9BD5" }] }, "RRGGBB"],
    [
      "= の付いた数式",
      { conditionalFormats: [{ type: "formula", area: area("A1"), formula: "=A1", style: "note" }] },
      "「=」を付けずに",
    ],
    ["系列のないグラフ", { charts: [{ ...chart, series: [] }] }, "系列がありません"],
    ["逆さの範囲", { charts: [{ ...chart, anchor: { top: 3, left: 0, bottom: 1, right: 0 } }] }, "はみ出しています"],
  ])("%s", async (_, parts, message) => {
    expect(await refusalOf(parts)).toContain(message);
  });
});

describe("ブック", () => {
  test.each<[string, Partial<WorkbookDrawing>, string]>([
    ["書けない文字の題名", { title: "\u0007" }, "ブックの題名に、"],
    ["読めない日時", { createdAt: "きのう" }, "「きのう」を読めません"],
    [
      "シートのない名前",
      { definedNames: [{ name: "控え", refersTo: "1", sheet: "ない" }] },
      "シート「ない」がブックにありません",
    ],
  ])("%s", async (_, parts, message) => {
    expect(await refusal(aDrawing(parts))).toContain(message);
  });
});
