import { periodNow } from "../../src/taskpane/state/period";
import { formDefinitionR5 } from "../../src/town/r5/form";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { aCollection, aGatheredForm, summaryOf } from "../summary/a-collection";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";

const summary = (period: string): WorkbookSnapshot =>
  snapshotOfDrawing(summaryOf(aCollection([aGatheredForm()], { period })), "総括.xlsx");
const withoutMemory = (workbook: WorkbookSnapshot): WorkbookSnapshot => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ visibility }) => visibility !== "veryHidden"),
});
const now = (chosen: string | null, snapshot: WorkbookSnapshot | null) => periodNow(chosen, snapshot, formDefinitionR5);

describe("集める時期", () => {
  test("選んだ時期が、開いている総括の時期に先立つ", () => {
    expect(now("first-half", summary("full-year"))).toEqual({ period: "first-half", isChosen: true });
  });

  test.each(["first-half", "full-year", "final"])("選んでいなければ、開いている総括の時期: %s", (period) => {
    expect(now(null, summary(period))).toEqual({ period, isChosen: true });
  });

  test("記録のない総括では、表紙の時期", () => {
    expect(now(null, withoutMemory(summary("final")))).toEqual({ period: "final", isChosen: true });
  });

  test.each([null, "知らない時期"])("選ばれるまでは最初の時期が仮に立ち、日付は見ない: %s", (chosen) => {
    expect(now(chosen, null)).toEqual({ period: "first-half", isChosen: false });
  });
});
