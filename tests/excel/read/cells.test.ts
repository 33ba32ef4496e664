import { needsDetails, toCells } from "../../../src/excel/read/cells";
import { shownNumber } from "../../../src/excel/read/shown-value";
import type { CellSnapshot } from "../../../src/workbook/snapshot";

const B2 = { top: 1, left: 1, bottom: 1, right: 1 };

interface Told {
  readonly values: unknown;
  readonly valueTypes: unknown;
  readonly numberFormats: unknown;
  readonly texts: unknown;
}

function cell(value: unknown, formula: unknown, details: Partial<Told> | null = null) {
  return toCells(
    B2,
    [[value]],
    [[formula]],
    details
      ? {
          numberFormats: [[details.numberFormats ?? "General"]],
          shown: {
            values: [[details.values ?? value]],
            valueTypes: [[details.valueTypes ?? "String"]],
            texts: [[details.texts ?? ""]],
          },
        }
      : {},
  )[0];
}

function text(value: string): CellSnapshot {
  return { row: 1, column: 1, type: "text", value, text: value };
}

describe("文と式を見分ける", () => {
  test.each([
    ["=で始まる文（文字列の書式のセル）", "=SUM(A1)", "=SUM(A1)", text("=SUM(A1)")],
    ["式", "目標です", '=A1&"です"', { ...text("目標です"), formula: 'A1&"です"' }],
    ["何も出さない式", "", '=""', { ...text(""), formula: '""' }],
    ["空のセル", "", "", undefined],
    ["先頭の ' を式の側だけが答える Excel", "001", "'001", text("001")],
    ["'で始まる文", "'引用", "'引用", text("'引用")],
    ["読んでいる間に打たれた文は、あとのほう", "前の文", "後の文", text("後の文")],
    ["読んでいる間に消された文", "前の文", "", undefined],
    ["読んでいる間に打たれた数", "前の文", 12, { row: 1, column: 1, type: "number", value: 12, text: "12" }],
  ])("%s", (_, value, formula, expected) => {
    expect(cell(value, formula)).toEqual(expected);
  });
});

test("数、真偽値、#で始まる文があるときだけ、くわしく聞く", () => {
  expect(
    needsDetails([
      ["目標", ""],
      ["4/26", "=1"],
    ]),
  ).toBe(false);
  expect([1, true, "#N/A", "#1 の取組", null].map((value) => needsDetails([["目標", value]]))).toEqual(
    Array(5).fill(true),
  );
});

test("#N/A はエラーの値と、そう打たれた文とがある", () => {
  expect(cell("#N/A", "#N/A", { valueTypes: "Error" })?.type).toBe("error");
  expect(cell("#N/A", "#N/A", { valueTypes: "String" })?.type).toBe("text");
});

test("真偽値、取り込まれたデータ型", () => {
  expect(cell(true, true, { valueTypes: "Boolean" })).toMatchObject({ type: "boolean", value: true, text: "TRUE" });
  expect(cell({ type: "Entity" }, "", { texts: "上富良野町" })).toMatchObject({ type: "text", text: "上富良野町" });
});

describe("日付と数の見え方", () => {
  test.each([
    ["Excel が見せるとおり", 45257, 'm"月"d"日"', "11月27日", "date", "11月27日"],
    ["列が狭くて ### のときは、広い列での見え方", 45257, 'm"月"d"日"', "####", "date", "11月27日"],
    ["地域の設定に従う日付", 45257, "m/d/yyyy", "####", "date", "2023/11/27"],
    ["日付の見え方を答えない Excel", 45257, "yyyy/m/d", "45257", "date", "2023/11/27"],
    ["標準の書式は列の幅で縮められない", 0.333333333, "General", "0.33", "number", "0.333333333"],
    ["通貨は Excel が見せるとおり", 1234, "$#,##0", "¥1,234", "number", "¥1,234"],
  ])("%s", (_, value, format, shown, type, expected) => {
    expect(shownNumber(value, format, shown)).toMatchObject({ type, text: expected });
  });
});
