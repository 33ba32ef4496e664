import { checkWorkbook, type CheckedWorkbook } from "../../../src/usecases/check/check-workbook";
import { summaryProgress, type SummaryForm } from "../../../src/usecases/check/summary-progress";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { listInitiatives } from "../../../src/plan/initiatives";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered } from "../a-department-workbook";

const blank = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

function summaryOf(...workbooks: readonly WorkbookSnapshot[]): WorkbookSnapshot {
  const drawing = drawSummary(gathered(workbooks), { assembledAt: null, takenSheetNames: [] });
  return snapshotOfDrawing(drawing, "総括.xlsx");
}

function progressOf(snapshot: WorkbookSnapshot) {
  const checked = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: "総務課" });
  if (!checked.ok) throw new Error("no plan");
  return summaryProgress(checked.value satisfies CheckedWorkbook);
}

function formsOf(snapshot: WorkbookSnapshot, code: string): readonly SummaryForm[] {
  return progressOf(snapshot)?.initiatives.find(({ initiative }) => initiative.code === code)?.forms ?? [];
}

describe("総括の中の、すべての取組の様子", () => {
  const residents = aDepartmentWorkbook("町民生活課.xlsx", [
    {},
    { initiative: "1-2-2-2", texts: { review: "" } },
    { initiative: "2-1-3-1", texts: blank },
    { initiative: "2-1-3-1", sequence: 2 },
    { initiative: "2-1-3-1", sequence: 3, texts: { firstHalf: "", secondHalf: "", achievement: "", review: "" } },
    { initiative: "1-1-1-1", texts: { review: "" } },
  ]);
  const generalAffairs = aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課" }]);
  const summary = summaryOf(residents, generalAffairs);

  test("計画の取組がすべて、計画の順に並ぶ", () => {
    expect(progressOf(summary)?.initiatives.map(({ initiative }) => initiative.code)).toEqual(
      listInitiatives(planR5).map(({ code }) => code),
    );
  });

  test("届いたもの、直すところがあるもの、白紙のもの、足りないものを、課ごとに見分ける", () => {
    const seen = (code: string) =>
      formsOf(summary, code).map(({ department, which, state }) => [department, which, state]);
    expect(seen("1-2-1-1")).toContainEqual(["町民生活課", "", "done"]);
    expect(seen("1-2-2-2")).toContainEqual(["町民生活課", "", "attention"]);
    expect(seen("2-1-3-1")).toContainEqual(["町民生活課", "その1", "unwritten"]);
    expect(seen("2-1-3-1")).toContainEqual(["町民生活課", "その2", "done"]);
    expect(seen("2-1-3-1")).toContainEqual(["町民生活課", "その3", "unwritten"]);
    expect(seen("2-2-3-1")).toContainEqual(["総務課", "", "missing"]);
  });

  test("様式のシートへ行ける。全課の様式は、まとめたシートへ", () => {
    const [own] = formsOf(summary, "1-2-1-1");
    expect(own?.place?.sheet).toBe("Ⅰ-2-①(1) 町民生活課");
    const all = formsOf(summary, "1-1-1-1");
    expect(all.map(({ department, state, place }) => [department, state, place?.sheet])).toEqual([
      ["総務課", "done", "Ⅰ-1-①(1) 全課"],
      ["町民生活課", "attention", "Ⅰ-1-①(1) 全課"],
    ]);
    expect(formsOf(summary, "2-2-3-1")[0]?.place).toBeNull();
  });

  test("任意の課は、出していなくても足りないとは言わない", () => {
    const initiative = progressOf(summary)?.initiatives.find(({ initiative: one }) => one.code === "1-1-1-1");
    expect(initiative?.optional.length).toBe(planR5.departments.length - 2);
  });

  test("計画に置き場のない様式も、見落とさない", () => {
    const stray = aDepartmentWorkbook("町民生活課.xlsx", [{ department: "ない課", isUnnumbered: true }]);
    expect(progressOf(summaryOf(stray))?.others).toHaveLength(1);
  });

  test("総括のないブックには、ない", () => {
    expect(progressOf(residents)).toBeNull();
  });
});
