import { townR5 } from "../../src/town/r5/town";
import type { Finding } from "../../src/checks/finding";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { statesOfFindings, statesOfForm } from "../../src/taskpane/leaves/form-state";
import { checkWorkbook } from "../../src/usecases/check/check-workbook";
import { departmentProgress } from "../../src/usecases/department/department-progress";
import { aDepartmentWorkbook } from "../usecases/a-department-workbook";

/** What is said of the one form of a workbook with these texts. */
function statesOf(texts: Readonly<Record<string, string>>): readonly string[] {
  const snapshot = aDepartmentWorkbook("町民生活課.xlsx", [{ texts }]);
  const checked = checkWorkbook({
    snapshot,
    town: townR5,
    period: "full-year",
    department: "町民生活課",
  });
  if (!checked.ok) throw new Error("no plan");
  const [form] = departmentProgress(checked.value, "町民生活課").initiatives.flatMap(({ forms }) => forms);
  if (!form) throw new Error("no form");
  return statesOfForm(form, formDefinitionR5).map(({ shape, word }) => `${shape} ${word}`);
}

describe("取組一覧の様式の様子", () => {
  it("書き終えて、点検に何もなければ、完了", () => {
    expect(statesOf({})).toEqual(["complete 完了"]);
  });

  it("空いている欄が一つなら、その欄の名前で言う", () => {
    expect(statesOf({ review: "" })).toEqual(["incomplete 評価・検証 未記入"]);
  });

  it("空いている欄があっても、点検にあるほかの誤りを隠さない", () => {
    expect(statesOf({ review: "", secondHalf: "", achievement: "おおむね達成" })).toEqual([
      "incomplete 未記入 2欄",
      "wrong 誤り 1件",
    ]);
  });

  it("誤りと確認は、点検と同じ言葉と件数で、別々に言い、参考は数えない", () => {
    const finding: Finding = {
      rule: "unplaced-text",
      severity: "error",
      message: "",
      file: "",
      sheet: null,
      cell: null,
      field: null,
      initiative: null,
      department: null,
      data: {},
      fix: null,
    };
    const words = statesOfFindings([
      finding,
      { ...finding, severity: "warning" },
      { ...finding, severity: "warning" },
      { ...finding, severity: "info" },
    ]).map(({ word }) => word);
    expect(words).toEqual(["誤り 1件", "確認 2件"]);
  });
});
