import { townR5 } from "../../../src/town/r5/town";
import type { Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import { drawPlan } from "../../../src/plan/draw-plan";
import { drawRegister } from "../../../src/gather/register/draw-register";
import {
  checkWorkbook,
  guessDepartment,
  isSummaryAlone,
  nothingFound,
  openCounts,
  type CheckedWorkbook,
} from "../../../src/usecases/check/check-workbook";
import { departmentProgress } from "../../../src/usecases/department/department-progress";
import { drawSummary } from "../../../src/usecases/assemble/draw-summary";
import { succession } from "../../../src/usecases/distribute/succession";
import { drawDepartmentWorkbook } from "../../../src/usecases/distribute/template";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, mended, together } from "../a-department-workbook";

function checked(snapshot: WorkbookSnapshot, department: string | null = null, period = "full-year"): CheckedWorkbook {
  const result = checkWorkbook({ snapshot, town: townR5, period, department });
  if (!result.ok) throw new Error(result.problem.map(({ message }) => message).join());
  return result.value;
}

const rulesOf = ({ findings }: CheckedWorkbook): readonly string[] => findings.map(({ rule }) => rule);
const blank = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };
const UNCLEAR = { initiative: "1-1-1-1", sheet: "Sheet1", isUnnumbered: true };

describe("開いているブックの点検", () => {
  test("様式のないブックは、空の結果になり、何も言わない", () => {
    const empty = checked(aWorkbook(aSheet([["予算", "100"]])), "町民生活課");
    expect(empty.collection.forms).toEqual([]);
    expect(empty.findings).toEqual([]);
    expect(empty.summary).toBeNull();
    expect(empty.plan.origin).toBe("built-in");
  });

  test("図形や一部だけの取り消し線は、様式のシートに一度、参考として言う。とりまとめた確認事項にはない", () => {
    const department = aDepartmentWorkbook("町民生活課.xlsx", [{}], [drawPlan(planR5)]);
    const untold = { shapes: 2, comments: 0 };
    const snapshot: WorkbookSnapshot = {
      ...department,
      sheets: department.sheets.map((sheet) => ({
        ...sheet,
        untold,
        cells: sheet.cells.map((cell, index) => (index === 3 ? { ...cell, isPartlyStruck: true } : cell)),
      })),
    };
    const known = checked(snapshot, "町民生活課");
    const [form] = known.collection.forms;
    const said = known.findings.filter(({ rule }) => rule === "untold-content");
    expect(said.map(({ severity, sheet }) => [severity, sheet])).toEqual([["info", form?.source.sheet]]);
    expect(said[0]?.message).toMatch(
      /^このシートには図形が2個、一部だけに取り消し線のある文（[A-Z]+\d+）があります。/u,
    );
    const counts = openCounts(checked(department, "町民生活課"));
    expect(openCounts(known)).toEqual({ ...counts, info: counts.info + 1 });
    expect(gathered([snapshot]).findings.filter(({ rule }) => rule === "untold-content")).toEqual([]);
  });

  test("計画の体系のシートがあれば、それに照らす", () => {
    const other = { ...planR5, title: "別の計画" };
    expect(checked(aDepartmentWorkbook("町民生活課.xlsx", [{}], [drawPlan(other)])).plan).toEqual({
      plan: other,
      origin: "workbooks",
      listProblems: [],
    });
  });

  test("総括のあるブックでは、総括のシートを分けて、自分の様式だけを見る", () => {
    const own = aDepartmentWorkbook("総務課.xlsx", [{ initiative: "1-2-1-3", department: "総務課" }]);
    const residents = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { review: "" } }]);
    const drawing = drawSummary(gathered([own, residents]), {
      assembledAt: null,
      takenSheetNames: own.sheets.map(({ name }) => name),
    });
    const both = checked(together("総務課.xlsx", own, snapshotOfDrawing(drawing)), "総務課");
    expect(both.collection.forms.map(({ key }) => key.department)).toEqual(["総務課"]);
    expect(both.summary?.sheets).toHaveLength(drawing.sheets.length);
    expect(isSummaryAlone(both)).toBe(false);
    expect(both.plan.origin).toBe("former-summary");
    expect(rulesOf(both)).not.toContain("field-empty");
    expect(guessDepartment(both)).toBe("総務課");
  });

  test("総括だけのブックには自分の様式がなく、課はとりまとめ課と推しはかる", () => {
    const drawing = drawSummary(gathered([aDepartmentWorkbook("町民生活課.xlsx", [{}])]), {
      assembledAt: null,
      takenSheetNames: [],
    });
    const summary = checked(snapshotOfDrawing(drawing, "総括.xlsx"));
    expect(summary.collection.forms).toEqual([]);
    expect(summary.findings).toEqual([]);
    expect(isSummaryAlone(summary)).toBe(true);
    expect(guessDepartment(summary)).toBe("総務課");
  });

  test("課は様式から、様式で分からなければファイルの名前から推しはかる", () => {
    expect(guessDepartment(checked(aDepartmentWorkbook("様式.xlsx", [{ department: "建設水道課" }])))).toBe(
      "建設水道課",
    );
    expect(guessDepartment(checked(aDepartmentWorkbook("R5農業振興課.xlsx", [])))).toBe("農業振興課");
    expect(guessDepartment(checked(aDepartmentWorkbook("様式.xlsx", [])))).toBeNull();
  });

  test("自分の課の足りない様式は知らせ、ほかの課のものは知らせない", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [{}]);
    const own = checked(workbook, "町民生活課").findings.filter(({ rule }) => rule === "form-missing");
    expect(own.map(({ department }) => department)).toContain("町民生活課");
    expect(rulesOf(checked(workbook, "総務課"))).not.toContain("form-missing");
    expect(rulesOf(checked(workbook, null))).not.toContain("form-missing");
    expect(rulesOf(checked(workbook, "計画にない課"))).not.toContain("form-missing");
  });

  test("足りない様式はほかの班のブックにあるかもしれないので、参考として知らせるだけにする", () => {
    const { findings } = checked(aDepartmentWorkbook("町民生活課.xlsx", [{}]), "町民生活課");
    const missing = findings.filter(({ rule }) => rule === "form-missing");
    expect(new Set(missing.map(({ severity }) => severity))).toEqual(new Set(["info"]));
    expect(missing.every(({ message }) => message.includes("ほかの班のブックにあれば、そのままで結構です"))).toBe(true);
  });

  test("まだどこにも集めていないブックでは、総括に入れたとも入れていないとも言わない", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
      { initiative: "1-2-1-1" },
      { initiative: "1-2-1-1", sheet: "写し" },
      { initiative: "1-2-1-1", department: "建設水道課" },
      { initiative: "1-2-1-2", sheet: "記入例" },
    ]);
    const { findings } = checked(workbook, "町民生活課");
    expect(findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["form-duplicate", "example-sheet", "department-not-of-workbook"]),
    );
    expect(findings.filter(({ message }) => /総括に.*(?:入れ|載せ)(?:まし|てい)/u.test(message))).toEqual([]);
  });

  test("どの課のものか分からない全課の様式は、持ち主の課のもの。ただし、出す前に知らせる", () => {
    const workbook = aDepartmentWorkbook("提出用.xlsx", [UNCLEAR]);
    const own = checked(workbook, "農業振興課");
    expect(own.collection.forms.map(({ key }) => key.department)).toEqual(["農業振興課"]);
    expect(rulesOf(own)).toContain("department-unclear");
    expect(own.collection.forms[0]?.texts.departments).toBe("全課【総務課】");
    expect(checked(workbook).collection.forms.map(({ key }) => key.department)).toEqual([null]);
  });

  test("実践課の書き誤りは、持ち主が分かっていても直してもらう", () => {
    const workbook = aDepartmentWorkbook("提出用.xlsx", [
      { isUnnumbered: true, sheet: "Sheet1", texts: { departments: "町民生括課" } },
    ]);
    expect(rulesOf(checked(workbook, "町民生活課"))).toContain("department-unknown");
  });

  test("配られたままの任意の様式も記入できるように含め、空欄とは言わない", () => {
    const workbook = aDepartmentWorkbook("農業振興課.xlsx", [
      { initiative: "1-2-1-2", department: "農業振興課" },
      { initiative: "1-1-1-1", department: "農業振興課", texts: blank },
    ]);
    const own = checked(workbook, "農業振興課");
    expect(own.collection.forms).toHaveLength(2);
    expect(own.findings.filter(({ initiative }) => initiative === "1-1-1-1")).toEqual([]);
  });
});

describe("課の進み具合", () => {
  test("配られたばかりのブックは、どの様式も未記入で、任意の様式は数えない", () => {
    const workbook = snapshotOfDrawing(
      drawDepartmentWorkbook({
        plan: planR5,
        definition: townR5.definition,
        department: "農業振興課",
        succession: succession(null, planR5, townR5.definition, {}),
      }),
      "農業振興課.xlsx",
    );
    const { initiatives, boxes } = departmentProgress(checked(workbook, "農業振興課"), "農業振興課");
    expect(new Set(initiatives.flatMap(({ forms }) => forms.map(({ state }) => state)))).toEqual(
      new Set(["unwritten"]),
    );
    expect(initiatives.flatMap(({ missing }) => missing)).toEqual([]);
    const required = initiatives.filter(({ isOptional }) => !isOptional);
    // 取組項目 and 実践課 are filled in when it is given out.
    expect(boxes).toEqual({ filled: required.length * 2, wanted: required.length * 9 });
    expect(initiatives.filter(({ isOptional }) => isOptional).flatMap(({ forms }) => forms[0]?.emptyFields)).toEqual(
      [],
    );
  });

  test("時期によって、求める欄が違う", () => {
    const workbook = aDepartmentWorkbook("農業振興課.xlsx", [
      { initiative: "1-2-1-2", department: "農業振興課", texts: { secondHalf: "", achievement: "", review: "" } },
    ]);
    const progress = (period: string) => departmentProgress(checked(workbook, "農業振興課", period), "農業振興課");
    const initiatives = progress("full-year").initiatives.filter(({ isOptional }) => !isOptional);
    expect(progress("full-year").boxes).toEqual({ filled: 6, wanted: initiatives.length * 9 });
    expect(progress("first-half").boxes.filled).toBe(6);
    const stateOf = (period: string) =>
      progress(period).initiatives.flatMap(({ forms }) => forms.map(({ state, emptyFields }) => [state, emptyFields]));
    expect(stateOf("full-year")).toEqual([["incomplete", ["secondHalf", "achievement", "review"]]]);
    expect(stateOf("first-half")).toEqual([["complete", []]]);
  });

  test("前年度から引き継いだ文だけの様式は、まだ未記入", () => {
    const workbook = aDepartmentWorkbook("農業振興課.xlsx", [
      {
        initiative: "1-2-1-2",
        department: "農業振興課",
        texts: { firstHalf: "", secondHalf: "", achievement: "", review: "" },
      },
    ]);
    const { initiatives } = departmentProgress(checked(workbook, "農業振興課", "first-half"), "農業振興課");
    expect(initiatives.flatMap(({ forms }) => forms)).toMatchObject([
      { state: "unwritten", emptyFields: ["firstHalf"], findings: [] },
    ]);
  });

  test("誤りや確認のある様式は確認待ちで、その確認事項を持つ", () => {
    const workbook = aDepartmentWorkbook("農業振興課.xlsx", [
      { initiative: "1-2-1-2", department: "農業振興課", texts: { achievement: "おおむね達成" } },
    ]);
    const [form] = departmentProgress(checked(workbook, "農業振興課"), "農業振興課").initiatives.flatMap(
      ({ forms }) => forms,
    );
    expect(form?.state).toBe("to-confirm");
    expect(form?.findings.map(({ rule }) => rule)).toEqual(["achievement-option"]);
  });

  test("様式がいくつもあれば、目指す姿の初めの行で見分ける", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
      { initiative: "2-1-3-1", texts: { vision: "国民健康保険\n健全な運営" } },
      { initiative: "2-1-3-1", sequence: 2, texts: { vision: "一般廃棄物" } },
    ]);
    const initiative = departmentProgress(checked(workbook, "町民生活課"), "町民生活課").initiatives.find(
      ({ initiative: { code } }) => code === "2-1-3-1",
    );
    expect(initiative?.forms.map(({ subject }) => subject)).toEqual(["国民健康保険", "一般廃棄物"]);
  });

  test("計画にない課には、何もない", () => {
    const own = checked(aDepartmentWorkbook("町民生活課.xlsx", [{}]), "税務課");
    expect(departmentProgress(own, "税務課")).toMatchObject({ initiatives: [], boxes: { filled: 0, wanted: 0 } });
  });

  test("班のブックは、ほかの班の様式がなくても書き終わる。様式が一つもなければ、これから作るものを数える", () => {
    const boxesOf = (workbook: WorkbookSnapshot) =>
      departmentProgress(checked(workbook, "町民生活課"), "町民生活課").boxes;
    expect(boxesOf(aDepartmentWorkbook("住民班.xlsx", [{}]))).toEqual({ filled: 9, wanted: 9 });
    const { filled, wanted } = boxesOf(aDepartmentWorkbook("町民生活課.xlsx", []));
    expect(filled).toBe(0);
    expect(wanted).toBeGreaterThan(9);
  });

  test("自分の課の取組でない様式も、見落とさずに持ち主とともに並べる", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
      { initiative: "1-2-1-1" },
      { initiative: "1-2-1-3", sheet: "受け持たない取組" },
      { initiative: "1-2-1-1", department: "建設水道課", sheet: "ほかの課", texts: { review: "" } },
      { sheet: "計画にない取組", texts: { initiative: "⑨ 温泉の掘削 (1) 源泉の調査" }, isUnnumbered: true },
    ]);
    const progress = departmentProgress(checked(workbook, "町民生活課"), "町民生活課");
    expect(progress.initiatives.flatMap(({ forms }) => forms)).toHaveLength(1);
    expect(
      progress.others.map(({ form, initiative, department }) => [
        form.source.sheet,
        initiative?.code ?? null,
        department,
      ]),
    ).toEqual([
      ["受け持たない取組", "1-2-1-3", "町民生活課"],
      ["ほかの課", "1-2-1-1", "建設水道課"],
      ["計画にない取組", null, "町民生活課"],
    ]);
    expect(progress.others.every(({ findings }) => findings.length > 0)).toBe(true);
  });

  test("別の年度の様式は、その年度とともに並べる", () => {
    const workbook = mended(
      aDepartmentWorkbook("町民生活課.xlsx", [{}, { initiative: "1-2-1-2", isUnnumbered: true, sheet: "去年" }]),
      "去年",
      "令和5年度",
      "令和4年度",
    );
    const { others } = departmentProgress(checked(workbook, "町民生活課"), "町民生活課");
    expect(others.map(({ form, otherYear }) => [form.source.sheet, otherYear])).toEqual([["去年", "令和4年度"]]);
  });

  test("シートを写しただけの様式は、写しとして、点検と同じ確認事項とともに並べる", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [{}, { sheet: "写し" }]);
    const own = checked(workbook, "町民生活課");
    const initiative = departmentProgress(own, "町民生活課").initiatives.find(({ forms }) => forms.length > 0);
    expect(initiative?.forms.map(({ state }) => state)).toEqual(["complete"]);
    expect(
      initiative?.copies.map(({ form, findings }) => [form.source.sheet, findings.map(({ rule }) => rule)]),
    ).toEqual([["写し", ["form-duplicate"]]]);
    expect(departmentProgress(own, "町民生活課").others).toEqual([]);
  });

  test("様式と写しとほかの様式の件数を合わせると、点検の誤りと確認の件数になる", () => {
    const workbook = aDepartmentWorkbook("町民生活課.xlsx", [
      { initiative: "1-2-1-1", texts: { review: "", achievement: "おおむね達成" } },
      { initiative: "1-2-1-2" },
      { initiative: "1-2-1-2", sheet: "写し" },
      { initiative: "1-2-1-4", sheet: "写して書き換えた", texts: { vision: "別の姿" } },
      { initiative: "1-2-1-3", sheet: "受け持たない取組" },
    ]);
    const own = checked(workbook, "町民生活課");
    const { initiatives, others } = departmentProgress(own, "町民生活課");
    const inRows = [
      ...initiatives.flatMap(({ forms }) =>
        forms.map(({ findings, emptyFields }) => findings.length + emptyFields.length),
      ),
      ...initiatives.flatMap(({ copies }) => copies.map(({ findings }) => findings.length)),
      ...others.map(({ findings }) => findings.length),
    ].reduce((sum, count) => sum + count, 0);
    expect(inRows).toBe(own.findings.filter(({ severity }) => severity !== "info").length);
    expect(inRows).toBeGreaterThan(3);
  });
});

describe("総括のあるブックで、直すところがあるかどうか", () => {
  const filled = aDepartmentWorkbook("町民生活課.xlsx", [{}]);
  const withError = aDepartmentWorkbook("町民生活課.xlsx", [{ texts: { review: "" } }]);
  const allWell = aSheet([["確認事項"], ["問題は見つかりませんでした。"]]);
  const summaryOf = (...workbooks: readonly WorkbookSnapshot[]): WorkbookSnapshot =>
    snapshotOfDrawing(drawSummary(gathered(workbooks), { assembledAt: null, takenSheetNames: [] }), "総括.xlsx");
  const withFindings = (workbook: WorkbookSnapshot, cells: SheetSnapshot["cells"]): WorkbookSnapshot => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === "確認事項" ? { ...sheet, cells } : sheet)),
  });

  test("確認事項に誤りがあるうちは、問題がないとは言わない", () => {
    const found = checked(summaryOf(withError), "総務課");
    expect(found.findings).toEqual([]);
    expect(openCounts(found).error).toBeGreaterThan(0);
    expect(nothingFound(found)).toBeNull();
  });

  test("確認事項が空になれば、問題がない", () => {
    expect(nothingFound(checked(withFindings(summaryOf(filled), allWell.cells), "総務課"))).toBe("all-well");
  });

  test("確認事項を読めなければ、問題がないとも言わない", () => {
    const unreadable = checked(withFindings(summaryOf(withError), []), "総務課");
    expect(openCounts(unreadable)).toEqual({ error: 0, warning: 0, info: 0 });
    expect(nothingFound(unreadable)).toBe("unknown");
  });

  test("自分の様式と総括のどちらに残っていても数える", () => {
    const drawing = drawSummary(gathered([withError]), {
      assembledAt: null,
      takenSheetNames: withError.sheets.map(({ name }) => name),
    });
    const both = checked(together("町民生活課.xlsx", withError, snapshotOfDrawing(drawing)), "町民生活課");
    const { error } = openCounts(both);
    expect(error).toBe(
      [...both.findings, ...(both.standing?.findings ?? [])].filter(({ severity }) => severity === "error").length,
    );
    expect(both.findings.length).toBeGreaterThan(0);
    expect(both.standing?.findings.length).toBeGreaterThan(0);
  });

  test("総括のない、様式もないブックは、点検するものがない", () => {
    expect(nothingFound(checked(aWorkbook(aSheet([["予算"]])), null))).toBe("no-forms");
    expect(nothingFound(checked(filled, "町民生活課", "full-year"))).toBe("all-well");
  });
});

describe("覚えている自分の課", () => {
  const until = "2023-03-31";
  const plan: Plan = {
    ...planR5,
    formerNames: [
      { department: "町民生活課", name: "住民課", until },
      { department: "町民生活課", name: "住民水道課", until },
      { department: "建設水道課", name: "住民水道課", until },
    ],
  };

  test.each([
    ["今の課", "町民生活課", "町民生活課"],
    ["前の名前", "住民課", "町民生活課"],
    ["分かれた課", "住民水道課", null],
    ["計画にない課", "税務課", "税務課"],
    ["まだ選んでいない", null, null],
  ])("%s", (_, department, today) => {
    const snapshot = aDepartmentWorkbook("様式.xlsx", [{ department: "町民生活課" }]);
    const result = checkWorkbook({ snapshot, town: townR5, period: "full-year", department, plan });
    expect(result).toMatchObject({ ok: true, value: { department: today } });
  });
});

test("管理番号だけが課の前の名前でも、様式台帳のその n の様式と分かる", () => {
  const formerNames = [{ department: "町民生活課", name: "住民課", until: "2023-09-30" }];
  const plan: Plan = { ...planR5, formerNames };
  const entries = [1, 2].map((sequence) => {
    return { initiative: "1-2-1-1", department: "町民生活課", sequence, subject: "" };
  });
  const form = { department: "住民課", sequence: 2, texts: { departments: "町民生活課" } };
  const snapshot = aDepartmentWorkbook("様式.xlsx", [form], [drawRegister({ entries }, plan)]);
  const result = checkWorkbook({ snapshot, town: townR5, period: "full-year", department: "町民生活課", plan });
  if (!result.ok) throw new Error("the plan was refused");
  const missing = result.value.findings.filter(({ rule }) => rule === "form-missing" || rule === "form-not-registered");
  expect(result.value.collection.forms.map(({ key }) => key.sequence)).toEqual([2]);
  expect(missing.map(({ message }) => message)).toEqual([expect.stringContaining("その1")]);
});
