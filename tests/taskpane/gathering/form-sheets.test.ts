import type { ReadWorkbook } from "../../../src/excel/open-workbook";
import type { FormKey } from "../../../src/gather/collection";
import { planR5 } from "../../../src/town/r5/plan";
import { formSheets } from "../../../src/taskpane/gathering/form-sheets";
import type { SheetSnapshot, Visibility } from "../../../src/workbook/snapshot";

const key: FormKey = { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 };
const number = "R5 Ⅰ-2-①(1) 町民生活課 その1";

function sheet(name: string, text: string, visibility: Visibility = "visible"): SheetSnapshot {
  return {
    name,
    type: "worksheet",
    position: 0,
    visibility,
    isProtected: false,
    cells: [{ row: 0, column: 0, type: "text", value: text, text }],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function find(sheets: readonly SheetSnapshot[], brought: readonly string[]): string | undefined {
  const read: ReadWorkbook = {
    snapshot: { source: { file: "総括.xlsx", sha256: null, modified: null }, sheets, definedNames: [] },
    sheetIds: sheets.map(({ name }) => `id of ${name}`),
    activeSheetId: null,
    outdated: [],
  };
  return formSheets(read, planR5.fiscalYear, brought)({ key, source: null })?.name;
}

describe("達成状況の様式から、そのシートへ", () => {
  it("管理番号のあるシートへ移る。全角や空白の違いは問わない", () => {
    expect(find([sheet("別", "その1"), sheet("様式", "Ｒ５　Ⅰ-2-①（1）　町民生活課　その１")], [])).toBe("様式");
  });

  it("同じ番号のシートが課のものと総括のものと二つあれば、総括のものへ移る", () => {
    const sheets = [sheet("課の様式", number), sheet("総括の様式", number)];
    expect(find(sheets, ["id of 総括の様式"])).toBe("総括の様式");
  });

  it("見えないシートへは移らない", () => {
    expect(find([sheet("旧様式", number, "hidden")], [])).toBeUndefined();
  });

  it("このブックにない様式には、行き先がない", () => {
    expect(find([sheet("様式", "R5 Ⅰ-2-①(1) 町民生活課 その2")], [])).toBeUndefined();
  });
});
