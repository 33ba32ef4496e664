import { departmentNamed, departmentNamesIn, keyWithNamesOfToday, successorsOf } from "../../src/plan/department-names";
import type { FormerName, Plan } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";

const until = "2024-03-31";
const departments = ["総務課", "企画課", "商工観光課", "町民生活課", "ラベンダーハイツ"];
const formerNames: readonly FormerName[] = [
  { department: "企画課", name: "企画商工観光課", until },
  { department: "商工観光課", name: "企画商工観光課", until },
  { department: "町民生活課", name: "町民課", until },
  { department: "町民生活課", name: "生活環境室", until: "2022-03-31" },
];
const after: Plan = { ...planR5, departments, formerNames };
const unaware: Plan = { ...after, formerNames: [] };

const namesIn = (text: string, plan = after) => departmentNamesIn(text, plan).found.map(({ name }) => name);

describe("課の名前の意味", () => {
  test.each([
    ["今の課", "総 務 課", { name: "総務課", until: null, successors: ["総務課"] }],
    ["一つになった旧課名", "町民課", { name: "町民課", until, successors: ["町民生活課"] }],
    ["一つにまとまったもう一つの旧課名", "生活環境室", { until: "2022-03-31", successors: ["町民生活課"] }],
    ["分かれた旧課名", "企画商工観光課", { until, successors: ["企画課", "商工観光課"] }],
  ])("%s", (_, typed, meaning) => {
    expect(departmentNamed(typed, after)).toMatchObject(meaning);
    expect(successorsOf(typed, after)).toEqual(meaning.successors);
  });

  test("知らない名前には、引き継ぐ課がない", () => {
    expect(departmentNamed("税務課", after)).toBeNull();
    expect(successorsOf("税務課", after)).toEqual([]);
  });
});

describe("文の中の課の名前", () => {
  test.each([
    ["総務課町民生活課", ["総務課", "町民生活課"]],
    ["町民生活課 総務課", ["町民生活課", "総務課"]],
    ["上富良野町総務課", ["総務課"]],
    ["上富良野町役場総務課", ["総務課"]],
    ["町民生活課（税務班）", ["町民生活課"]],
    ["R5総務課", ["総務課"]],
    ["令和6年度総務課", ["総務課"]],
    ["前期進捗状況総務課.xlsx", ["総務課"]],
    ["総務課と町民生活課", ["総務課", "町民生活課"]],
    ["総 務 課　町 民 生 活 課", ["総務課", "町民生活課"]],
    ["特別養護老人ホームラベンダーハイツ", ["ラベンダーハイツ"]],
  ])("「%s」", (text, names) => {
    expect(namesIn(text)).toEqual(names);
    expect(namesIn(text, unaware)).toEqual(names);
  });

  test.each([
    "企画商工観光課",
    "R5_企画商工観光課.xlsx",
    "総務課企画商工観光課",
    "上富良野町企画商工観光課",
    "企 画 商 工 観 光 課",
    "旧企画商工観光課",
  ])("「%s」は商工観光課ではない", (text) => {
    expect(namesIn(text)).toContain("企画商工観光課");
    expect(namesIn(text)).not.toContain("商工観光課");
    expect(namesIn(text, unaware)).not.toContain("商工観光課");
  });

  test.each(["デジタル総務課", "まちづくり企画課", "DX企画課", "秘書総務課"])("「%s」は別の課", (text) => {
    expect(namesIn(text)).toEqual([]);
    expect(departmentNamesIn(text, after).rest).toBe(text);
  });

  test("名前を除いた残り", () => {
    expect(departmentNamesIn("総務課 防災班、町民課", after).rest).toBe("防災班、");
  });
});

test.each([
  ["町民課 前期", "町民生活課前期"],
  ["上富良野町町民課", "町民生活課"],
  ["旧町民課と総務課", "町民生活課と総務課"],
  ["企画商工観光課", "企画商工観光課"],
  ["税務課", "税務課"],
])("今の名前で：「%s」", (text, today) => {
  expect(keyWithNamesOfToday(text, after)).toBe(today);
});

describe("ほかの課に移った名前は、期日で決まる", () => {
  const plan: Plan = {
    ...planR5,
    departments: ["農林課", "産業課", "総務課"],
    formerNames: [
      { department: "農林課", name: "産業課", until },
      { department: "産業課", name: "商工課", until },
    ],
  };

  test.each([
    ["産業課", until, ["農林課"]],
    ["産業課", "2024-04-01", ["産業課"]],
    ["産業課", undefined, ["産業課"]],
    ["商工課", until, ["産業課"]],
    ["商工課", "2025-03-31", ["産業課"]],
    ["総務課", until, ["総務課"]],
  ])("「%s」（%s）", (typed, on, successors) => {
    expect(successorsOf(typed, plan, on)).toEqual(successors);
    expect(departmentNamesIn(`R5 ${typed}.xlsx`, plan, on).found[0]?.successors).toEqual(successors);
  });
});
