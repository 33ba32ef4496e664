import { drawPlan } from "../../../src/plan/draw-plan";
import type { Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { compare } from "../../../src/usecases/compare/compare";
import type { ComparedForm, Side } from "../../../src/usecases/compare/comparison";
import { sideOf } from "../../../src/usecases/compare/read-side";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { afterReform } from "../../support/a-reform";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, type DrawnForm } from "../a-department-workbook";
import { initiativesR5, planR6 } from "../distribute/next-plan";

const side = (...snapshots: readonly WorkbookSnapshot[]): Side => sideOf({ snapshots, unreadable: [] }, null, townR5);
const compared = (before: Side, after: Side) => compare(before, after, ["前", "後"]);

const told = ({ key, change, fields }: ComparedForm): string =>
  [
    `${key.initiative ?? "?"} ${key.department ?? "?"} その${key.sequence} ${change}`,
    ...fields.map(({ field, before, after }) => `${field.id}: ${before ?? "-"} → ${after ?? "-"}`),
  ].join("\n");
const toldOf = (before: Side, after: Side) => compared(before, after).forms.map(told);

const summaryOf = (...workbooks: readonly WorkbookSnapshot[]): WorkbookSnapshot =>
  snapshotOfDrawing(drawSummary(gathered(workbooks), { assembledAt: null, takenSheetNames: [] }), "総括.xlsx");

const form = (more: DrawnForm = {}): DrawnForm => ({ initiative: "1-2-1-1", department: "町民生活課", ...more });
const waste = form({ sequence: 2, sheet: "ごみ", texts: { vision: "ごみを減らす。" } });

test("同じものどうしは、ファイルでも総括でも、ファイルと総括でも、すべて同じ", () => {
  const workbooks = [
    aDepartmentWorkbook("町民生活課.xlsx", [form(), waste]),
    aDepartmentWorkbook("総務課.xlsx", [
      { initiative: "1-1-1-1", department: "総務課" },
      { initiative: "1-2-1-3", department: "総務課" },
    ]),
    aDepartmentWorkbook("教育振興課.xlsx", [{ initiative: "1-1-1-1", department: "教育振興課" }]),
  ];
  const sides = [side(...workbooks), side(...workbooks.toReversed()), side(summaryOf(...workbooks))];
  for (const before of sides)
    for (const after of sides) {
      expect(compared(before, after).remarks).toEqual([]);
      expect(toldOf(before, after)).toEqual([
        "1-1-1-1 総務課 その1 same",
        "1-1-1-1 教育振興課 その1 same",
        "1-2-1-1 町民生活課 その1 same",
        "1-2-1-1 町民生活課 その2 same",
        "1-2-1-3 総務課 その1 same",
      ]);
    }
});

test("変わった欄だけを、前と後の文で言う。欄の終わりの空白と改行の書き方は違いではない", () => {
  const before = aDepartmentWorkbook("a.xlsx", [form({ texts: { review: "話合いが\n深まった。", goals: "・2回" } })]);
  const after = aDepartmentWorkbook("b.xlsx", [form({ texts: { review: "話合いが\n深まった。 ", goals: "・３回" } })]);
  expect(toldOf(side(before), side(after))).toEqual(["1-2-1-1 町民生活課 その1 changed\ngoals: ・2回 → ・３回"]);
});

test("番号のない様式は目指す姿で分かり、その n が入れ替わらない。なくなった様式と加わった様式は別のもの", () => {
  const about = (vision: string) => form({ isUnnumbered: true, sheet: vision, texts: { vision } });
  const other = { initiative: "1-2-1-3", department: "総務課" };
  const before = side(
    aDepartmentWorkbook("1.xlsx", ["公園を直す。", "道を直す。"].map(about)),
    aDepartmentWorkbook("x/1.xlsx", [other]),
  );
  const after = side(
    aDepartmentWorkbook("2.xlsx", ["道を直す。", "橋を架ける。"].map(about)),
    aDepartmentWorkbook("x/2.xlsx", [other]),
  );
  const { forms, remarks } = compared(before, after);
  expect(forms.map((one) => told(one).split("\n")[0])).toEqual([
    "1-2-1-1 町民生活課 その1 gone",
    "1-2-1-1 町民生活課 その2 same",
    "1-2-1-1 町民生活課 その3 added",
    "1-2-1-3 総務課 その1 same",
  ]);
  expect(remarks).toEqual([expect.stringMatching(/同じ様式かどうか分かりません。.*別の様式として挙げました。/u)]);
});

test("一つのファイルの次の版なら、名前が違っても、目指す姿を直した様式は同じ様式", () => {
  const before = aDepartmentWorkbook("前期.xlsx", [form({ isUnnumbered: true, sheet: "様式1" })]);
  const after = aDepartmentWorkbook("年度末.xlsx", [
    form({ isUnnumbered: true, sheet: "様式1", texts: { vision: "皆で話す。" } }),
  ]);
  expect(toldOf(side(before), side(after))).toEqual([
    "1-2-1-1 町民生活課 その1 changed\nvision: 町民生活課がめざす姿 その1 → 皆で話す。",
  ]);
});

test("名前の変わった課、番号の変わった取組でも、同じ様式", () => {
  const renamed = afterReform({ 町民生活課: "住民課" }, [{ name: "町民生活課", department: "住民課" }]);
  const before = aDepartmentWorkbook("町民生活課.xlsx", [form(), waste], [drawPlan(planR5)]);
  const after = aDepartmentWorkbook("住民課.xlsx", [form(), waste], [drawPlan(renamed)]);
  expect(toldOf(side(before), side(after))).toEqual(["1-2-1-1 住民課 その1 same", "1-2-1-1 住民課 その2 same"]);
  const summary = summaryOf(before);
  const moved = withSwappedPillars();
  const next = aDepartmentWorkbook(
    "町民生活課.xlsx",
    [form({ texts: { review: "直した。" } }), waste],
    [drawPlan(moved)],
  );
  const result = compared(side(summary), side(next));
  expect(result.forms.map((one) => told(one).split("\n")[0])).toEqual([
    "2-2-1-1 町民生活課 その1 changed",
    "2-2-1-1 町民生活課 その2 same",
  ]);
  expect(result.forms[0]?.formerName).toContain("Ⅰ-2-①(1)");
});

/** Ⅰ is Ⅱ now, and Ⅱ is Ⅰ. */
function withSwappedPillars(): Plan {
  const first = initiativesR5[0]?.pillar;
  const isFirst = initiativesR5.map((one) => one.pillar === first);
  return planR6(
    [...initiativesR5.filter((_, index) => !isFirst[index]), ...initiativesR5.filter((_, index) => isFirst[index])],
    { fiscalYear: planR5.fiscalYear },
  );
}

test("二つの年度は、計画の対応で比べ、そう言う。番号だけでは同じ様式にしない", () => {
  const plan = planR6();
  const lastYear = side(aDepartmentWorkbook("R5.xlsx", [form(), waste], [drawPlan(planR5)]));
  const sheets = [form({ texts: { goals: "・3回" }, isUnnumbered: true }), { ...waste, isUnnumbered: true }];
  const blank = aDepartmentWorkbook("R6.xlsx", sheets, [drawPlan(plan)]);
  const thisYear = side({
    ...blank,
    sheets: blank.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => ({
        ...cell,
        ...(cell.text.includes("令和5年度") && { text: cell.text.replace("令和5年度", "令和6年度") }),
      })),
    })),
  });
  expect(thisYear.collection.plan.fiscalYear.year).toBe(6);
  const { forms, remarks } = compared(lastYear, thisYear);
  expect(remarks).toEqual([
    "「前」は令和5年度、「後」は令和6年度の様式です。計画の対応で同じ取組に当たる様式どうしを比べました。",
  ]);
  expect(forms.map(told)).toEqual([
    "1-2-1-1 町民生活課 その1 changed\ngoals: ・年に2回の話合い → ・3回",
    "1-2-1-1 町民生活課 その2 same",
  ]);
});

const ALL = "1-1-1-1";
const review = (text: string) => ({ review: text });
const ofAll = (general: string): readonly WorkbookSnapshot[] => [
  aDepartmentWorkbook("総務課.xlsx", [
    { initiative: ALL, department: "総務課", texts: review(general) },
    { initiative: "1-2-1-3", department: "総務課" },
  ]),
  aDepartmentWorkbook("教育振興課.xlsx", [{ initiative: ALL, department: "教育振興課", texts: review("教育の評価") }]),
];

test("全課の様式は課ごとに比べ、総括でまとめて直した欄は、全課の様式として比べる", () => {
  const summary = summaryOf(...ofAll("総務の評価"));
  expect(toldOf(side(summary), side(...ofAll("総務の新しい評価")))).toEqual([
    `${ALL} 総務課 その1 changed\nreview: 総務の評価 → 総務の新しい評価`,
    `${ALL} 教育振興課 その1 same`,
    "1-2-1-3 総務課 その1 same",
  ]);
  const merged = "【総務課】\n総務の評価\n【教育振興課】\n教育の評価";
  const after = mended(summary, "Ⅰ-1-①(1) 全課", merged, `${merged}。追記`);
  expect(toldOf(side(summary), side(after))).toEqual([
    `${ALL} 総務課 その1 same`,
    `${ALL} 教育振興課 その1 same`,
    `${ALL} 全課 その1 changed\nreview: ${merged} → ${merged}。追記`,
    "1-2-1-3 総務課 その1 same",
  ]);
  expect(compared(side(after), side(...ofAll("総務の評価"))).remarks).toEqual([
    "「前」の総括で、全課の様式「Ⅰ-1-①(1)」の評価・検証は、まとめた後に直されています。もう一方に同じ欄がないので、直した文は比べていません。",
  ]);
});

test("総括から消された様式は、なくなったものとし、そう言う", () => {
  const summary = summaryOf(
    aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-2-1-3", department: "総務課" }]),
    aDepartmentWorkbook("町民生活課.xlsx", [form()]),
  );
  const after = side({ ...summary, sheets: summary.sheets.filter(({ name }) => !name.startsWith("Ⅰ-2-①(3)")) });
  expect(toldOf(side(summary), after)[1]).toMatch(/^1-2-1-3 総務課 その1 gone/u);
  expect(after.remarks).toEqual([
    "「Ⅰ-2-①(3) 総務課 その1」は、総括のシートか一覧の行が消されているので、ないものとしました。",
  ]);
});

test("比べていないものは、どれも名前を挙げる", () => {
  const example = aDepartmentWorkbook("町民生活課.xlsx", [form(), { ...waste, sheet: "記入例" }]);
  const nothing = aDepartmentWorkbook("予算.xlsx", [], [drawPlan(planR5)]);
  const unreadable = [
    { file: "古い.xls", message: "旧形式です。" },
    { file: "送り状.docx", message: "Wordの文書です。", isWorkbook: false as const },
  ];
  const { unread, remarks } = sideOf({ snapshots: [example, nothing], unreadable }, null, townR5);
  expect(unread.map(({ file }) => file)).toEqual(["古い.xls"]);
  expect(remarks).toEqual([
    "「送り状.docx」は読んでいません。Wordの文書です。",
    "「予算.xlsx」に様式が一つも見つかりません。",
    "「町民生活課.xlsx」のシート「記入例」の記入例は、比べていません。記入例のシートです。",
  ]);
});
