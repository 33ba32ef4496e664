import { findInitiative, listInitiatives, responsibleDepartments } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import { planSchema } from "../../src/plan/valid-plan";

test("R5の計画には21の取組があり、計画の順に並ぶ", () => {
  const initiatives = listInitiatives(planR5);
  expect(initiatives).toHaveLength(21);
  expect(initiatives.map(({ order }) => order)).toEqual([...Array(21).keys()]);
  expect(initiatives[2]).toMatchObject({
    code: "1-2-1-1",
    markedCode: "Ⅰ-2-①(1)",
    group: { title: "地域支えあいの仕組みづくり" },
  });
  expect(initiatives.at(-1)).toMatchObject({ code: "2-2-5-1", title: "アウトソーシング導入の検討" });
});

test("番号から取組を引く", () => {
  expect(findInitiative(planR5, "1-2-1-3")?.title).toBe("自主防災組織への活動支援による地域防災力の向上");
  expect(findInitiative(planR5, "1-2-1-9")).toBeNull();
});

test("全課の取組はどの課もが担い、R5の課と取組の組は33ある（全課はとりまとめ課だけ数える）", () => {
  const initiatives = listInitiatives(planR5);
  const all = initiatives.filter(({ allDepartments }) => allDepartments);
  expect(all.map(({ leadDepartment }) => leadDepartment)).toEqual(["総務課", "総務課", "総務課", "総務課"]);
  for (const initiative of all) expect(responsibleDepartments(planR5, initiative)).toEqual(planR5.departments);
  const pairs = initiatives.map((initiative) =>
    initiative.allDepartments ? 1 : responsibleDepartments(planR5, initiative).length,
  );
  expect(pairs.reduce((sum, count) => sum + count, 0)).toBe(33);
});

test("ASCIIの印で書かれた計画は、決まった印になる", () => {
  const typed = {
    ...planR5,
    pillars: planR5.pillars.map((pillar) => ({ ...pillar, mark: pillar.mark === "Ⅰ" ? "I" : "ＩＩ" })),
  };
  expect(planSchema.parse(typed)).toEqual(planR5);
  expect(planSchema.safeParse({ ...planR5, pillars: [{ ...planR5.pillars[0], mark: "ICT" }] }).success).toBe(false);
});
