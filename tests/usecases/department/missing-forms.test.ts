import { townR5 } from "../../../src/town/r5/town";
import { drawRegister } from "../../../src/gather/register/draw-register";
import type { RegisterEntry } from "../../../src/gather/collection";
import { planR5 } from "../../../src/town/r5/plan";
import { checkWorkbook, type CheckedWorkbook } from "../../../src/usecases/check/check-workbook";
import { departmentProgress } from "../../../src/usecases/department/department-progress";
import { drawDistribution } from "../../../src/usecases/distribute/distribution";
import { succession, type Succession } from "../../../src/usecases/distribute/succession";
import { carryOver } from "../../../src/usecases/department/carry-over";
import {
  chosenAtFirst,
  drawMissingForms,
  makeableForms,
  type DrawnForms,
} from "../../../src/usecases/department/missing-forms";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, together, type DrawnForm } from "../a-department-workbook";

function checked(snapshot: WorkbookSnapshot, department: string): CheckedWorkbook {
  const result = checkWorkbook({ snapshot, town: townR5, period: "full-year", department });
  if (!result.ok) throw new Error("no plan");
  return result.value;
}
const WELFARE = "保健福祉課";
const welfare = (...forms: readonly Omit<DrawnForm, "department">[]): WorkbookSnapshot =>
  aDepartmentWorkbook(
    "保健福祉課.xlsx",
    forms.map((form) => ({ department: WELFARE, ...form })),
  );
const lastYear = (...forms: readonly Omit<DrawnForm, "department">[]): Succession =>
  succession(
    { plan: planR5, collection: gathered([welfare(...forms)]).collection, unattributed: [] },
    planR5,
    townR5.definition,
    {},
  );
const entry = (initiative: string, sequence = 1, subject = ""): RegisterEntry => {
  return { initiative, department: WELFARE, sequence, subject };
};

/** All that are missing, drawn. */
function drawAll(
  own: CheckedWorkbook,
  former: Succession | null = null,
  taken: readonly string[] = [],
): DrawnForms | null {
  return drawMissingForms(makeableForms({ checked: own, department: WELFARE, succession: former }), own, taken);
}
/** Sheets that one would get by pressing the button at once. */
function offered(own: CheckedWorkbook): readonly string[] {
  const missing = makeableForms({ checked: own, department: WELFARE, succession: null });
  const chosen = chosenAtFirst(missing, own);
  return missing
    .filter(({ id }) => chosen.has(id))
    .map(({ initiative, sequence }) => `${initiative.code} その${sequence}`);
}

describe("足りない様式を作る", () => {
  test("作って加えると、足りない様式はなくなる", () => {
    const workbook = welfare({ initiative: "1-2-1-2" });
    const drawn = drawAll(checked(workbook, WELFARE));
    expect(drawn?.count).toBe(drawn?.drawing.sheets.length);
    expect(drawn?.count).toBeGreaterThan(0);
    const added = drawn ? together("保健福祉課.xlsx", workbook, snapshotOfDrawing(drawn.drawing)) : workbook;
    const complete = checked(added, WELFARE);
    expect(departmentProgress(complete, WELFARE).initiatives.flatMap(({ missing }) => missing)).toEqual([]);
    expect(drawAll(complete)).toBeNull();
  });

  test("とりまとめ課でない全課の取組は、作らない", () => {
    const drawn = drawAll(checked(welfare({ initiative: "1-2-1-2" }), WELFARE));
    expect(drawn?.drawing.sheets.filter(({ name }) => name.startsWith("Ⅰ-1-①(1)"))).toEqual([]);
  });

  test("様式台帳にあるその2だけを作り、前年度のその2から引き継ぐ", () => {
    const register = drawRegister({ entries: [entry("2-1-3-1", 1, "健診"), entry("2-1-3-1", 2, "介護")] }, planR5);
    const workbook = together(
      "保健福祉課.xlsx",
      welfare({ initiative: "2-1-3-1" }),
      snapshotOfDrawing({ title: "", creator: "", createdAt: null, sheets: [register] }),
    );
    const drawn = drawAll(
      checked(workbook, WELFARE),
      lastYear({ initiative: "2-1-3-1" }, { initiative: "2-1-3-1", sequence: 2, texts: { goals: "去年の介護の目標" } }),
    );
    expect(drawn?.drawing.sheets.map(({ name }) => name)).toEqual(["Ⅱ-1-③(1) 保健福祉課 その2"]);
    expect(JSON.stringify(drawn?.drawing)).toContain("去年の介護の目標");
    expect(JSON.stringify(drawn?.drawing)).not.toContain("話合いが深まった。次の年も続ける。");
  });

  test("今ある様式の並びは変えず、計画の順の所へ入れ、同じ名前は避ける", () => {
    const workbook = welfare({ initiative: "2-2-2-1", sheet: "後" }, { initiative: "1-2-1-2", sheet: "先" });
    const drawn = drawAll(checked(workbook, WELFARE), null, ["Ⅰ-2-①(4) 保健福祉課"]);
    expect(drawn?.order).toEqual([
      "後",
      "Ⅱ-2-⑤(1) 保健福祉課",
      "先",
      "Ⅰ-2-①(4) 保健福祉課 (2)",
      "Ⅱ-1-③(1) 保健福祉課",
      "Ⅱ-1-③(2) 保健福祉課",
    ]);
  });

  test("計画にない課には、作る様式がない", () => {
    const own = checked(welfare({}), "税務課");
    expect(makeableForms({ checked: own, department: "税務課", succession: null })).toEqual([]);
  });

  test("選んだ様式だけを作る", () => {
    const own = checked(welfare({ initiative: "1-2-1-2" }), WELFARE);
    const missing = makeableForms({ checked: own, department: WELFARE, succession: null });
    const drawn = drawMissingForms(missing.slice(1, 2), own, []);
    expect(drawn?.count).toBe(1);
    expect(drawn?.drawing.sheets.map(({ name }) => name)).toEqual(["Ⅱ-1-③(1) 保健福祉課"]);
  });
});

describe("初めに選んである様式", () => {
  test("様式のないブックでは、全部", () => {
    const own = checked(welfare(), WELFARE);
    expect(offered(own)).toHaveLength(makeableForms({ checked: own, department: WELFARE, succession: null }).length);
    expect(offered(own).length).toBeGreaterThan(2);
  });

  test("様式のあるブックでは、どれがほかの班のものか分からないので、どれも選ばない", () => {
    expect(offered(checked(welfare({ initiative: "1-2-1-2" }), WELFARE))).toEqual([]);
  });

  test("様式のあるブックでも、足りないのが一つだけなら、それ", () => {
    const initiatives = ["1-2-1-2", "1-2-1-4", "2-1-3-1", "2-1-3-2", "2-2-2-1"];
    expect(offered(checked(welfare(...initiatives.map((initiative) => ({ initiative }))), WELFARE))).toEqual([
      "2-2-5-1 その1",
    ]);
  });
});

describe("前年度から引き継ぐ", () => {
  test("空いている欄だけを、引き継ぐ欄だけ埋める", () => {
    const own = checked(
      welfare({ initiative: "1-2-1-2", texts: { vision: "", goals: "今年の目標", actions: " ", review: "" } }),
      WELFARE,
    );
    const former = lastYear({
      initiative: "1-2-1-2",
      texts: { vision: "去年の姿", goals: "去年の目標", actions: "去年の取組" },
    });
    expect(carryOver(own, WELFARE, former).map(({ field, text }) => [field, text])).toEqual([
      ["vision", "去年の姿"],
      ["actions", "去年の取組"],
    ]);
  });

  test("様式が二つあれば、目指す姿の同じものから引き継ぎ、残りは順に合わせる", () => {
    const own = checked(
      welfare(
        { initiative: "2-1-3-1", texts: { vision: "", goals: "" } },
        { initiative: "2-1-3-1", sequence: 2, texts: { vision: "健診の姿", goals: "" } },
      ),
      WELFARE,
    );
    const former = lastYear(
      { initiative: "2-1-3-1", texts: { vision: "健診の姿", goals: "健診の目標" } },
      { initiative: "2-1-3-1", sequence: 2, texts: { vision: "介護の姿", goals: "介護の目標" } },
    );
    expect(carryOver(own, WELFARE, former).map(({ form, text }) => [form.key.sequence, text])).toEqual([
      [1, "介護の姿"],
      [1, "介護の目標"],
      [2, "健診の目標"],
    ]);
  });

  test("数が違って決められないものは、引き継がない", () => {
    const own = checked(welfare({ initiative: "2-1-3-1", texts: { vision: "", goals: "" } }), WELFARE);
    const former = lastYear({ initiative: "2-1-3-1" }, { initiative: "2-1-3-1", sequence: 2 });
    expect(carryOver(own, WELFARE, former)).toEqual([]);
  });
});

test("配布するブックは、計画の順に、課ごとに一つ", () => {
  const drawn = drawDistribution({
    plan: planR5,
    definition: townR5.definition,
    departments: ["建設水道課", "総務課", "税務課"],
    succession: succession(null, planR5, townR5.definition, {}),
  });
  expect(drawn.map(({ file }) => file)).toEqual(["総務課.xlsx", "建設水道課.xlsx"]);
  expect(drawn[1]?.drawing.title).toContain("建設水道課");
});
