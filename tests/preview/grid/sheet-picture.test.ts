import { cellKey, emptyCell, type BookCell } from "../../../src/xlsx/book";
import type { CellBox, SheetPicture } from "../../../src/preview/grid/picture/sheet-picture";
import { aHostSheet, aPicture, placeOf } from "./a-host-sheet";

const font = { name: "BIZ UDゴシック", size: 10.5 };
const text = (
  value: BookCell["value"],
  alignment: NonNullable<BookCell["style"]>["alignment"] = {},
): Partial<BookCell> => ({
  value,
  style: { font, alignment },
});

function boxAt(picture: SheetPicture, a1: string): CellBox {
  const { row, column } = placeOf(a1);
  const box = picture.row(row).boxes.find((one) => one.column === column);
  if (!box) throw new Error(`Nothing is drawn at ${a1}`);
  return box;
}

describe("行の高さと列の幅", () => {
  test("点で書かれた高さと文字数で書かれた幅は、96dpi の画素になる", () => {
    const picture = aPicture(
      aHostSheet({
        sheet: {
          rows: new Map([[1, { heightPt: 18.75, isHidden: false }]]),
          columns: new Map([[1, { width: 20.7109375, isHidden: false }]]),
          defaultRowHeightPt: 15,
        },
      }),
    );
    expect([picture.rows.size(0), picture.rows.size(1)]).toEqual([20, 25]);
    expect(picture.columns.size(1)).toBe(145);
  });

  test("隠れた行と列には大きさがない", () => {
    const picture = aPicture(
      aHostSheet({
        cells: { A2: "見えない" },
        sheet: {
          rows: new Map([[1, { heightPt: 30, isHidden: true }]]),
          columns: new Map([[2, { width: 9, isHidden: true }]]),
        },
      }),
    );
    expect([picture.rows.size(1), picture.columns.size(2)]).toEqual([0, 0]);
    expect(picture.row(1).boxes).toEqual([]);
  });

  test("高さの書かれていない行は、折り返した文字に合わせる", () => {
    const wrapped = text("一\n二\n三", { wrapText: true });
    const picture = aPicture(aHostSheet({ cells: { A1: wrapped, A2: text("一\n二\n三") } }));
    expect(picture.rows.size(0)).toBe(3 * 17 + 1);
    expect(picture.rows.size(1)).toBe(25);
  });
});

describe("結合セル", () => {
  test("ひとつの箱になり、覆われたセルは描かれない", () => {
    const picture = aPicture(aHostSheet({ cells: { B2: "箱", C3: "下" }, merges: ["B2:C3"] }));
    const { x, y, width, height } = boxAt(picture, "B2");
    expect({ x, y, width, height }).toEqual(picture.boxOf({ top: 1, left: 1, bottom: 2, right: 2 }));
    expect(picture.row(2).boxes).toEqual([]);
  });

  test("画面より上で始まっていても、届いている行から見つかる", () => {
    const picture = aPicture(aHostSheet({ cells: { B2: "長い" }, merges: ["B2:C60"] }));
    expect(picture.boxesFromAbove(40).map(({ a1 }) => a1)).toEqual(["B2"]);
    expect(picture.boxesFromAbove(1)).toEqual([]);
    expect(picture.boxesFromAbove(60)).toEqual([]);
  });

  test("先頭の行が隠れていても、残りに描かれる", () => {
    const rows = new Map([[1, { heightPt: null, isHidden: true }]]);
    const picture = aPicture(aHostSheet({ cells: { B2: "箱" }, merges: ["B2:B4"], sheet: { rows } }));
    expect(boxAt(picture, "B2").height).toBe(50);
  });
});

describe("隣へはみ出す文字", () => {
  // 59 pixels a column, 54 of them for text: 30 kanji need 420.
  const long = "あ".repeat(30);

  test("空いているセルの上を、文字のあるセルの手前まで", () => {
    const picture = aPicture(aHostSheet({ cells: { A1: text(long), E1: "止まる" } }));
    expect(boxAt(picture, "A1").spill).toEqual({ left: 0, right: 3 * 59, isOnPaper: true });
  });

  test("要る分だけ", () => {
    const picture = aPicture(aHostSheet({ cells: { A1: text("あいうえお") } }));
    expect(boxAt(picture, "A1").spill?.right).toBe(70 - 54);
  });

  test("右揃えは左へ、中央揃えは両側へ", () => {
    const picture = aPicture(
      aHostSheet({
        cells: { F1: text("あいうえお", { horizontal: "right" }), F2: text("あいうえお", { horizontal: "center" }) },
      }),
    );
    expect(boxAt(picture, "F1").spill).toMatchObject({ left: 16, right: 0 });
    expect(boxAt(picture, "F2").spill).toMatchObject({ left: 8, right: 8 });
  });

  test("折り返すセル、結合セル、縮小するセルは、はみ出さない", () => {
    const picture = aPicture(
      aHostSheet({
        cells: { A1: text(long, { wrapText: true }), A2: text(long), A3: text(long, { shrinkToFit: true }) },
        merges: ["A2:B2"],
      }),
    );
    expect(["A1", "A2", "A3"].map((a1) => boxAt(picture, a1).spill)).toEqual([null, null, null]);
  });

  test("塗りのあるセルの上では、紙の色を敷かない", () => {
    const fill = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } } as const;
    const picture = aPicture(aHostSheet({ cells: { A1: text("あいうえお"), B1: { style: { fill } } } }));
    expect(boxAt(picture, "A1").spill?.isOnPaper).toBe(false);
  });

  test("折り返さないセルの改行は見えない", () => {
    const picture = aPicture(aHostSheet({ cells: { A1: text("上\n下") } }));
    expect(boxAt(picture, "A1").content?.text).toBe("上下");
  });
});

describe("値の見せ方", () => {
  test("標準の配置では、文字は左、数は右、真偽と誤りは中央", () => {
    const picture = aPicture(
      aHostSheet({ cells: { A1: "文字", B1: 5, C1: { value: true }, D1: { value: { error: "#N/A" } } } }),
    );
    expect(["A1", "B1", "C1", "D1"].map((a1) => boxAt(picture, a1).content?.align)).toEqual([
      "left",
      "right",
      "center",
      "center",
    ]);
  });

  test("入りきらない数は # になり、標準の数は小数を減らす", () => {
    const columns = new Map([[0, { width: 5, isHidden: false }]]);
    const picture = aPicture(
      aHostSheet({ cells: { A1: { ...text(1234567), numberFormat: "#,##0" }, A2: text(1.23456) }, sheet: { columns } }),
    );
    expect(boxAt(picture, "A1").content?.text).toBe("####");
    expect(boxAt(picture, "A2").content?.text).toBe("1.23");
  });

  test("日付は表示形式のとおり", () => {
    const date = { value: 45_200, numberFormat: "yyyy/m/d" };
    const picture = aPicture(aHostSheet({ cells: { A1: date }, sheet: { defaultColumnWidth: 20 } }));
    expect(boxAt(picture, "A1").content?.text).toBe("2023/10/1");
  });

  test("縮小して全体を表示するセルは、幅に入る大きさになる", () => {
    const picture = aPicture(aHostSheet({ cells: { A1: text("あ".repeat(10), { shrinkToFit: true }) } }));
    expect(boxAt(picture, "A1").content?.font.sizePx).toBeCloseTo((14 * 54) / 140);
  });

  test("リンクは、セルに色がなければ青く下線になる", () => {
    const link = { address: "", location: "試し!A1", tooltip: "" };
    const picture = aPicture(aHostSheet({ cells: { A1: { value: "行く", link } } }));
    expect(boxAt(picture, "A1").content?.font).toMatchObject({ color: "#0563C1", decoration: "underline" });
  });
});

describe("描き直し", () => {
  test("変わった行とその上下だけが新しくなる", () => {
    const sheet = aHostSheet({ cells: { A1: "一", A2: "二", A3: "三", A9: "九" } });
    const before = aPicture(sheet);
    const drawn = [0, 1, 2, 8].map((row) => before.row(row));
    sheet.data.cells.set(cellKey(1, 0), { ...emptyCell, value: "弐" });
    const after = aPicture(sheet, before);
    expect([0, 1, 2, 8].map((row, index) => after.row(row) === drawn[index])).toEqual([false, false, false, true]);
    expect(boxAt(after, "A2").content?.text).toBe("弐");
  });

  test("列の幅が変われば、すべて新しくなる", () => {
    const sheet = aHostSheet({ cells: { A9: "九" } });
    const before = aPicture(sheet);
    const drawn = before.row(8);
    sheet.data.columns.set(0, { width: 30, isHidden: false });
    expect(aPicture(sheet, before).row(8)).not.toBe(drawn);
  });
});

test("一部に下線のある文は、書き換えられるまで、その部分だけに下線がある", () => {
  const runs = [
    { text: "5月に", isUnderlined: false },
    { text: "【86】", isUnderlined: true },
  ];
  const picture = aPicture(
    aHostSheet({ cells: { A1: { value: "5月に【86】", runs }, A2: { value: "別の文", runs } } }),
  );
  expect(boxAt(picture, "A1").content?.runs).toEqual(runs);
  expect(boxAt(picture, "A2").content?.runs).toBeNull();
});
