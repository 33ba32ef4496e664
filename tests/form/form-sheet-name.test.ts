import { formSheetName } from "../../src/form/form-sheet-name";
import { listInitiatives } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";

const initiatives = listInitiatives(planR5);
const [initiative] = initiatives;
if (!initiative) throw new Error("The plan has no initiative.");

test.each([
  [1, 1, "Ⅰ-1-①(1) 町民生活課"],
  [1, 2, "Ⅰ-1-①(1) 町民生活課 その1"],
  [2, 2, "Ⅰ-1-①(1) 町民生活課 その2"],
])("%i番目の様式（全%i件）のシートは「%s」", (sequence, count, name) => {
  expect(formSheetName(initiative, "町民生活課", sequence, count)).toBe(name);
});

test("Excel が許さない文字は、似た文字に替わる", () => {
  expect(formSheetName(initiative, "[子ども/教育]:課'", 1, 1)).toBe("Ⅰ-1-①(1) ［子ども／教育］：課’");
});

test("長い課の名前は縮めても、その n までの名前は重ならない", () => {
  const department = "𠮷野地区まちづくり・地域振興・デジタル推進総合センター";
  const names = initiatives.flatMap((one) =>
    [1, 2, 12].map((sequence) => formSheetName(one, department, sequence, 12)),
  );
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.length <= 31)).toBe(true);
  expect(names[2]).toBe("Ⅰ-1-①(1) 𠮷野地区まちづくり・地域振興・… その12");
});

test("シートの名前の順は、計画の順", () => {
  const names = initiatives.map((one) => formSheetName(one, "総務課", 1, 1));
  expect(names.toSorted()).toEqual(names);
});
