import { planR5 } from "../../src/town/r5/plan";
import { readPlanJson } from "../../src/plan/read-plan-json";

/** The R5 plan as JSON with its first initiative, or the plan itself, changed. */
function r5With(initiativeChanges: object, planChanges: object = {}): string {
  const text = JSON.stringify({ ...planR5, ...planChanges });
  const initiative = planR5.pillars[0]?.themes[0]?.groups[0]?.initiatives[0];
  return text.replace(JSON.stringify(initiative), JSON.stringify({ ...initiative, ...initiativeChanges }));
}

const problemsOf = (text: string) => {
  const result = readPlanJson(text);
  return result.ok ? [] : result.problem;
};

test("書き出したJSONは同じ計画に読める", () => {
  expect(readPlanJson(JSON.stringify(planR5))).toEqual({ ok: true, value: planR5 });
});

test.each<[string, string, RegExp]>([
  ["課がない", r5With({ allDepartments: false, leadDepartment: null }), /Ⅰ-1-①\(1\)「.*」に実践課がありません/u],
  ["全課とともに課", r5With({ departments: ["総務課"] }), /Ⅰ-1-①\(1\)「.*全課と課の名前（総務課）の両方/u],
  ["一覧にないとりまとめ課", r5With({ leadDepartment: "税務課" }), /とりまとめ課「税務課」が、計画の課の一覧に/u],
  ["初めの印が(9)", r5With({ mark: "(9)" }), /Ⅰ-1-①\(9\): 初めの印が「\(9\)」/u],
  ["課が二度", r5With({}, { departments: [...planR5.departments, "総務課"] }), /「総務課」と同じ名前「総務課」/u],
  ["書けない字", r5With({ title: "研究\u0001" }), /Ⅰ-1-①\(1\)の題に、ファイルに書けない文字（U\+0001）/u],
  ["途中で切れたJSON", "{", /^JSONとして読めません/u],
  ["空のオブジェクト", "{}", /（title）: ありません。文字列を書いてください。/u],
  ["0年度", r5With({}, { fiscalYear: { era: "令和", year: 0 } }), /（fiscalYear.year）: 1以上にしてください。/u],
])("%s ときは、場所を示して伝える", (_, text, expected) => {
  expect(problemsOf(text)[0]).toMatch(expected);
});
