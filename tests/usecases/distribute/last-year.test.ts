import { townR5 } from "../../../src/town/r5/town";
import { planR5 } from "../../../src/town/r5/plan";
import { checkWorkbook } from "../../../src/usecases/check/check-workbook";
import { departmentProgress } from "../../../src/usecases/department/department-progress";
import { drawMissingForms, makeableForms } from "../../../src/usecases/department/missing-forms";
import { aDepartmentWorkbook } from "../a-department-workbook";

const nextPlan = { ...planR5, fiscalYear: { ...planR5.fiscalYear, year: planR5.fiscalYear.year + 1 } };
const lastYears = aDepartmentWorkbook("ラベンダーハイツ.xlsx", [
  { initiative: "2-2-5-1", department: "ラベンダーハイツ" },
]);

test("前年度のブックを開いているときは、様式がないと言い、前年度の様式のある所を示す", () => {
  const result = checkWorkbook({
    snapshot: lastYears,
    town: townR5,
    period: "full-year",
    department: "ラベンダーハイツ",
    plan: nextPlan,
  });
  if (!result.ok) throw new Error("no plan");
  const { value: checked } = result;
  expect(checked.collection.forms).toEqual([]);
  expect(checked.collection.excluded.map(({ reason }) => reason)).toEqual(["other-fiscal-year"]);
  const missing = checked.findings.find(({ rule }) => rule === "form-missing");
  expect(missing?.message).toContain("別の年度の様式があります");
  const { initiatives, boxes } = departmentProgress(checked, "ラベンダーハイツ");
  expect(initiatives.flatMap((initiative) => initiative.missing)).toHaveLength(1);
  expect(boxes.filled).toBe(0);
  const drawn = drawMissingForms(
    makeableForms({ checked, department: "ラベンダーハイツ", succession: null }),
    checked,
    lastYears.sheets.map(({ name }) => name),
  );
  expect(drawn?.drawing.sheets.map(({ name }) => name)).toEqual(["Ⅱ-2-⑤(1) ラベンダーハイツ (2)"]);
});
