import type { Collection } from "../../../src/gather/collection";
import type { AchievementCounts } from "../../../src/summary/model/summary-model";
import { aForm, aWorkbook } from "../../support/a-form";
import { aFinding } from "../a-finding";
import { aCollection, aGatheredForm, modelOf } from "../a-collection";

const forms = [
  aGatheredForm({ initiative: "1-1-1-1", department: "総務課", texts: { achievement: "一部達成できた" } }),
  aGatheredForm({ initiative: "1-1-1-1", department: "町民生活課", texts: { achievement: "達成できた" } }),
  aGatheredForm({ initiative: "1-2-1-1", texts: { achievement: "達成できた" } }),
  aGatheredForm({ initiative: "2-1-3-1", sheet: "様式2", texts: { achievement: "概ね" } }),
  aGatheredForm({ initiative: "2-1-3-1", sheet: "様式3", sequence: 2, texts: { achievement: "達成できた" } }),
  aGatheredForm({ initiative: null, department: null, texts: { achievement: "達成できた" } }),
];
const collection = aCollection(forms);

describe("総括が言うことの全体", () => {
  test("集めた様式はどれも、載せる様式のちょうど一つに入り、一覧に一行ある", () => {
    const model = modelOf(collection);
    expect(new Set(model.forms.flatMap(({ parts }) => parts))).toEqual(new Set(forms));
    expect(new Set(model.listed.map(({ form }) => form))).toEqual(new Set(forms));
    expect([model.counts.gathered, model.listed.length, model.forms.length]).toEqual([6, 6, 5]);
    expect(model.unplacedForms).toBe(1);
  });

  test("達成の数には、数えた様式がそのまま付く", () => {
    const { achievement } = modelOf(collection);
    const groups = [achievement.byPillar, achievement.byTheme, achievement.byDepartment].flat();
    const all: readonly AchievementCounts[] = [achievement.overall, ...groups.map(({ counts }) => counts)];
    for (const { total, byOption, unanswered } of all) {
      const answers = [...byOption, unanswered];
      expect(answers.map(({ count }) => count)).toEqual(answers.map((answer) => answer.forms.length));
      expect(answers.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
    expect(achievement.overall.unanswered.forms).toEqual([forms[3]]);
    expect(achievement.overall.total).toBe(5);
  });

  test("取組の状態は、課のうち最も遅れているもの。確認事項のある様式は、直す様式になる", () => {
    const warning = aFinding({ severity: "warning", file: "町民生活課.xlsx", sheet: "様式2", initiative: "2-1-3-1" });
    const only = forms.slice(3, 5);
    const stateOf = (one: Collection, code: string) =>
      modelOf(one, [warning]).initiatives.find(({ initiative }) => initiative.code === code);
    const partly = stateOf(aCollection(only), "2-1-3-1");
    expect(partly?.state).toEqual({ type: "missing", departments: ["総務課", "保健福祉課", "建設水道課"] });
    expect(partly?.pairs.find(({ department }) => department === "町民生活課")).toMatchObject({
      ...{ state: "attention", formCount: 2, missingCount: 0 },
    });
    expect(stateOf(collection, "1-1-1-1")?.state).toEqual({ type: "done" });
    const earlier = aCollection([aGatheredForm({ initiative: "1-1-2-1", period: "first-half" })]);
    expect(stateOf(earlier, "1-1-2-1")?.state).toEqual({ type: "attention" });
    expect(modelOf(aCollection(only), [warning]).formsToCorrect).toEqual(only.slice(0, 1));
  });

  test("ファイルごとに、入った様式と確認事項を数える", () => {
    const submission = (file: string) => ({
      reading: aWorkbook({ file, forms: [aForm()] }),
      department: "町民生活課",
      period: "full-year",
      isRemembered: false,
      previous: null,
    });
    const { files } = modelOf(
      aCollection([...forms, aGatheredForm({ initiative: "2-2-3-1", origin: "kept" })], {
        submissions: [submission("町民生活課.xlsx"), submission("空.xlsx")],
      }),
      [aFinding({ file: "町民生活課.xlsx" }), aFinding({ file: "ほか.xlsx" })],
    );
    expect(files.map((one) => [one.file, one.forms, one.findingCounts.error])).toEqual([
      ["町民生活課.xlsx", 4, 1],
      ["空.xlsx", 0, 0],
    ]);
  });

  test("同じ課の様式が二つあれば、その n と件名で区別する。一つなら件名だけ", () => {
    const entry = { initiative: "2-1-3-1", department: "町民生活課" };
    const register = {
      entries: [
        { ...entry, sequence: 1, subject: "国保" },
        { ...entry, sequence: 2, subject: "" },
        { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "自治会" },
      ],
    };
    const { forms: published } = modelOf(aCollection(forms, { register }));
    expect(published.map(({ distinction }) => distinction)).toEqual(["", "自治会", "その1 国保", "その2", ""]);
  });
});
