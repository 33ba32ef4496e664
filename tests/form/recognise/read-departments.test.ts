import { readDepartments } from "../../../src/form/recognise/read-departments";
import type { Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";

const reading = (named: readonly string[], more: object = {}) => ({
  named,
  unknown: [],
  allDepartments: false,
  lead: null,
  ...more,
});
const all = (lead: string | null, unknown: readonly string[] = []) =>
  reading([], { allDepartments: true, lead, unknown });

describe("実践課", () => {
  test.each([
    ["町民生活課", reading(["町民生活課"])],
    ["町 民 生 活 課", reading(["町民生活課"])],
    ["町民生活課、建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課・建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課\n建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課　建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課及び建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課/総務課", reading(["町民生活課", "総務課"])],
    ["総務課（防災班）", reading(["総務課"])],
    ["町民生活課 自治推進班", reading(["町民生活課"])],
    ["町民生活課　自治推進班", reading(["町民生活課"])],
    ["町民生活課\n自治推進班", reading(["町民生活課"])],
    ["総務課 情報防災室、町民生活課 生活係", reading(["総務課", "町民生活課"])],
    ["自治推進班", reading([], { unknown: ["自治推進班"] })],
    ["ラベンダーハイツ", reading(["ラベンダーハイツ"])],
    ["総務課、税務課", reading(["総務課"], { unknown: ["税務課"] })],
    ["町民生活", reading([], { unknown: ["町民生活"] })],
    ["全課【総務課】", all("総務課")],
    ["全 課 【 総務課 】", all("総務課")],
    ["全課【とりまとめ：総務課】", all("総務課")],
    ["全課（総務課）", all("総務課")],
    ["全課\n【総務課】", all("総務課")],
    ["全課", all(null)],
    ["全課【税務課】", all(null, ["税務課"])],
    ["総務課企画商工観光課", reading(["総務課", "企画商工観光課"])],
    ["上富良野町総務課", reading(["総務課"])],
    ["デジタル総務課", reading([], { unknown: ["デジタル総務課"] })],
    ["", reading([])],
    ["町民生活課（住民班・税務班）", reading(["町民生活課"])],
    ["町民生活課(住民班､税務班)", reading(["町民生活課"])],
    ["町民生活課【住民班／税務班】、建設水道課（道路班・水道班）", reading(["町民生活課", "建設水道課"])],
    ["町民生活課（住民班・税務班", reading(["町民生活課"])],
    ["町民生活課（住民班（窓口・届出）、税務班）", reading(["町民生活課"])],
    ["（住民班・税務班）町民生活課", reading(["町民生活課"])],
    ["主：町民生活課　副：建設水道課", reading(["町民生活課", "建設水道課"], { main: "町民生活課" })],
    ["主:町民生活課\n副:建設水道課、総務課", reading(["町民生活課", "建設水道課", "総務課"], { main: "町民生活課" })],
    ["主管課：町民生活課　協力課：総務課", reading(["町民生活課", "総務課"], { main: "町民生活課" })],
    ["主 町民生活課 副 建設水道課", reading(["町民生活課", "建設水道課"])],
    ["総務課（副）・町民生活課（主）", reading(["総務課", "町民生活課"], { main: "町民生活課" })],
    ["主：町民生活課　主：建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課（内線 123）", reading(["町民生活課"])],
    ["町民生活課　内線123・124", reading(["町民生活課"])],
    ["町民生活課（内線 123、124）", reading(["町民生活課"])],
    ["町民生活課\n電話：45-6985", reading(["町民生活課"])],
    ["町民生活課（内）123", reading(["町民生活課"])],
    ["町民生活課 45-6985", reading(["町民生活課"])],
    ["担当：町民生活課", reading(["町民生活課"])],
    ["町民生活課（担当：山田、佐藤）", reading(["町民生活課"])],
    ["町民生活課　担当：山田、佐藤", reading(["町民生活課"])],
    ["町民生活課\n担当：自治推進班 山田", reading(["町民生活課"])],
    ["担当者：山田", reading([], { unknown: ["担当者:山田"] })],
    ["町民生活課、山田", reading(["町民生活課"], { unknown: ["山田"] })],
    ["町民生活課（税務課・戸籍課）", reading(["町民生活課"], { unknown: ["(税務課", "戸籍課)"] })],
    ["町民生活課（総務課・建設水道課）", reading(["町民生活課", "総務課", "建設水道課"])],
    ["主：税務課　副：総務課", reading(["総務課"], { unknown: ["主:税務課副:"] })],
    ["主：税務課", reading([], { unknown: ["主:税務課"] })],
  ])("「%s」", (text, expected) => {
    expect(readDepartments(text, planR5)).toEqual(expected);
  });
});

describe("課の名前が変わった後の実践課", () => {
  const until = "2024-03-31";
  const plan: Plan = {
    ...planR5,
    departments: ["総務課", "町民課", "企画課", "商工観光課", "水道課"],
    formerNames: [
      { department: "町民課", name: "町民生活課", until },
      { department: "水道課", name: "建設課", until },
      { department: "水道課", name: "上下水道課", until },
      { department: "企画課", name: "企画商工観光課", until },
      { department: "商工観光課", name: "企画商工観光課", until },
    ],
  };
  const renamed = { name: "町民生活課", until, successors: ["町民課"] };
  const split = { name: "企画商工観光課", until, successors: ["企画課", "商工観光課"] };

  test.each([
    ["町民課", reading(["町民課"])],
    ["町民生活課", reading(["町民課"], { former: [renamed] })],
    ["旧町民生活課", reading(["町民課"], { former: [renamed] })],
    ["町民生活課（税務班）", reading(["町民課"], { former: [renamed] })],
    ["町民生活課、町民課", reading(["町民課"], { former: [renamed] })],
    [
      "建設課・上下水道課",
      reading(["水道課"], {
        former: [
          { name: "建設課", until, successors: ["水道課"] },
          { name: "上下水道課", until, successors: ["水道課"] },
        ],
      }),
    ],
    ["企画商工観光課", reading([], { former: [split] })],
    ["企 画 商 工 観 光 課", reading([], { former: [split] })],
    ["総務課、企画商工観光課", reading(["総務課"], { former: [split] })],
    ["全課【町民生活課】", reading([], { allDepartments: true, lead: "町民課", former: [renamed] })],
    ["全課【企画商工観光課】", reading([], { allDepartments: true, lead: null, former: [split] })],
  ])("「%s」", (text, expected) => {
    expect(readDepartments(text, plan)).toEqual(expected);
  });

  test("計画が旧課名を知らなくても、長い名前の終わりは課の名前ではない", () => {
    expect(readDepartments("企画商工観光課", { ...plan, formerNames: [] })).toEqual(
      reading([], { unknown: ["企画商工観光課"] }),
    );
    expect(readDepartments("総務課、企画商工観光課", { ...plan, formerNames: [] })).toEqual(
      reading(["総務課"], { unknown: ["企画商工観光課"] }),
    );
  });
});

describe("課のほかに書いてあること", () => {
  test.each([
    "町民生活課＜住民班＞",
    "町民生活課窓口センター",
    "町民生活課 住民Ｇ",
    "町民生活課ほか",
    "町民生活課等",
    "町民生活課長",
    "町民生活課　担当 山田、内線123",
    "町民生活課 jumin@example.jp",
    "町民生活課 住民係（内線 123）",
    "担当：町民生活課",
  ])("「%s」は、町民生活課", (text) => {
    expect(readDepartments(text, planR5)).toMatchObject({ named: ["町民生活課"], unknown: [] });
  });

  test.each([
    "主：町民生活課　副：建設水道課",
    "（主）町民生活課（副）建設水道課",
    "町民生活課（主）建設水道課（副）",
    "主担当 町民生活課 副担当 建設水道課",
  ])("「%s」の主は、町民生活課", (text) => {
    expect(readDepartments(text, planR5)).toMatchObject({
      named: ["町民生活課", "建設水道課"],
      unknown: [],
      main: "町民生活課",
    });
  });
});
