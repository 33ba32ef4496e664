import fc from "fast-check";
import { sheetNames } from "../../../src/form/sheet-names";
import { drawPlan } from "../../../src/plan/draw-plan";
import { planR5 } from "../../../src/town/r5/plan";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { splitSummary } from "../../../src/gather/former/split-summary";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import "../../support/property-seed";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, together } from "../a-department-workbook";
import { runs } from "../../support/runs";

const namesOf = (snapshot: WorkbookSnapshot | null): readonly string[] =>
  snapshot?.sheets.map(({ name }) => name) ?? [];
const collected = gathered([
  aDepartmentWorkbook("町民生活課.xlsx", [{}, { initiative: "2-1-3-1" }, { initiative: "2-1-3-1", sequence: 2 }]),
  aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-1-1-1", department: "総務課" }]),
]);
const summaryAmong = (names: readonly string[]): WorkbookSnapshot =>
  snapshotOfDrawing(drawSummary(collected, { assembledAt: null, takenSheetNames: names }), "総括.xlsx");

describe("総括のシートを分ける", () => {
  test("総括のないブックでは、同じ名前のシートもそのまま残る", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [{}], [drawPlan(planR5)]);
    expect(splitSummary(workbook)).toEqual({ summary: null, rest: workbook, retired: [] });
  });

  test("どんな名前のシートと一緒になっても、両方がもとのとおりに戻る", () => {
    const taken = [...Object.values(sheetNames), "Ⅰ-2-①(1) 町民生活課", "Ⅰ-1-①(1) 全課", "メモ", "memo", "一覧 (2)"];
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...taken)), fc.boolean(), (names, isFirst) => {
        const rest = aWorkbook(...names.map((name) => aSheet([["課のシート"]], { name })));
        const summary = summaryAmong(names);
        const both = isFirst ? together("総務課.xlsx", rest, summary) : together("総務課.xlsx", summary, rest);
        const split = splitSummary(both);
        expect(namesOf(split.rest)).toEqual(names);
        expect(namesOf(split.summary)).toEqual(namesOf(summary));
      }),
      { numRuns: runs(10) },
    );
  });

  test("総務課が名前を変えた様式のシートも、総括のもの", () => {
    const summary = summaryAmong([]);
    const renamed: WorkbookSnapshot = {
      ...summary,
      sheets: summary.sheets.map((sheet) =>
        sheet.name === "Ⅰ-2-①(1) 町民生活課" ? { ...sheet, name: "自治会" } : sheet,
      ),
    };
    expect(namesOf(splitSummary(renamed).summary)).toContain("自治会");
  });

  test("総括から消した様式と同じ番号の、課のシートは、総括のものにしない", () => {
    const own = aDepartmentWorkbook("町民生活課.xlsx", [{ sheet: "自治会" }]);
    const summary = summaryAmong(["自治会"]);
    const open = together("総務課.xlsx", own, {
      ...summary,
      sheets: summary.sheets.filter(({ name }) => name !== "Ⅰ-2-①(1) 町民生活課"),
    });
    expect(namesOf(splitSummary(open).rest)).toEqual(["自治会"]);
  });

  test("記録のシートがなくなった総括は、どの様式が総括のものか分からないので、全部を総括とみなす", () => {
    const summary = summaryAmong([]);
    const forgotten = { ...summary, sheets: summary.sheets.filter(({ name }) => name !== sheetNames.memory) };
    expect(splitSummary(forgotten)).toMatchObject({ summary: forgotten, rest: { sheets: [] } });
  });
});
