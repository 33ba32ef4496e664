import fc from "fast-check";
import { emptyCell, type BookCell } from "../../../src/xlsx/book";
import { choicesAt, isAllowed } from "../../../src/preview/grid/keys/choices";
import { fromClipboard, toClipboard } from "../../../src/preview/grid/keys/clipboard";
import { editText } from "../../../src/preview/grid/keys/edit-text";
import { HostWorkbook } from "../../../src/preview/host/model/workbook";
import { aHostSheet } from "./a-host-sheet";

describe("編集するときの文字", () => {
  const of = (cell: Partial<BookCell>): string => editText({ ...emptyCell, ...cell }, 1900);

  test.each<[string, Partial<BookCell>, string]>([
    ["文字はそのまま", { value: "  11/27\n" }, "  11/27\n"],
    ["数式は = から", { value: 3, formula: "1+2" }, "=1+2"],
    ["割合は % で", { value: 0.615, numberFormat: "0%" }, "61.5%"],
    ["和暦の日付も西暦で", { value: 45_200, numberFormat: '[$-411]ggge"年"m"月"d"日"' }, "2023/10/1"],
    ["数は桁区切りなしで", { value: 1234.5, numberFormat: "#,##0" }, "1234.5"],
    ["時刻は秒まで", { value: 0.5, numberFormat: "h:mm" }, "12:00:00"],
  ])("%s", (_, cell, expected) => {
    expect(of(cell)).toBe(expected);
  });
});

describe("クリップボード", () => {
  test("改行のあるセルは引用符で囲まれてくる", () => {
    expect(fromClipboard('一\t"二\n""行"""\r\n三\t四\r\n')).toEqual([
      ["一", '二\n"行"'],
      ["三", "四"],
    ]);
  });

  test("引用符で始まるだけの文字は、そのまま", () => {
    expect(fromClipboard('"あ" と "い"')).toEqual([['"あ" と "い"']]);
  });

  test("写したものは、同じセルになって戻る", () => {
    const cell = fc.string({ unit: fc.constantFrom("あ", "a", " ", "\t", "\n", '"') });
    // A quotation mark at both ends is what the clipboard itself cannot tell from a quoted cell.
    const plain = cell.filter((text) => /[\t\n]/u.test(text) || !text.startsWith('"'));
    const grid = fc.integer({ min: 1, max: 3 }).chain((columns) => {
      const row = fc.array(plain, { minLength: columns, maxLength: columns });
      return fc.array(row, { minLength: 1, maxLength: 3 }).filter((rows) => rows.at(-1)?.at(-1) !== "");
    });
    fc.assert(
      fc.property(grid, (rows) => {
        expect(fromClipboard(toClipboard(rows))).toEqual(rows);
      }),
    );
  });
});

describe("リストからの入力", () => {
  const rule = { type: "list", range: "B2:B9", showErrorMessage: true } as const;
  const place = { row: 2, column: 1 };

  function workbookWith(validation: object): HostWorkbook {
    const { data } = aHostSheet({ cells: { D1: "達成", D2: "未達成" } });
    data.validations.push({ ...rule, ...validation });
    return new HostWorkbook({
      sheets: [data],
      names: [{ name: "選択肢", refersTo: "試し!$D$1:$D$2", sheet: null }],
      properties: {},
      isStructureProtected: false,
      activeSheet: 0,
      dateSystem: 1900,
      defaultFont: undefined,
    });
  }

  test.each([
    ["並べた値", { values: ["達成", "未達成"] }],
    ["文字列の式", { formula1: '"達成,未達成"' }],
    ["セル範囲", { formula1: "$D$1:$D$2" }],
    ["ほかのシートのセル範囲", { formula1: "'試し'!$D$1:$D$2" }],
    ["名前", { formula1: "選択肢" }],
  ])("%sから選べる", (_, validation) => {
    const workbook = workbookWith(validation);
    expect(choicesAt(workbook, workbook.active, place)).toEqual(["達成", "未達成"]);
  });

  test("範囲の外には選択肢がない", () => {
    const workbook = workbookWith({ values: ["達成"] });
    expect(choicesAt(workbook, workbook.active, { row: 0, column: 1 })).toBeNull();
  });

  test("リストにない値は入らない。注意だけの規則なら入る", () => {
    const strict = workbookWith({ values: ["達成"] });
    const lenient = workbookWith({ values: ["達成"], errorStyle: "warning" });
    expect(isAllowed(strict, strict.active, place, "ほか")).toBe(false);
    expect(isAllowed(strict, strict.active, place, "")).toBe(true);
    expect(isAllowed(lenient, lenient.active, place, "ほか")).toBe(true);
  });
});
