import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { drawRegister } from "../../src/gather/register/draw-register";
import { readRegister } from "../../src/gather/register/read-register";
import type { Collection, RecognisedWorkbook, RegisterEntry } from "../../src/gather/collection";
import type { Plan } from "../../src/plan/schema";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import { questionsOf } from "../../src/usecases/assemble/questions";
import { modelOf, summaryOf } from "../summary/a-collection";
import { aCollection, aForm, aWorkbook, type FormSpecification } from "../support/a-form";
import { afterReform } from "../support/a-reform";
import { snapshotOfDrawing, snapshotOfSheet } from "../support/snapshot-of-drawing";

const renamed = afterReform({ 町民生活課: "町民課" }, [{ department: "町民課", name: "町民生活課" }]);
/** Ⅰ-2-①(1) is 町民生活課's and 建設水道課's. */
const split = afterReform({ 建設水道課: "建設課、水道課" }, [
  { department: "建設課", name: "建設水道課" },
  { department: "水道課", name: "建設水道課" },
]);
const joined = afterReform({ 町民生活課: "町民建設課", 建設水道課: "町民建設課" }, [
  { department: "町民建設課", name: "町民生活課" },
  { department: "町民建設課", name: "建設水道課" },
]);

const book =
  (file: string, ...forms: readonly FormSpecification[]) =>
  (plan: Plan): RecognisedWorkbook =>
    aWorkbook({ file, forms: forms.map((form, index) => aForm({ sheet: `様式${index + 1}`, ...form, plan })) });
const gathered = (plan: Plan, ...books: readonly ReturnType<typeof book>[]): Collection =>
  aCollection({ plan, workbooks: books.map((one) => one(plan)) });
const keysOf = ({ forms }: Collection) =>
  forms.map(({ key: { department, sequence } }) => `${department ?? "？"} その${sequence}`);

describe("旧課名で出された様式", () => {
  const ofResidents = book("様式.xlsx", { departments: "町民生活課", vision: "住民の姿" });
  const ofWaterworks = book("建設水道課.xlsx", { departments: "建設水道課", vision: "水道の姿" });

  test("一つの課になっていれば、その課のもの", () => {
    expect(keysOf(gathered(renamed, ofResidents))).toEqual(["町民課 その1"]);
  });

  test("二つの課が一つになっていれば、その1とその2", () => {
    expect(keysOf(gathered(joined, ofResidents, ofWaterworks)).toSorted()).toEqual([
      "町民建設課 その1",
      "町民建設課 その2",
    ]);
  });

  test("旧課名の管理番号が同じ「その1」でも、一つの様式にはしない", () => {
    const first = book("a.xlsx", { departments: "町民生活課", vision: "甲", number: "R5 Ⅰ-2-①(1) 町民生活課 その1" });
    const second = book("b.xlsx", { departments: "建設水道課", vision: "乙", number: "R5 Ⅰ-2-①(1) 建設水道課 その1" });
    const collection = gathered(joined, first, second);
    expect(keysOf(collection)).toEqual(["町民建設課 その1", "町民建設課 その2"]);
    expect(collection.forms.some(({ isInConflict }) => isInConflict)).toBe(false);
  });

  describe("四月に配った管理番号が前の名前のまま", () => {
    const numbered = (file: string, department: string, sequence: number, vision: string, typed = "") =>
      book(file, {
        departments: typed || department,
        vision,
        number: `R5 Ⅰ-2-①(1) ${department} その${sequence}`,
      });
    const kaigo = numbered("1 介護.xlsx", "町民生活課", 2, "介護の姿");
    const kokuho = numbered("2 国保.xlsx", "町民生活課", 1, "国保の姿");
    const visionsOf = ({ forms }: Collection) =>
      Object.fromEntries(forms.map(({ key, texts }) => [key.sequence, texts.vision]));

    test("名前が変わっただけなら、その番号のその n", () => {
      expect(visionsOf(gathered(renamed, kaigo, kokuho))).toEqual({ 1: "国保の姿", 2: "介護の姿" });
      expect(visionsOf(gathered(renamed, kaigo))).toEqual({ 2: "介護の姿" });
    });

    test("目指す姿を直して出し直しても、番号から同じ様式と分かる", () => {
      const before = gathered(renamed, kaigo, kokuho);
      const former = readFormerSummary(
        snapshotOfDrawing(summaryOf({ ...before, submissions: [] }), "総括.xlsx"),
        renamed,
        formDefinitionR5,
      );
      const again = numbered("3 国保.xlsx", "町民生活課", 1, "直した国保の姿");
      const collection = aCollection({ plan: renamed, workbooks: [again(renamed)], former });
      expect(visionsOf(collection)).toEqual({ 1: "直した国保の姿", 2: "介護の姿" });
    });

    test("今の名前で同じ番号の様式もあれば、その番号は今の名前のもの", () => {
      const own = numbered("町民課.xlsx", "町民課", 1, "新しい姿");
      expect(visionsOf(gathered(renamed, kokuho, own))).toEqual({ 1: "新しい姿", 2: "国保の姿" });
    });

    test("前の年度より前の名前は、名前が変わっただけかどうかに関わらない", () => {
      const older = { department: "町民課", name: "住民課", until: "2020-03-31" };
      const plan = { ...renamed, formerNames: [...renamed.formerNames, older] };
      expect(visionsOf(gathered(plan, kaigo))).toEqual({ 2: "介護の姿" });
    });

    test("課が一つになっていれば、前の名前と番号で見分ける", () => {
      const residents = numbered("1.xlsx", "町民生活課", 1, "同じ姿");
      const waterworks = numbered("2.xlsx", "建設水道課", 1, "同じ姿");
      expect(keysOf(gathered(joined, residents, waterworks))).toEqual(["町民建設課 その1", "町民建設課 その2"]);
      const corrected = numbered("3.xlsx", "町民生活課", 1, "別の姿");
      const collection = gathered(joined, residents, waterworks, corrected);
      expect(collection.forms.filter(({ key }) => key.sequence === 1)).toHaveLength(2);
      expect(collection.questions).toHaveLength(1);
    });

    test("課が一つになったあとの番号とは、目指す姿で合わせる", () => {
      const before = numbered("1.xlsx", "建設水道課", 1, "水道の姿");
      const now = numbered("2.xlsx", "町民建設課", 2, "水道の姿");
      expect([...new Set(keysOf(gathered(joined, before, now)))]).toEqual(["町民建設課 その2"]);
    });
  });

  test("分かれていて、どれからも分からなければ、引き継いだ課から選んでもらう", () => {
    const collection = gathered(split, ofWaterworks);
    expect(keysOf(collection)).toEqual(["？ その1"]);
    const [question] = questionsOf(collection, modelOf(collection));
    expect(question).toMatchObject({ kind: "department", proposed: null });
    expect(question?.text).toBe(
      "実践課の「建設水道課」は、今は「建設課」「水道課」に分かれています。どの課のものですか。",
    );
    expect(question?.choices.slice(0, 2).map(({ answer }) => answer)).toEqual(["建設課", "水道課"]);
    const answers = { [question?.id ?? ""]: "水道課" };
    expect(keysOf(aCollection({ plan: split, workbooks: [ofWaterworks(split)], answers }))).toEqual(["水道課 その1"]);
  });

  test.each([
    ["ファイルの名前", book("水道課.xlsx", { departments: "建設水道課" })],
    ["シートの名前", book("様式.xlsx", { departments: "建設水道課", sheet: "水道課" })],
    ["ほかの様式", book("様式.xlsx", { departments: "建設水道課" }, { departments: "水道課", vision: "別の姿" })],
  ])("分かれていても、%sから分かれば尋ねない", (_, workbook) => {
    expect(keysOf(gathered(split, workbook))[0]).toBe("水道課 その1");
  });

  test("分かれた課のうち、計画でその取組を受け持つのが一つなら、その課のもの", () => {
    const plan = afterReform({}, [
      { department: "町民生活課", name: "住民企画課" },
      { department: "総務課", name: "住民企画課" },
    ]);
    expect(keysOf(gathered(plan, book("様式.xlsx", { departments: "住民企画課" })))).toEqual(["町民生活課 その1"]);
  });

  test("引き継いだ課でないものは、証拠にならない", () => {
    expect(keysOf(gathered(split, book("町民生活課.xlsx", { departments: "建設水道課" })))).toEqual(["？ その1"]);
  });
});

describe("課の名前が変わる前に作った総括", () => {
  const residents = book("町民生活課.xlsx", { vision: "住民の姿" });
  const waterworks = book("建設水道課.xlsx", { departments: "建設水道課", vision: "水道の姿" });
  const summary = snapshotOfDrawing(summaryOf(gathered(planR5, residents, waterworks)), "総括.xlsx");
  const again = (plan: Plan, ...books: readonly ReturnType<typeof book>[]): Collection =>
    aCollection({
      plan,
      workbooks: books.map((one) => one(plan)),
      former: readFormerSummary(summary, plan, formDefinitionR5),
    });

  test("残った様式は、今の課のもの", () => {
    expect(keysOf(again(renamed))).toEqual(["町民課 その1", "建設水道課 その1"]);
    expect(keysOf(again(joined)).toSorted()).toEqual(["町民建設課 その1", "町民建設課 その2"]);
    expect(keysOf(again(split))).toEqual(["町民生活課 その1", "？ その1"]);
  });

  test("新しい名前で出し直された様式は、前の様式と入れ替わる", () => {
    const collection = again(renamed, book("町民生活課.xlsx", { vision: "住民の姿", texts: { goals: "新しい目標" } }));
    expect(keysOf(collection)).toEqual(["町民課 その1", "建設水道課 その1"]);
    expect(collection.forms[0]?.texts.goals).toBe("新しい目標");
  });

  test("前の総括から作った様式台帳は、名前が変わっただけでは、書き直されたことにならない", () => {
    expect(again(renamed).register).toBeNull();
  });
});

describe("年度の途中で課の名前が変わり、実践課を直して出し直した", () => {
  const before = book("町民生活課.xlsx", { departments: "町民生活課", vision: "住民の姿" });
  const corrected = book("町民課.xlsx", { departments: "町民課", vision: "住民の姿" });
  const shown = ({ forms, questions }: Collection) => ({
    departments: forms.map(({ texts }) => texts.departments),
    questions: questions?.length,
  });

  test("一度に集めても、実践課だけの違いは尋ねない", () => {
    expect(shown(gathered(renamed, before, corrected))).toEqual({ departments: ["町民課"], questions: 0 });
  });

  test("あとのものが入る", () => {
    const saved = (one: typeof before, modified: string) => (plan: Plan) => {
      const workbook = one(plan);
      return { ...workbook, source: { ...workbook.source, modified } };
    };
    const [early, late] = ["2023-10-01T00:00:00Z", "2024-03-31T00:00:00Z"];
    const inOrder = gathered(renamed, saved(before, early), saved(corrected, late));
    const turned = gathered(renamed, saved(before, late), saved(corrected, early));
    expect(shown(inOrder)).toEqual({ departments: ["町民課"], questions: 0 });
    expect(shown(turned)).toEqual({ departments: ["町民生活課"], questions: 0 });
  });

  test("記入していない前の様式は、記入した様式に含まれる", () => {
    const blank = { firstHalf: "", secondHalf: "", achievement: "", review: "" };
    const asGiven = book("甲.xlsx", { departments: "町民生活課", vision: "住民の姿", texts: blank });
    expect(shown(gathered(renamed, asGiven, corrected))).toEqual({ departments: ["町民課"], questions: 0 });
  });

  test("全課の様式のとりまとめ課も同じ", () => {
    const plan = afterReform({ 総務課: "庶務課" }, [{ department: "庶務課", name: "総務課" }]);
    const [old, now] = ["総務課", "庶務課"].map((name, index) =>
      book(`${"甲乙".charAt(index)} 町民生活課.xlsx`, { initiative: "1-1-1-1", departments: `全課【${name}】` }),
    );
    if (!old || !now) throw new Error("two books");
    expect(shown(gathered(plan, old, now))).toEqual({ departments: ["全課【庶務課】"], questions: 0 });
  });

  test("本文も違えば尋ねる", () => {
    const other = book("町民課.xlsx", { departments: "町民課", vision: "住民の姿", texts: { goals: "別の目標" } });
    expect(shown(gathered(renamed, before, other)).questions).toBe(1);
  });

  test("続けて集めれば、今の名前のファイルは前の名前のファイルの次の版", () => {
    const other = book("町民課.xlsx", { departments: "町民課", vision: "住民の姿", texts: { goals: "別の目標" } });
    const former = readFormerSummary(
      snapshotOfDrawing(summaryOf(gathered(renamed, before)), "総括.xlsx"),
      renamed,
      formDefinitionR5,
    );
    const collection = aCollection({ plan: renamed, workbooks: [other(renamed)], former });
    expect(shown(collection)).toEqual({ departments: ["町民課"], questions: 0 });
    expect(collection.submissions.map(({ reading }) => reading.source.file)).toEqual(["町民課.xlsx"]);
  });
});

describe("ほかの課に移った名前", () => {
  /** 町民生活課 and 建設水道課 have changed their names with each other. */
  const swapped = afterReform({ 町民生活課: "仮の課", 建設水道課: "町民生活課", 仮の課: "建設水道課" }, [
    { department: "建設水道課", name: "町民生活課" },
    { department: "町民生活課", name: "建設水道課" },
  ]);
  const residents = book("町民生活課.xlsx", { departments: "町民生活課", vision: "住民の姿" });
  const gatheredFor = (period: string, ...more: readonly [former?: Collection["former"]]): Collection =>
    aCollection({
      plan: swapped,
      workbooks: more.length > 0 ? [] : [residents(swapped)],
      period,
      former: more[0] ?? null,
    });

  test("前期の終わりにはまだ前の課の名前、年度末には今の課の名前", () => {
    expect(keysOf(gatheredFor("first-half"))).toEqual(["建設水道課 その1"]);
    expect(keysOf(gatheredFor("full-year"))).toEqual(["町民生活課 その1"]);
  });

  test("前期に集めた様式は、年度末にも前の課の名前で読む", () => {
    const former = readFormerSummary(
      snapshotOfDrawing(summaryOf(gatheredFor("first-half")), "総括.xlsx"),
      swapped,
      formDefinitionR5,
    );
    expect(keysOf(gatheredFor("full-year", former))).toEqual(["建設水道課 その1"]);
  });

  test("年度末に今の名前で出された様式は、前期の同じ様式の次の版", () => {
    const former = readFormerSummary(
      snapshotOfDrawing(summaryOf(gatheredFor("first-half")), "総括.xlsx"),
      swapped,
      formDefinitionR5,
    );
    const now = book("建設水道課.xlsx", {
      departments: "建設水道課",
      vision: "住民の姿",
      texts: { goals: "別の目標" },
    });
    const collection = aCollection({ plan: swapped, workbooks: [now(swapped)], period: "full-year", former });
    expect(keysOf(collection)).toEqual(["建設水道課 その1"]);
    expect(collection.submissions.map(({ reading }) => reading.source.file)).toEqual(["建設水道課.xlsx"]);
  });
});

describe("様式台帳の旧課名", () => {
  const entry = (department: string, sequence = 1): RegisterEntry => {
    return { initiative: "1-2-1-1", department, sequence, subject: "" };
  };
  const read = (plan: Plan, ...entries: readonly RegisterEntry[]) =>
    readRegister(snapshotOfSheet(drawRegister({ entries }, planR5)), plan);

  test("一つの課になっていれば、その課の行", () => {
    expect(read(renamed, entry("町民生活課"))).toMatchObject({
      register: { entries: [entry("町民課")] },
      problems: [],
    });
    expect(read(joined, entry("町民生活課"), entry("建設水道課"))).toMatchObject({
      register: { entries: [entry("町民建設課"), entry("町民建設課", 2)] },
      problems: [],
    });
  });

  test("分かれていれば、どの課に直すかを伝える", () => {
    const { register, problems } = read(split, entry("建設水道課"));
    expect(register.entries).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([
      "様式台帳の「建設水道課」は、今は「建設課」「水道課」に分かれています。この様式を出す課の名前に直してください。",
    ]);
  });
});
