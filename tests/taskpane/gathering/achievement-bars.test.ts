import { achievementBars, findPart } from "../../../src/taskpane/gathering/achievement-bars";
import type { AchievementPart, AchievementResult } from "../../../src/usecases/assemble/gathering-result";

const part = (option: string | null, count: number): AchievementPart => ({ option, count, forms: [] });
const result = (options: readonly string[], counts: readonly number[]): AchievementResult => {
  const parts = [...options, null].map((option, index) => part(option, counts[index] ?? 0));
  return {
    options: [...options, null],
    overall: parts,
    departments: [
      { department: "総務課", parts },
      { department: null, parts },
    ],
  };
};

describe("達成状況の棒", () => {
  it("はじめの答えがいちばん良く、終わりの答えがいちばん悪い", () => {
    const { series } = achievementBars(result(["できた", "一部", "できない"], [5, 3, 1, 2]));
    expect(series.map(({ name, tone, count }) => `${name} ${tone} ${count ?? ""}`)).toEqual([
      "できた good 5",
      "一部 fair 3",
      "できない poor 1",
      "記入なし none 2",
    ]);
  });

  it("答えが二つしかない町では、二つめを悪いとは言わない", () => {
    const { series } = achievementBars(result(["できた", "できていない"], [1, 1, 0]));
    expect(series.map(({ tone }) => tone)).toEqual(["good", "fair"]);
  });

  it("記入のない様式がなければ、凡例にも出さない", () => {
    const { series } = achievementBars(result(["できた", "一部", "できない"], [5, 0, 0, 0]));
    expect(series.map(({ name }) => name)).toEqual(["できた", "一部", "できない"]);
  });

  it("棒の先に、その課の様式の数を添える", () => {
    const { rows } = achievementBars(result(["できた", "一部"], [5, 3, 2]));
    expect(rows.map(({ name, figure }) => `${name} ${figure}`)).toEqual([
      "全体 10",
      "総務課 10",
      "課の分からない様式 10",
    ]);
  });

  it("どの部分からも、それが数えた様式に行き着く", () => {
    const achievement = result(["できた", "一部"], [5, 3, 2]);
    const found = achievementBars(achievement).rows.flatMap((row) =>
      row.parts.map(({ series }) => {
        const place = findPart(achievement, { row: row.id, series });
        return place && `${place.name} ${place.part.count}`;
      }),
    );
    expect(found).toEqual(
      ["全体", "総務課", "課の分からない様式"].flatMap((name) => [5, 3, 2].map((count) => `${name} ${count}`)),
    );
  });
});
