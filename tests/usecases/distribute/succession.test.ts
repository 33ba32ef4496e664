import * as fc from "fast-check";
import { recognise } from "../../../src/form/recognise";
import { hasStandardLayout } from "../../../src/form/standard-layout";
import { drawRegister } from "../../../src/gather/register/draw-register";
import { readRegister } from "../../../src/gather/register/read-register";
import { listInitiatives } from "../../../src/plan/initiatives";
import type { Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import { townR5 } from "../../../src/town/r5/town";
import { planOf } from "../../../src/usecases/choose-plan";
import { readLastYearTexts } from "../../../src/gather/last-year-texts";
import { refusalOfYear, succession, type Succession } from "../../../src/usecases/distribute/succession";
import { drawDepartmentWorkbook } from "../../../src/usecases/distribute/template";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, gathered, type DrawnForm } from "../a-department-workbook";
import { departmentsR6, initiativesR5, planR6, renamed, type PlacedInitiative } from "./next-plan";
import { runs } from "../../support/runs";

const { definition } = townR5;

/** One workbook for each 課, of the forms that are named. */
function lastYear(...forms: readonly DrawnForm[]) {
  const departments = [...new Set(forms.map(({ department = "町民生活課" }) => department))];
  const workbooks = departments.map((name) =>
    aDepartmentWorkbook(
      `${name}.xlsx`,
      forms.filter(({ department = "町民生活課" }) => department === name),
    ),
  );
  return { plan: planR5, collection: gathered(workbooks).collection, unattributed: [] };
}

function carried(plan: Plan, forms: readonly DrawnForm[], answers: Readonly<Record<string, string>> = {}): Succession {
  return succession(lastYear(...forms), plan, definition, answers);
}

/** "1-2-1-1 町民生活課 1 ← goals", for what does not begin blank. */
function filled({ beginning }: Succession): readonly string[] {
  return beginning.flatMap(({ initiative, department, sequence, former }) =>
    former ? [`${initiative.code} ${department} ${String(sequence)} ← ${former.texts.goals ?? ""}`] : [],
  );
}

const said = ({ forms }: Succession): readonly string[] =>
  forms
    .filter(({ former }) => former.form !== null)
    .map(({ former, outcome, changes }) => [former.name, outcome, ...changes].join(" "));
const asked = ({ questions }: Succession) => questions.filter(({ answer }) => answer === null);
const form = (initiative: string, department: string, goals: string, more: DrawnForm = {}): DrawnForm => ({
  initiative,
  department,
  ...more,
  texts: { goals, ...more.texts },
});
const change = (
  title: string,
  how: (one: PlacedInitiative) => readonly PlacedInitiative[],
): readonly PlacedInitiative[] => initiativesR5.flatMap((one) => (one.title === title ? how(one) : [one]));
const titled = (title: string): PlacedInitiative => {
  const found = initiativesR5.find((one) => one.title === title);
  if (!found) throw new Error(title);
  return found;
};

const BUDGET = "効果的な予算編成手法の研究・実施";
const SOUND = "健全財政維持のための手法の検討";
const FEES = "使用料、手数料等の見直し検討";

describe("番号の変わった取組", () => {
  test("番号を入れ替えた二つの取組は、それぞれの文を引き継ぐ", () => {
    const swapped = initiativesR5.flatMap((one) =>
      one.title === BUDGET ? [titled(SOUND)] : one.title === SOUND ? [titled(BUDGET)] : [one],
    );
    const result = carried(planR6(swapped), [form("2-1-2-1", "総務課", "予算"), form("2-1-2-2", "総務課", "健全財政")]);
    expect(filled(result)).toEqual(["2-1-2-1 総務課 1 ← 健全財政", "2-1-2-2 総務課 1 ← 予算"]);
    expect(said(result)).toEqual(["Ⅱ-1-②(1) 総務課 その1 carried number", "Ⅱ-1-②(2) 総務課 その1 carried number"]);
    expect(asked(result)).toEqual([]);
  });

  test("なくなった取組の番号をもらった取組は、その文をもらわない", () => {
    const result = carried(planR6(change(BUDGET, () => [])), [form("2-1-2-1", "総務課", "予算")]);
    expect(filled(result)).toEqual([]);
    expect(said(result)).toEqual(["Ⅱ-1-②(1) 総務課 その1 waiting"]);
    const [question] = asked(result);
    expect(question?.kind).toBe("initiative");
    const given = carried(planR6(change(BUDGET, () => [])), [form("2-1-2-1", "総務課", "予算")], {
      [question?.id ?? ""]: "retire",
    });
    expect([said(given), asked(given)]).toEqual([["Ⅱ-1-②(1) 総務課 その1 given-up"], []]);
  });

  test("その n と件名も、ついていく", () => {
    const moved = [...change(FEES, () => []), titled(FEES)];
    const entries = [1, 2].map((sequence) => ({
      initiative: "2-1-3-1",
      department: "町民生活課",
      sequence,
      subject: sequence === 1 ? "国保" : "一般廃棄物",
    }));
    const workbook = aDepartmentWorkbook(
      "町民生活課.xlsx",
      [form("2-1-3-1", "町民生活課", "国保の目標"), form("2-1-3-1", "町民生活課", "廃棄物の目標", { sequence: 2 })],
      [drawRegister({ entries }, planR5)],
    );
    const result = succession(
      { plan: planR5, collection: gathered([workbook]).collection, unattributed: [] },
      planR6(moved),
      definition,
      {},
    );
    const own = result.beginning.filter(({ former }) => former !== null);
    const code = listInitiatives(planR6(moved)).find(({ title }) => title === FEES)?.code;
    expect(own.map(({ initiative, sequence, subject }) => [initiative.code, sequence, subject])).toEqual([
      [code, 1, "国保"],
      [code, 2, "一般廃棄物"],
    ]);
    expect(own[1]?.carriedFrom).toBe("R5 Ⅱ-1-③(1) 町民生活課 その2（町民生活課.xlsx）");
  });
});

describe("分かれた取組とまとめた取組", () => {
  const split = planR6(
    change(FEES, (one) => [
      { ...one, title: "使用料の見直し検討" },
      { ...one, title: "手数料の見直し検討" },
    ]),
  );
  const forms = [form("2-1-3-1", "総務課", "総務"), form("2-1-3-1", "建設水道課", "水道")];

  test("尋ね、両方と答えれば様式ごとに尋ね、そこで両方とも答えられる", () => {
    const [first] = asked(carried(split, forms));
    expect(first?.kind).toBe("initiative");
    const both = { [first?.id ?? ""]: "Ⅱ-1-③(1)、Ⅱ-1-③(2)" };
    const second = carried(split, forms, both);
    expect(asked(second).map(({ kind }) => kind)).toEqual(["form-target", "form-target"]);
    const [general, water] = asked(second);
    expect(water?.choices.map(({ answer }) => answer)).toEqual([
      "2-1-3-1 建設水道課",
      "2-1-3-2 建設水道課",
      "all",
      "retire",
    ]);
    const last = carried(split, forms, {
      ...both,
      [general?.id ?? ""]: "2-1-3-2 総務課",
      [water?.id ?? ""]: "all",
    });
    expect(filled(last)).toEqual([
      "2-1-3-1 建設水道課 1 ← 水道",
      "2-1-3-2 総務課 1 ← 総務",
      "2-1-3-2 建設水道課 1 ← 水道",
    ]);
    expect(asked(last)).toEqual([]);
  });

  test("二つを一つにまとめれば、その1、その2になる", () => {
    const joined = planR6([
      ...initiativesR5.filter(({ title }) => title !== BUDGET && title !== SOUND),
      { ...titled(BUDGET), title: "予算編成と財政運営の改革" },
    ]);
    const two = [form("2-1-2-1", "総務課", "予算"), form("2-1-2-2", "総務課", "健全財政")];
    const code = listInitiatives(joined).find(({ title }) => title === "予算編成と財政運営の改革")?.code ?? "";
    const answers = Object.fromEntries(asked(carried(joined, two)).map(({ id }) => [id, code]));
    const result = carried(joined, two, answers);
    expect(filled(result)).toEqual([`${code} 総務課 1 ← 予算`, `${code} 総務課 2 ← 健全財政`]);
    expect(said(result)[1]).toContain("sequence");
  });
});

describe("機構改革", () => {
  const until = "2024-03-31";
  const forms = [
    form("1-2-1-2", "企画商工観光課", "団体"),
    form("2-1-1-1", "企画商工観光課", "事務事業"),
    form("1-2-1-4", "保健福祉課", "ボランティア"),
  ];

  test("名前の変わった課が引き継ぐ", () => {
    const rename = { 保健福祉課: ["福祉課"] };
    const plan = planR6(renamed(initiativesR5, rename), {
      departments: departmentsR6(rename),
      formerNames: [{ department: "福祉課", name: "保健福祉課", until }],
    });
    const result = carried(plan, forms);
    expect(filled(result)).toContain("1-2-1-4 福祉課 1 ← ボランティア");
    expect(said(result)).toContain("Ⅰ-2-①(4) 保健福祉課 その1 carried department");
    expect(asked(result)).toEqual([]);
  });

  test("名前がほかの課へ移っていても、前年度の課の様式はその課が引き継ぐ", () => {
    const rename = { 保健福祉課: ["町民生活課"], 町民生活課: ["健康課"] };
    const plan = planR6(renamed(initiativesR5, rename), {
      departments: departmentsR6(rename),
      formerNames: [
        { department: "町民生活課", name: "保健福祉課", until },
        { department: "健康課", name: "町民生活課", until },
      ],
    });
    const result = carried(plan, [
      form("1-2-1-4", "保健福祉課", "ボランティア"),
      form("1-2-1-1", "町民生活課", "住民会"),
    ]);
    expect(filled(result)).toEqual(
      expect.arrayContaining(["1-2-1-4 町民生活課 1 ← ボランティア", "1-2-1-1 健康課 1 ← 住民会"]),
    );
    expect(asked(result)).toEqual([]);
  });

  test("二つの課の名前が入れ替わっていれば、様式も入れ替わる", () => {
    const rename = { 保健福祉課: ["町民生活課"], 町民生活課: ["保健福祉課"] };
    const plan = planR6(renamed(initiativesR5, rename), {
      departments: departmentsR6(rename),
      formerNames: Object.entries(rename).flatMap(([name, to]) =>
        to.map((department) => ({ department, name, until })),
      ),
    });
    const result = carried(plan, [
      form("1-2-1-4", "保健福祉課", "ボランティア"),
      form("1-2-1-1", "町民生活課", "住民会"),
    ]);
    expect(filled(result)).toEqual(
      expect.arrayContaining(["1-2-1-4 町民生活課 1 ← ボランティア", "1-2-1-1 保健福祉課 1 ← 住民会"]),
    );
    expect(asked(result)).toEqual([]);
  });

  test("分かれた課は、取組を受け持つ課が一つならそこへ、二つなら尋ねる", () => {
    const rename = { 企画商工観光課: ["企画課", "商工観光課"] };
    const initiatives = renamed(initiativesR5, rename).map((one) =>
      one.title === "事務事業評価に基づく検証と改善" ? { ...one, departments: ["企画課"] } : one,
    );
    const plan = planR6(initiatives, {
      departments: departmentsR6(rename),
      formerNames: ["企画課", "商工観光課"].map((department) => ({ department, name: "企画商工観光課", until })),
    });
    const result = carried(plan, forms);
    expect(filled(result)).toContain("2-1-1-1 企画課 1 ← 事務事業");
    expect(asked(result).map(({ choices }) => choices.map(({ answer }) => answer))).toEqual([
      ["1-2-1-2 企画課", "1-2-1-2 商工観光課", "all", "retire"],
    ]);
    const [question] = asked(result);
    const answered = carried(plan, forms, { [question?.id ?? ""]: "1-2-1-2 商工観光課" });
    expect(filled(answered)).toContain("1-2-1-2 商工観光課 1 ← 団体");
  });

  test("一つになった課では、両方の様式がその1、その2になる", () => {
    const rename = { 保健福祉課: ["健康生活課"], 町民生活課: ["健康生活課"] };
    const plan = planR6(renamed(initiativesR5, rename), {
      departments: departmentsR6(rename),
      formerNames: ["町民生活課", "保健福祉課"].map((name) => ({ department: "健康生活課", name, until })),
    });
    const result = carried(plan, [
      form("1-2-1-2", "町民生活課", "町民の団体"),
      form("1-2-1-2", "保健福祉課", "福祉の団体"),
    ]);
    expect(filled(result)).toEqual(["1-2-1-2 健康生活課 1 ← 町民の団体", "1-2-1-2 健康生活課 2 ← 福祉の団体"]);
  });

  test("後を継ぐ課が書かれていない課は、課ごとに一度だけ尋ねる。様式ごとにも決められる", () => {
    const rename = { 企画商工観光課: ["政策課"] };
    const plan = planR6(renamed(initiativesR5, rename), { departments: departmentsR6(rename) });
    const [question, ...more] = asked(carried(plan, forms));
    expect([question?.kind, more]).toEqual(["department-successor", []]);
    expect(question?.choices[0]?.answer).toBe("政策課");
    expect(filled(carried(plan, forms, { [question?.id ?? ""]: "政策課" }))).toEqual([
      "1-2-1-2 政策課 1 ← 団体",
      "1-2-1-4 保健福祉課 1 ← ボランティア",
      "2-1-1-1 政策課 1 ← 事務事業",
    ]);
    for (const wrong of ["政策", "", "でたらめ課"]) {
      const answers = { [question?.id ?? ""]: wrong };
      expect(asked(carried(plan, forms, answers)).map(({ id }) => id)).toEqual([question?.id]);
    }
    expect(said(carried(plan, forms, { [question?.id ?? ""]: "retire" }))).toContain(
      "Ⅱ-1-①(1) 企画商工観光課 その1 given-up",
    );
    const each = carried(plan, forms, { [question?.id ?? ""]: "each" });
    expect(asked(each).map(({ kind }) => kind)).toEqual(["form-target", "form-target"]);
  });

  test("取組の受け持ちが別の課に変わったときは、尋ねる", () => {
    const plan = planR6(
      change("自主防災組織への活動支援による地域防災力の向上", (one) => [{ ...one, departments: ["町民生活課"] }]),
    );
    const result = carried(plan, [form("1-2-1-3", "総務課", "防災")]);
    expect(filled(result)).toEqual([]);
    const [question] = asked(result);
    expect([question?.kind, question?.proposed]).toEqual(["form-target", "1-2-1-3 町民生活課"]);
  });

  test("「商工観光課」は「企画商工観光課」ではない", () => {
    const rename = { 企画商工観光課: ["商工観光課"] };
    const plan = planR6(renamed(initiativesR5, rename), { departments: departmentsR6(rename) });
    expect(filled(carried(plan, [form("2-1-1-1", "企画商工観光課", "事務事業")]))).toEqual([]);
  });
});

describe("引き継がないもの", () => {
  test("同じ年度は断り、先の年度からは尋ねる", () => {
    const then = lastYear(form("2-1-2-1", "総務課", "予算"));
    expect(refusalOfYear(then, planR5)).toContain("同じ令和5年度");
    const older = { ...planR5, fiscalYear: { era: "令和" as const, year: 4 } };
    const result = succession(then, older, definition, {});
    expect([filled(result), asked(result).map(({ kind }) => kind)]).toEqual([[], ["older-plan"]]);
    const [question] = asked(result);
    expect(filled(succession(then, older, definition, { [question?.id ?? ""]: "carry" }))).toHaveLength(1);
  });

  test("一つの様式に二つの本文があれば、どちらか決まるまで引き継がない", () => {
    const workbooks = ["総務課.xlsx", "総務課_2.xlsx"].map((file, index) =>
      aDepartmentWorkbook(file, [form("2-1-2-1", "総務課", `予算${String(index)}`)]),
    );
    const then = { plan: planR5, collection: gathered(workbooks).collection, unattributed: [] };
    const result = succession(then, planR6(), definition, {});
    expect(filled(result)).toEqual([]);
    expect(asked(result).map(({ kind }) => kind)).toEqual(["two-texts"]);
    expect(result.forms.map(({ outcome, question }) => [outcome, question])).toEqual([
      ["waiting", asked(result)[0]?.id],
      ["waiting", asked(result)[0]?.id],
    ]);
  });

  test("台帳にあって提出のなかった様式は、その n と件名だけを引き継ぐ。取りやめたものは引き継がない", () => {
    const entry = { initiative: "2-1-3-1", department: "町民生活課" };
    const entries = [
      { ...entry, sequence: 1, subject: "国保" },
      { ...entry, sequence: 2, subject: "廃棄物" },
      { ...entry, sequence: 3, subject: "墓地", isRetired: true },
    ];
    const workbook = aDepartmentWorkbook(
      "町民生活課.xlsx",
      [form("2-1-3-1", "町民生活課", "国保の目標")],
      [drawRegister({ entries }, planR5, { withStates: true })],
    );
    const result = succession(
      { plan: planR5, collection: gathered([workbook]).collection, unattributed: [] },
      planR6(),
      definition,
      {},
    );
    const own = result.beginning.filter((one) => one.department === "町民生活課" && one.initiative.code === "2-1-3-1");
    expect(own.map(({ sequence, subject, former }) => [sequence, subject, former !== null])).toEqual([
      [1, "国保", true],
      [2, "廃棄物", false],
    ]);
    expect(result.forms.map(({ former, outcome }) => [former.key.sequence, outcome])).toEqual([
      [1, "carried"],
      [2, "not-carried"],
      [3, "given-up"],
    ]);
  });

  test("ほかの年度の様式は、名指しする", () => {
    const then = lastYear(form("2-1-2-1", "総務課", "予算"), form("2-1-2-2", "総務課", "健全財政"));
    const [first] = then.collection.forms;
    if (!first) throw new Error("様式がない");
    const other = { ...first, reason: "other-fiscal-year" as const, department: "総務課", copyOf: null };
    const result = succession(
      { ...then, collection: { ...then.collection, excluded: [other] } },
      planR6(),
      definition,
      {},
    );
    expect(result.forms.at(-1)).toMatchObject({ outcome: "not-carried" });
    expect(result.forms.at(-1)?.why).toContain("の様式です。");
  });
});

test("様式になりきっていない前年度の表も、名指しする", () => {
  const then = lastYear(form("2-1-2-1", "総務課", "予算"));
  const nearForm = { area: { top: 0, left: 0, bottom: 3, right: 2 }, labels: [], missing: [] };
  const submissions = then.collection.submissions.map((submission) => ({
    ...submission,
    reading: {
      ...submission.reading,
      sheets: submission.reading.sheets.map((sheet) => ({ ...sheet, nearForms: [nearForm] })),
    },
  }));
  const result = succession({ ...then, collection: { ...then.collection, submissions } }, planR6(), definition, {});
  expect(result.forms.at(-1)).toMatchObject({ outcome: "not-carried", former: { file: "総務課.xlsx" } });
  expect(result.forms.at(-1)?.why).toContain("手で写してください");
});

test("過年度達成事項の様式も作り、終了を台帳で勧める", () => {
  const done = form("2-1-2-1", "総務課", "予算", { texts: { review: "過年度達成事項" } });
  const going = form("2-1-2-2", "総務課", "財政", {
    texts: { firstHalf: "・4月 計画策定\n・7月 補助事業完了\n・9月 検証" },
  });
  const { beginning } = carried(planR6(), [done, going]);
  const own = beginning.filter(({ former }) => former !== null);
  expect(own.map(({ isEndProposed }) => isEndProposed)).toEqual([true, false]);
});

describe("配布するブック", () => {
  const then = [
    form("2-1-2-1", "総務課", "予算の目標", {
      texts: { vision: "予算の姿", actions: "予算の取組", review: "過年度達成事項", achievement: "一部達成できた" },
    }),
  ];
  const result = carried(planR6(), then);
  const workbook = snapshotOfDrawing(
    drawDepartmentWorkbook({
      plan: planR6(undefined, { notices: [{ period: "前期", due: "10月11日", instructions: "" }] }),
      definition,
      department: "総務課",
      succession: result,
    }),
  );

  test("引き継ぐ欄だけが入り、どの様式も読み戻せる", () => {
    const forms = recognise(workbook, planR6(), definition).flatMap((sheet) => sheet.forms);
    const own = forms.find(({ initiative }) => initiative.inPlan?.code === "2-1-2-1");
    expect(own?.fields.goals?.text).toBe("予算の目標");
    expect(own?.fields.vision?.text).toBe("予算の姿");
    expect(own?.fields.review?.text).toBe("");
    expect(own?.fields.achievement?.text).toBe("");
    expect(forms).toHaveLength(result.beginning.filter(({ department }) => department === "総務課").length);
  });

  test("開いても、結合したセルを読まなくて済む", () => {
    const unknown = workbook.sheets.filter((sheet) => !hasStandardLayout(sheet, { plan: planR6(), definition }));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });

  test("様式台帳に引き継ぎ元と終了の候補が残る", () => {
    const sheet = workbook.sheets.find(({ name }) => name === "様式台帳");
    if (!sheet) throw new Error("様式台帳がない");
    const { register, problems } = readRegister(sheet, planR6());
    expect(problems).toEqual([]);
    expect(register.entries.find(({ initiative }) => initiative === "2-1-2-1")).toMatchObject({
      carriedFrom: "R5 Ⅱ-1-②(1) 総務課 その1（総務課.xlsx）",
      isEndProposed: true,
    });
  });

  test("計画の対応と、昨年度の目標の達成・評価を持つ。様式としては読まれない", () => {
    const plan = planOf(workbook, planR5);
    expect(plan?.ok === true && plan.value.correspondence?.initiatives).toHaveLength(21);
    const texts = readLastYearTexts(workbook, definition);
    expect(texts?.of({ initiative: "2-1-2-1", department: "総務課", sequence: 1 })).toMatchObject({
      achievement: "一部達成できた",
      review: "過年度達成事項",
    });
    const kinds = recognise(workbook, planR6(), definition).map(({ name, kind }) => [name, kind]);
    expect(kinds).toContainEqual(["計画の対応", "plan"]);
    expect(kinds).toContainEqual(["とりまとめ昨年度", "plan"]);
    expect(
      gathered([aDepartmentWorkbook("総務課.xlsx", then)]).findings.filter(({ rule }) => rule === "hidden-sheet"),
    ).toEqual([]);
  });
});

test("性質: 並べ替え、移し、名前を変えても、どの文もあるべき所に一度だけあるか、尋ねられる", () => {
  const all = listInitiatives(planR5).flatMap((initiative) =>
    (initiative.allDepartments ? ["総務課", "教育振興課"] : initiative.departments).map((department) =>
      form(initiative.code, department, `${initiative.title}／${department}`),
    ),
  );
  const then = lastYear(...all);
  const scenario = fc.record({
    order: fc.shuffledSubarray(
      initiativesR5.map((_, index) => index),
      { minLength: 5 },
    ),
    moves: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 }),
    rename: fc.constantFrom<Readonly<Record<string, readonly string[]>>>(
      {},
      { 保健福祉課: ["福祉課"] },
      { 企画商工観光課: ["企画課", "商工観光課"] },
      { 町民生活課: ["住民課"], 建設水道課: ["住民課"] },
      { 町民生活課: ["建設水道課"], 建設水道課: ["町民生活課"] },
    ),
    isSaid: fc.boolean(),
  });
  fc.assert(
    fc.property(scenario, ({ order, moves, rename, isSaid }) => {
      const moved = initiativesR5.map((one, index) => {
        const to = moves.find(([from]) => from === index)?.[1];
        const place = to === undefined ? one : (initiativesR5[to] ?? one);
        return { ...one, pillar: place.pillar, theme: place.theme, group: place.group };
      });
      // 課 that change their names with each other can be known by nobody: only what is said of them counts.
      const isSwap = rename["町民生活課"]?.[0] === "建設水道課";
      const kept = order.flatMap((index) => moved[index] ?? []);
      const names = isSwap ? {} : rename;
      const formerNames = isSaid
        ? Object.entries(names).flatMap(([name, to]) =>
            to.map((department) => ({ department, name, until: "2024-03-31" })),
          )
        : [];
      const plan = planR6(renamed(kept, names), { departments: departmentsR6(names), formerNames });
      const result = succession(then, plan, definition, {});
      const titles = new Map(listInitiatives(plan).map(({ code, title }) => [code, title]));
      for (const { initiative, department, former } of result.beginning) {
        if (!former) continue;
        const [title, of = ""] = (former.texts.goals ?? "").split("／");
        expect(initiative.title).toBe(title);
        expect([of, ...(isSaid ? (names[of] ?? []) : [])]).toContain(department);
      }
      const given = result.beginning.flatMap(({ former }) => (former ? [former.texts.goals] : []));
      expect(new Set(given).size).toBe(given.length);
      expect(result.forms).toHaveLength(all.length);
      for (const { former, outcome, question } of result.forms) {
        if (outcome === "waiting") expect(result.questions.map(({ id }) => id)).toContain(question);
        else expect(given).toContain(former.form?.texts.goals);
        const isThere = [...titles.values()].includes(former.title);
        if (!isThere) expect(outcome).toBe("waiting");
      }
    }),
    { numRuns: runs(20) },
  );
});
