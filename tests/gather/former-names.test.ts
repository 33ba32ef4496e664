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
