import type { Correction, CorrectionOutcome, OpenWorkbook } from "../../src/excel/open-workbook";
import { boxId, emptyFormState, formReducer, type FormState } from "../../src/taskpane/form/form-state";
import { formsOnSheets } from "../../src/taskpane/form/forms-on-sheets";
import { RepairPlanner, type RepairPlan } from "../../src/taskpane/repairs/plan-by-sheet";
import { canBeUndone, jobsOf } from "../../src/taskpane/repairs/repair-work";
import { createRepairsStore } from "../../src/taskpane/repairs/repairs-store";
import { unitsOf } from "../../src/taskpane/repairs/units";
import { townR5 } from "../../src/town/r5/town";
import { checkWorkbook, type CheckedWorkbook } from "../../src/usecases/check/check-workbook";
import type * as planning from "../../src/usecases/repair/plan-repairs";
import { planRepairs } from "../../src/usecases/repair/plan-repairs";
import type { Repair } from "../../src/usecases/repair/repair";
import { fail, succeed } from "../../src/workbook/result";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { aDepartmentWorkbook } from "../usecases/a-department-workbook";
import { readOf } from "./frame-services";

jest.mock("../../src/usecases/repair/plan-repairs", () => {
  const actual = jest.requireActual<typeof planning>("../../src/usecases/repair/plan-repairs");
  return { ...actual, planRepairs: jest.fn(actual.planRepairs) };
});

const workbook = (count: number, text = "話合いを<br>開いた。") =>
  aDepartmentWorkbook(
    "町民生活課.xlsx",
    Array.from({ length: count }, (_, index) => ({
      sheet: `様式${index + 1}`,
      sequence: index + 1,
      texts: { firstHalf: text, goals: "年&nbsp;2回" },
    })),
  );

function checkedOf(snapshot: WorkbookSnapshot): CheckedWorkbook {
  const checked = checkWorkbook({ snapshot, town: townR5, period: "final", department: "町民生活課" });
  if (!checked.ok) throw new Error("not checked");
  return checked.value;
}

function planOf(planner: RepairPlanner, snapshot: WorkbookSnapshot, sheet: string | null = null): RepairPlan {
  const begun = planner.begin(snapshot, checkedOf(snapshot), sheet);
  if ("repairs" in begun) return begun;
  for (;;) {
    const plan = begun.step();
    if (plan) return plan;
  }
}

describe("何を直せるか", () => {
  test("点検し直しても、変わっていないシートは考え直さない", () => {
    const plan = jest.mocked(planRepairs).mockClear();
    const planner = new RepairPlanner();
    const before = workbook(3);
    expect(planOf(planner, before).repairs).toHaveLength(6);
    expect(plan).toHaveBeenCalledTimes(3);
    const [first, ...others] = before.sheets;
    const [changed] = workbook(1, "話合いを<br>二回開いた。").sheets;
    if (!first || !changed) throw new Error("no sheets");
    const after = { ...before, sheets: [changed, ...others] };
    const again = planOf(planner, after);
    expect(plan).toHaveBeenCalledTimes(4);
    expect(again.repairs).toHaveLength(6);
    const findings = checkedOf(after).findings.filter(({ fix }) => fix !== null);
    expect(findings.map((finding) => again.repairOf(finding)?.finding.message)).toEqual(
      findings.map(({ message }) => message),
    );
  });

  test("一つの様式を見ているときは、そのシートだけを考える", () => {
    expect(planOf(new RepairPlanner(), workbook(3), "様式2").repairs.map(({ finding }) => finding.sheet)).toEqual([
      "様式2",
      "様式2",
    ]);
  });

  test("多ければ、一枚ずつ考える", () => {
    const snapshot = workbook(12);
    const begun = new RepairPlanner().begin(snapshot, checkedOf(snapshot), null);
    if (!("step" in begun)) throw new Error("planned at once");
    const steps = Array.from({ length: 12 }, () => begun.step());
    expect(steps.map((one) => one?.repairs.length ?? null)).toEqual([...Array<null>(11).fill(null), 24]);
  });
});

const read = readOf(workbook(2));
const repairs = planOf(new RepairPlanner(), read.snapshot).repairs;

/** An Excel in which what `refuses` names is refused. */
function excel(
  refuses: (text: string) => Extract<CorrectionOutcome, { type: "refused" }>["reason"] | null = () => null,
) {
  const given: (readonly Correction[])[] = [];
  const correctTexts: OpenWorkbook["correctTexts"] = (corrections) => {
    given.push(corrections);
    const outcomes = corrections.map((correction): CorrectionOutcome => {
      const [cell] = correction.filter(({ text }) => refuses(text) !== null);
      const reason = cell ? refuses(cell.text) : null;
      return cell && reason ? { type: "refused", cell, reason } : { type: "written" };
    });
    return Promise.resolve(succeed({ outcomes, problem: null }));
  };
  return { correctTexts, given };
}

const unread = () => Promise.resolve();
const jobs = () => jobsOf(repairs, read, emptyFormState, townR5.definition);

describe("直す", () => {
  test("一つのセルを直すものは、一緒に書く", () => {
    const [one, other] = repairs;
    if (!one || !other) throw new Error("no repairs");
    const both: Repair = { ...other, cells: [...one.cells, ...other.cells] };
    const { units } = unitsOf([one, both, ...repairs.slice(2)]);
    expect(units.map((unit) => [unit.repairs.length, unit.cells.length])).toEqual([
      [2, 2],
      [1, 1],
      [1, 1],
    ]);
  });

  test("記入で書きかけの欄には書かず、わけを言う", () => {
    const checked = checkedOf(read.snapshot);
    const known = formReducer(emptyFormState, {
      type: "workbook-read",
      forms: formsOnSheets(read, checked, townR5.definition),
      definition: townR5.definition,
    });
    const [first] = known.forms;
    const drafted: FormState = formReducer(known, {
      type: "typed",
      box: boxId(first?.id ?? "", "firstHalf"),
      text: "書きかけ",
    });
    const planned = jobsOf(repairs, read, drafted, townR5.definition);
    expect(planned.jobs).toHaveLength(3);
    expect(planned.left).toMatchObject([{ sheet: "様式1", title: "前期" }]);
    expect(planned.left[0]?.reason).toContain("「前期」は記入で書きかけ");
  });

  test("直した数、直していないものとわけを言い、直したものだけを元に戻す", async () => {
    const { correctTexts, given } = excel((text) => (text.startsWith("年") ? "mixed-formats" : null));
    const store = createRepairsStore({ correctTexts });
    const reread = jest.fn(unread);
    await store.repair(jobs().jobs, [], reread);
    const { told } = store.state();
    expect(told).toMatchObject({ intent: "warning", isUndone: false });
    expect(told?.sentence).toBe("2件を直しました（シート2枚）。ほかの文はそのままです。2件は直していません。");
    expect(told?.left.map(({ sheet, title, reason }) => `${sheet} ${title} ${reason}`)).toEqual([
      "様式1 目標 文字ごとの書式があるため、セルで直してください。",
      "様式2 目標 文字ごとの書式があるため、セルで直してください。",
    ]);
    expect(reread).toHaveBeenCalledTimes(1);
    await store.undo(unread);
    expect(given[1]?.flat().map(({ text, expected }) => [expected, text])).toEqual([
      ["話合いを\n開いた。", "話合いを<br>開いた。"],
      ["話合いを\n開いた。", "話合いを<br>開いた。"],
    ]);
    expect(store.state().told).toMatchObject({ intent: "success", sentence: "2件を元に戻しました。", undo: [] });
  });

  test("Excel が断れば、そのわけだけを言い、元に戻すものはない", async () => {
    const problem = { code: "cell-being-edited", message: "入力中です。" } as const;
    const store = createRepairsStore({ correctTexts: () => Promise.resolve(fail(problem)) });
    await store.repair(jobs().jobs, [], unread);
    expect(store.state().told).toMatchObject({ intent: "error", sentence: "入力中です。", undo: [] });
  });

  test("元に戻せるのは、書いた文がどこかに残っているあいだ", async () => {
    const store = createRepairsStore(excel());
    await store.repair(jobs().jobs, [], unread);
    const undo = store.state().told?.undo ?? [];
    expect(undo).toHaveLength(4);
    expect(canBeUndone(read, undo)).toBe(false);
    const after = readOf(workbook(2, "話合いを\n開いた。"));
    expect(canBeUndone({ ...after, sheetIds: read.sheetIds }, undo)).toBe(true);
    expect(canBeUndone({ ...after, sheetIds: after.sheetIds.map((id) => `${id} of another`) }, undo)).toBe(false);
  });
});
