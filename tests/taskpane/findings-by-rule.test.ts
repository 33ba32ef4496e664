import { severities, type Finding } from "../../src/checks/finding";
import type { StandingFinding } from "../../src/summary/findings/read-findings";
import { groupByRule, linesOf } from "../../src/taskpane/findings/group-by-rule";
import { aFinding } from "../summary/a-finding";

const all = new Set(severities);

function aStanding(given: Partial<StandingFinding> = {}): StandingFinding {
  return {
    severity: "error",
    title: "欄が空いている",
    message: "空いています。",
    file: "町民生活課.xlsx",
    sheet: "様式1",
    cell: "C3",
    department: "町民生活課",
    initiative: "Ⅰ-2-①(1)",
    field: "後期",
    row: 7,
    ...given,
  };
}
const ofWord = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, index) =>
    aFinding({ rule: "term", severity: "warning", cell: `C${index}`, data: { avoid: "行なう" } }),
  );

test("規則ごとに、多いものから並べ、総括の確認事項もほかのシートのものも合わせる", () => {
  const groups = groupByRule([aFinding(), ...ofWord(2)], [aStanding(), aStanding({ row: 8 })], all);
  expect(groups.map(({ title, count }) => [title, count])).toEqual([
    ["欄が空いている", 3],
    ["使わない語", 2],
  ]);
});

test("同じ語を五つより多く言うものは一行になり、数はみな数える", () => {
  const [group] = groupByRule(ofWord(8), [], all);
  expect(group?.count).toBe(8);
  expect(group?.lines.map(({ findings }) => findings.length)).toEqual([8]);
});

test("総括の一行に並ぶ場所は、一行のまま", () => {
  const standing = [aStanding({ cell: "C3" }), aStanding({ cell: "C9" }), aStanding({ row: 8 })];
  expect(linesOf(standing).map((line) => line.map(({ cell }) => cell))).toEqual([["C3", "C9"], ["C3"]]);
  expect(groupByRule([], standing, all)[0]?.count).toBe(3);
});

test("選んでいない重要度のものは並べない", () => {
  expect(groupByRule([aFinding(), ...ofWord(1)], [aStanding()], new Set(["warning"]))).toHaveLength(1);
});
