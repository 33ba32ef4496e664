import type { BookStyle } from "../../../src/xlsx/book";
import { aHostSheet, aPicture, type SheetSketch } from "./a-host-sheet";

type Border = NonNullable<BookStyle["border"]>;
const bordered = (border: Border) => ({ style: { border } });
const thin = { style: "thin" } as const;
const thick = { style: "thick", color: { rgb: "FF0000" } } as const;

/** Columns are 59 pixels wide and rows 25 high. */
function pathsOf(sketch: SheetSketch, row: number): readonly string[] {
  return aPicture(aHostSheet(sketch))
    .row(row)
    .strokes.map(({ color, widthPx, path }) => `${color} ${widthPx}: ${path}`);
}

test("線はセルの最後の画素に引かれる", () => {
  expect(pathsOf({ cells: { B2: bordered({ bottom: thin }) } }, 1)).toEqual(["#000000 1: M58 24.5H118"]);
});

test("同じ線が並べば一本になる", () => {
  const cells = { B2: bordered({ bottom: thin }), C2: bordered({ bottom: thin }) };
  expect(pathsOf({ cells }, 1)).toEqual(["#000000 1: M58 24.5H177"]);
});

test("ひとつの辺では太い方が勝つ", () => {
  const cells = {
    B2: bordered({ right: thin, bottom: thick }),
    C2: bordered({ left: thick }),
    B3: bordered({ top: thin }),
  };
  expect(pathsOf({ cells }, 1)).toEqual(["#FF0000 3: M58 24.5H118M117.5 -1V25"]);
});

test("二重線は二本になる", () => {
  expect(pathsOf({ cells: { B2: bordered({ bottom: { style: "double" } }) } }, 1)).toEqual([
    "#000000 1: M58 23.5H118M58 25.5H118",
  ]);
});

test("結合セルの中には線がなく、端には下のセルの線が出る", () => {
  const all = bordered({ top: thin, bottom: thin, left: thin, right: thin });
  const sketch = { cells: { B2: all, C2: all, B3: all, C3: all }, merges: ["B2:C3"] };
  expect(pathsOf(sketch, 0)).toEqual(["#000000 1: M58 24.5H177"]);
  expect(pathsOf(sketch, 1)).toEqual(["#000000 1: M58.5 -1V25M176.5 -1V25"]);
  expect(pathsOf(sketch, 2)).toEqual(["#000000 1: M58 24.5H177M58.5 -1V25M176.5 -1V25"]);
});

test("間の行が隠れていれば、見えている行どうしが隣になる", () => {
  const rows = new Map([[2, { heightPt: null, isHidden: true }]]);
  expect(pathsOf({ cells: { A4: bordered({ top: thin }) }, sheet: { rows } }, 1)).toEqual(["#000000 1: M0 24.5H59"]);
});

test("先頭の行の上の線は、シートの内側に引かれる", () => {
  expect(pathsOf({ cells: { A1: bordered({ top: thin, left: thin }) } }, 0)).toEqual([
    "#000000 1: M0 0.5H59M0.5 -1V25",
  ]);
});

test("斜線は結合セルの隅から隅へ", () => {
  const cells = { A1: bordered({ diagonal: thin, diagonalUp: true }) };
  expect(pathsOf({ cells, merges: ["A1:B2"] }, 0)).toEqual(["#000000 1: M0 50L118 0"]);
});
