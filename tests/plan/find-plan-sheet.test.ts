import { drawPlan } from "../../src/plan/draw-plan";
import { planR5 } from "../../src/town/r5/plan";
import { findPlanSheet, isPlanSheet } from "../../src/plan/read-plan";
import { snapshotOfSheet } from "../support/snapshot-of-drawing";
import { aPlanSheet, aSmallPlanSheet, printedR5 } from "./a-plan-sheet";

test("計画の体系という名前のシート、またはそう書かれたシートが計画", () => {
  expect(isPlanSheet(snapshotOfSheet(drawPlan(planR5)))).toBe(true);
  expect(isPlanSheet(aPlanSheet(printedR5, { name: "Sheet1" }))).toBe(true);
  expect(isPlanSheet(aSmallPlanSheet({}, { name: "計画の体系 (2)" }))).toBe(true);
  const header = { A3: "基本項目", B3: "推進項目", C3: "取組項目", E3: "実践課" };
  expect(isPlanSheet(aSmallPlanSheet(header, { name: "プラン" }))).toBe(true);
});

test("一覧、様式、旧いシート、グラフのシートは計画ではない", () => {
  const listHeader = { A3: "番号", B3: "基本項目", C3: "推進項目", D3: "取組項目", E3: "実践課", F3: "目指す姿" };
  expect(isPlanSheet(aSmallPlanSheet(listHeader, { name: "一覧" }))).toBe(false);
  const form = {
    A1: "Ⅰ 協働によるまちづくり",
    A2: "1 積極的な情報共有",
    A3: "取組項目",
    B3: "① 行政情報の公開と共有 (1) 情報発信",
    A4: "実践課",
    B4: "総務課",
  };
  expect(isPlanSheet(aPlanSheet(form, { name: "様式1" }))).toBe(false);
  expect(isPlanSheet(aPlanSheet(printedR5, { name: "旧計画" }))).toBe(false);
  expect(isPlanSheet(aPlanSheet({}, { type: "chart" }))).toBe(false);
  expect(isPlanSheet(aSmallPlanSheet({}, { name: "メモ" }))).toBe(false);
});

test("名前で分かる計画を先に、見えているものを先に選ぶ", () => {
  const hidden = aSmallPlanSheet({}, { name: "計画の体系", visibility: "hidden" });
  const copy = aSmallPlanSheet({}, { name: "計画の体系R6" });
  const bySight = aPlanSheet(printedR5, { name: "Sheet1" });
  expect(findPlanSheet({ sheets: [bySight, hidden, copy] })).toBe(copy);
  expect(findPlanSheet({ sheets: [bySight, hidden] })).toBe(hidden);
  expect(findPlanSheet({ sheets: [aPlanSheet({}, { name: "メモ" })] })).toBeNull();
});
