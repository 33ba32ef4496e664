import type { CellSnapshot, SheetSnapshot } from "../../../src/workbook/snapshot";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { recognise } from "../../../src/form/recognise";
import type { FormReading } from "../../../src/form/reading";
import { planR5 } from "../../../src/town/r5/plan";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { plainForm, plainFormWith, plainTexts, type Sketch } from "./a-form-sketch";

/** The form on a sheet of which something is changed. */
function formOf(sketch: Sketch, change: (sheet: SheetSnapshot) => SheetSnapshot): FormReading {
  const workbook = aWorkbook(change(aSheet(sketch)));
  const [form] = recognise(workbook, planR5, formDefinitionR5).flatMap(({ forms }) => forms);
  if (!form) throw new Error("様式がない");
  return form;
}

/** Every cell that shows `text`, as `how` says. */
const where =
  (text: string, how: (cell: CellSnapshot) => Partial<CellSnapshot>) =>
  (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.text === text ? { ...cell, ...how(cell) } : cell)),
  });
const rowOf = (sheet: SheetSnapshot, text: string): number => {
  const row = sheet.cells.find((cell) => cell.text === text)?.row;
  if (row === undefined) throw new Error(text);
  return row;
};
const FIRST = plainTexts.firstHalf;

test.each<[string, Partial<CellSnapshot>, string]>([
  ["数式のエラー", { type: "error", value: "#REF!", text: "#REF!" }, "error"],
  ["Excel の画像", { type: "error", value: "#VALUE!", text: "#VALUE!", isPicture: true }, "picture"],
  ["WPS の画像", { value: '=DISPIMG("ID_1",1)', text: '=DISPIMG("ID_1",1)' }, "picture"],
  ["計算されていない数式", { value: "", text: "", formula: "入力!B3", isUncalculated: true }, "uncalculated"],
  ["空のセルへの参照", { type: "number", value: 0, text: "0", formula: "'入力 (2)'!$B$3" }, "empty-link"],
  ["日付にならない数", { type: "number", value: -1, text: "########" }, "error"],
  ["取り消し線", { text: "", struck: [FIRST] }, "struck"],
  ["何も見せない書式", { text: "" }, "hidden"],
])("%sは文にならず、そう言う", (_, changed, about) => {
  const { fields, unplaced } = formOf(
    plainForm,
    where(FIRST, () => changed),
  );
  expect(fields.firstHalf?.text).toBe("");
  expect(fields.firstHalf?.remarks).toMatchObject([{ about, isInText: false }]);
  expect(fields.secondHalf).toMatchObject({ text: plainTexts.secondHalf });
  expect(fields.secondHalf?.remarks).toBeUndefined();
  expect(unplaced).toEqual([]);
});

test("0 と書いた欄は、0", () => {
  const { fields } = formOf(
    plainForm,
    where(FIRST, () => ({ type: "number", value: 0, text: "0" })),
  );
  expect(fields.firstHalf).toMatchObject({ text: "0" });
  expect(fields.firstHalf?.remarks).toBeUndefined();
});

test("取り消し線の部分だけを除く", () => {
  const { fields } = formOf(
    plainForm,
    where(FIRST, () => ({ text: "○会議を二回開いた。", struck: ["一回"] })),
  );
  expect(fields.firstHalf?.text).toBe("○会議を二回開いた。");
  expect(fields.firstHalf?.remarks).toMatchObject([{ about: "struck", text: "一回" }]);
});

test("ほかのブックを参照した値は読み、そう言う", () => {
  const { fields } = formOf(
    plainForm,
    where(FIRST, () => ({ formula: "[1]進捗!B3" })),
  );
  expect(fields.firstHalf?.text).toBe(FIRST);
  expect(fields.firstHalf?.remarks).toMatchObject([{ about: "linked", isInText: true }]);
});

describe("非表示", () => {
  const twoRows = plainFormWith({
    5: [
      ["^", "進捗状況", "前期 (4～9月)", FIRST],
      ["^", "^", "^", "（令和4年度は書面で開いた）"],
    ],
  });

  test("非表示の行の文は、見えている文のある欄に入らない", () => {
    const hide = (sheet: SheetSnapshot) => ({ ...sheet, hiddenRows: [rowOf(sheet, "（令和4年度は書面で開いた）")] });
    const { fields, visibility } = formOf(twoRows, hide);
    expect(fields.firstHalf?.text).toBe(FIRST);
    expect(fields.firstHalf?.remarks).toMatchObject([
      { about: "hidden", text: "（令和4年度は書面で開いた）", isInText: false },
    ]);
    expect(visibility).toBe("visible");
  });

  test("地の色の文字は、非表示と同じ。見出しが白くても様式は読める", () => {
    const conceal = where("（令和4年度は書面で開いた）", () => ({ isConcealed: true }));
    expect(formOf(twoRows, conceal).fields.firstHalf).toMatchObject({ text: FIRST, remarks: [{ about: "hidden" }] });
    const labels = where("目標", () => ({ isConcealed: true }));
    expect(formOf(plainForm, labels).fields.goals?.text).toBe(plainTexts.goals);
  });

  test("欄の文がすべて非表示なら、入れて、そう言う", () => {
    const { fields } = formOf(plainForm, (sheet) => ({ ...sheet, hiddenRows: [rowOf(sheet, plainTexts.review)] }));
    expect(fields.review?.text).toBe(plainTexts.review);
    expect(fields.review?.remarks).toMatchObject([{ about: "hidden", isInText: true }]);
  });

  test("まるごと非表示の行にある様式は、非表示のシートの様式と同じ", () => {
    const rows = (sheet: SheetSnapshot): number[] => [...new Set(sheet.cells.map(({ row }) => row))];
    expect(formOf(plainForm, (sheet) => ({ ...sheet, hiddenRows: rows(sheet) })).visibility).toBe("hidden");
  });

  test("結合したセルは、一部の列が非表示でも見えている", () => {
    const wide = plainForm.map((row) => [...row, "<"]);
    const { fields } = formOf(wide, (sheet) => ({ ...sheet, hiddenColumns: [4] }));
    expect(fields.firstHalf?.remarks).toBeUndefined();
  });
});
