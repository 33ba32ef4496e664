import { cost, createBudget } from "../../../src/xlsx/read/budget";
import {
  cellsOf,
  firstSheet,
  readOk,
  relationships,
  type WorkbookSpec,
  workbookFile,
  workbookParts,
} from "./workbook-file";

// What Excel opens without a word is read, though the format's description forbids it.

const text = `<row><c t="str"><v>目標</v></c></row>`;

/** A workbook with the list of sheets as Excel 5.0's modules leave it: 様式, Module1, リスト, of which Module1 has no part. */
function withModuleSheet(idAttribute: string, spec: WorkbookSpec = {}): Uint8Array {
  const sheets = [
    { name: "様式", rows: text },
    { name: "Module1", rows: "" },
    { name: "リスト", rows: text },
  ];
  const list = String(workbookParts({ ...spec, sheets })["xl/workbook.xml"]).replace('r:id="rId2"', idAttribute);
  return workbookFile({ ...spec, sheets, parts: { "xl/workbook.xml": list, "xl/worksheets/sheet2.xml": null } });
}

describe("Excel 5.0 のころのモジュール シート（中身のない行）があるブック", () => {
  test.each(['r:id=""', ""])("%s: ほかのシートを読む", (idAttribute) => {
    const { sheets } = readOk(withModuleSheet(idAttribute));
    expect(sheets.map(({ name, position }) => [name, position])).toEqual([
      ["様式", 0],
      ["リスト", 1],
    ]);
    expect(sheets[1]?.cells[0]?.text).toBe("目標");
  });

  test("シートごとの名前は、モジュール シートも数えた順で付く", () => {
    const afterSheets = `<definedNames><definedName name="範囲" localSheetId="2">リスト!$A$1</definedName><definedName name="前の" localSheetId="1">0</definedName></definedNames>`;
    expect(readOk(withModuleSheet('r:id=""', { afterSheets })).definedNames).toEqual([
      { name: "範囲", refersTo: "リスト!$A$1", sheet: "リスト" },
    ]);
  });
});

describe("名ばかりで中身のない部品", () => {
  test.each([
    ["文字列の表（SwiftExcel、fastexcel）", { strings: [] }, "xl/sharedStrings.xml"],
    ["書式の表", { formats: [14] }, "xl/styles.xml"],
  ])("%s: 要るセルがなければ読む", (_, spec, part) => {
    const rows = `<row><c t="inlineStr" s="1"><is><t>目標</t></is></c><c><v>5</v></c></row>`;
    const file = workbookFile({ ...spec, sheets: [{ name: "様式", rows }], parts: { [part]: null } });
    expect(firstSheet(file).cells.map((cell) => cell.text)).toEqual(["目標", "5"]);
  });

  test("文書の情報（docProps/core.xml）", () => {
    const rels = relationships(
      { id: "a", type: "officeDocument", target: "xl/workbook.xml" },
      { id: "b", type: "core-properties", target: "docProps/core.xml" },
    );
    const file = workbookFile({ sheets: [{ name: "様式", rows: text }], parts: { "_rels/.rels": rels } });
    expect(readOk(file).source.modified).toBeNull();
  });
});

test.each([
  ["番号（取引所の報告書）", ["0", "1", "2"]],
  ["A:1 の形（ある帳票ソフト）", ["A:1", "B:1", "C:1"]],
  ["空", ["", "", ""]],
])("番地でない番地のセルは、前のセルの次にある: %s", (_, [first, second, third]) => {
  const cell = (r: string | undefined, value: string) => `<c r="${r}" t="str"><v>${value}</v></c>`;
  const rows = `<row r="3">${cell(first, "課")}${cell(second, "目標")}${cell("E3", "印")}${cell(third, "評価")}</row>`;
  expect(cellsOf(rows).map(({ row, column, text: shown }) => [row, column, shown])).toEqual([
    [2, 0, "課"],
    [2, 1, "目標"],
    [2, 4, "印"],
    [2, 5, "評価"],
  ]);
});

test.each([
  ["870 KB に 175,000 個の数のある一覧", 870_000, 7_300_000, { cells: 175_000, elements: 0 }],
  ["2 MB に 34 万個のセルのある一覧", 2_048_000, 12_000_000, { cells: 343_000, elements: 0 }],
  [
    "2 MB に 11 万個のセルと、増えすぎた書式（XML で 14 MB）のあるブック",
    1_980_000,
    21_000_000,
    { cells: 112_000, elements: 400_000 },
  ],
])("正直に大きいブックは読む: %s", (_, fileBytes, xmlBytes, { cells, elements }) => {
  const budget = createBudget(fileBytes);
  const spend = (): void => {
    budget.unpack(xmlBytes);
    budget.spendWork(xmlBytes * cost.unpackedByte);
    budget.spendWork(cells * (2 * (cost.element + cost.attribute) + cost.cell + cost.formattedNumber));
    budget.spendWork(elements * (cost.element + cost.attribute));
  };
  expect(spend).not.toThrow();
});

test.each([
  ["列の全体", "B:$D", { top: 0, left: 1, bottom: 1_048_575, right: 3 }],
  ["行の全体", "3:2", { top: 1, left: 0, bottom: 2, right: 16_383 }],
])("%sの結合", (_, ref, area) => {
  const after = `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;
  expect(firstSheet(workbookFile({ sheets: [{ name: "様式", rows: text, after }] })).merges).toEqual([area]);
});
