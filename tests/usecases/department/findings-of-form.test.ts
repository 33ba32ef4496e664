import type { Finding } from "../../../src/checks/finding";
import type { FormReading } from "../../../src/form/reading";
import { findingsOfForms } from "../../../src/usecases/department/findings-of-form";
import { gathered, aDepartmentWorkbook } from "../a-department-workbook";

const [reading] = gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}])]).collection.forms.map((form) => form.reading);

/** A form on the sheet 様式, in these rows. */
function aForm(top: number, bottom: number) {
  if (!reading) throw new Error("no form");
  const moved: FormReading = { ...reading, frames: [{ top, left: 2, bottom, right: 6 }] };
  return { source: { file: "a.xlsx", sheet: "様式" }, reading: moved };
}

function aFinding(cell: string | null, severity: Finding["severity"] = "warning"): Finding {
  return {
    rule: "form-number-duplicate",
    severity,
    message: "",
    file: "a.xlsx",
    sheet: "様式",
    cell,
    field: null,
    initiative: "1-2-1-1",
    department: null,
    data: {},
    fix: null,
  };
}

describe("一枚のシートに様式が重なっているとき", () => {
  const upper = aForm(3, 12);
  const lower = aForm(20, 29);

  test.each([
    ["枠の中", "C22", lower],
    ["上の様式の上にある管理番号", "F1", upper],
    ["下の様式の上にある管理番号", "F18", lower],
    ["上の様式の横", "Z5", upper],
    ["どの様式よりも下", "B40", lower],
    ["シートそのもの", null, upper],
  ] as const)("%s の確認事項は、一つの様式だけのものになる", (_place, cell, expected) => {
    const finding = aFinding(cell);
    const of = findingsOfForms([upper, lower], [finding]);
    expect([upper, lower].filter((form) => of(form).length > 0)).toEqual([expected]);
  });

  test("参考は数えない", () => {
    expect(findingsOfForms([upper], [aFinding("C5", "info")])(upper)).toEqual([]);
  });
});
