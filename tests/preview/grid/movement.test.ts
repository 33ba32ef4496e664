import { toA1 } from "../../../src/workbook/address";
import { cellKey } from "../../../src/xlsx/book";
import { destination, type KeyPress } from "../../../src/preview/grid/keys/movement";
import { aHostSheet, aPicture, placeOf, type SheetSketch } from "./a-host-sheet";

function after(key: string, from: string, sketch: SheetSketch = {}, isControl = false): string | null {
  const sheet = aHostSheet(sketch);
  const picture = aPicture(sheet);
  const press: KeyPress = { key, isControl, pageRows: 10 };
  const to = destination(press, placeOf(from), {
    rows: picture.rows,
    columns: picture.columns,
    used: picture.used,
    areaAt: (place) => picture.areaAt(place),
    isFilled: ({ row, column }) => (sheet.data.cells.get(cellKey(row, column))?.value ?? null) !== null,
    frozen: sheet.data.freeze ?? { rows: 0, columns: 0 },
  });
  return to && toA1(to);
}

const withControl = (key: string, from: string, sketch?: SheetSketch) => after(key, from, sketch, true);

test("矢印は隣のセルへ、端では動かない", () => {
  expect(["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"].map((key) => after(key, "A1"))).toEqual([
    "A2",
    "B1",
    "A1",
    "A1",
  ]);
});

test("結合セルからは、その端の先へ出る", () => {
  const merges = ["B2:D4"];
  expect(after("ArrowDown", "B2", { merges })).toBe("B5");
  expect(after("ArrowRight", "B2", { merges })).toBe("E2");
});

test("隠れた行を飛ばす", () => {
  const rows = new Map([[1, { heightPt: null, isHidden: true }]]);
  expect(after("ArrowDown", "A1", { sheet: { rows } })).toBe("A3");
});

test("Ctrl と矢印は、文字の続く端か、次の文字へ", () => {
  const cells = { A1: "一", A2: "二", A3: "三", A7: "七" };
  expect(withControl("ArrowDown", "A1", { cells })).toBe("A3");
  expect(withControl("ArrowDown", "A3", { cells })).toBe("A7");
  expect(withControl("ArrowUp", "A7", { cells })).toBe("A3");
  expect(withControl("ArrowUp", "A6", {})).toBe("A1");
});

test("Home は行の先頭、Ctrl+Home は固定した枠の次、Ctrl+End は使った範囲の隅", () => {
  const sheet = { freeze: { rows: 1, columns: 1 } };
  expect(after("Home", "F9")).toBe("A9");
  expect(after("Home", "F9", { sheet })).toBe("B9");
  expect(withControl("Home", "F9", { sheet })).toBe("B2");
  expect(withControl("End", "A1")).toBe("J20");
});

test("PageDown と PageUp は一画面、前の画面と一行重なる", () => {
  expect(after("PageDown", "B3")).toBe("B12");
  expect(after("PageUp", "B12")).toBe("B3");
  expect(after("PageUp", "B3")).toBe("B1");
});

test("ほかのキーでは動かない", () => {
  expect(after("a", "A1")).toBeNull();
});
