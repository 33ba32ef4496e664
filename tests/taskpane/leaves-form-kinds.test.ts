import { townR5 } from "../../src/town/r5/town";
import { countByKind, leavesOfKind } from "../../src/taskpane/leaves/form-kinds";
import { leafSections } from "../../src/taskpane/leaves/leaf-sections";
import { checkWorkbook } from "../../src/usecases/check/check-workbook";
import { departmentProgress } from "../../src/usecases/department/department-progress";
import { aDepartmentWorkbook } from "../usecases/a-department-workbook";

function leavesOf(forms: Parameters<typeof aDepartmentWorkbook>[1]) {
  const checked = checkWorkbook({
    snapshot: aDepartmentWorkbook("町民生活課.xlsx", forms),
    town: townR5,
    period: "full-year",
    department: "町民生活課",
  });
  if (!checked.ok) throw new Error("no plan");
  return departmentProgress(checked.value, "町民生活課").initiatives;
}

describe("取組一覧を様式の状態で絞る", () => {
  it("書く欄と確認することの両方がある様式は、未記入に一度だけ数える", () => {
    const leaves = leavesOf([{ texts: { review: "", achievement: "おおむね達成" } }]);
    const { complete, unwritten, "to-confirm": toConfirm } = countByKind(leaves);
    expect({ complete, unwritten, toConfirm }).toEqual({ complete: 0, unwritten: 1, toConfirm: 0 });
  });

  it("絞らなければ、様式のない取組も、任意の取組も、すべて並ぶ", () => {
    const leaves = leavesOf([{ texts: {} }]);
    expect(leavesOfKind(leaves, null).map(({ progress }) => progress)).toEqual(leaves);
  });

  it("完了で絞ると、完了の様式がある取組と、その見出しだけが並ぶ", () => {
    const shown = leavesOfKind(leavesOf([{ texts: {} }]), "complete");
    expect(shown.map(({ progress }) => progress.forms.length)).toEqual([1]);
    expect(leafSections(shown).flatMap(({ themes }) => themes)).toHaveLength(1);
  });

  it("いくつかの様式のうち一つだけが残っても、その1・その2の見せ方のままにする", () => {
    const leaves = leavesOf([{ texts: {} }]);
    const [whole] = leavesOfKind(leaves, "complete");
    if (!whole) throw new Error("no initiative");
    const two = { ...whole.progress, missing: leaves.flatMap(({ missing }) => missing).slice(0, 1) };
    const [shown] = leavesOfKind([two], "complete");
    expect([shown?.hasSeveral, shown?.progress.missing]).toEqual([true, []]);
  });
});
