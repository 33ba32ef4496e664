import { formDefinitionR5 } from "../../src/town/r5/form";
import { guessPeriod } from "../../src/taskpane/state/guess-period";

describe("集める時期", () => {
  test.each([
    ["年度の前", new Date(2023, 2, 31), "first-half"],
    ["前期の途中", new Date(2023, 6, 1), "first-half"],
    ["前期を集める10月", new Date(2023, 9, 16), "first-half"],
    ["遅れた課を待つ11月末", new Date(2023, 10, 30), "first-half"],
    ["12月から", new Date(2023, 11, 1), "full-year"],
    ["年が明けても同じ年度", new Date(2024, 0, 10), "full-year"],
    ["年度末を集める4月", new Date(2024, 3, 10), "full-year"],
    ["何年も過ぎてから", new Date(2026, 5, 1), "full-year"],
  ])("%sは日付から決まる", (_situation, today, period) => {
    expect(guessPeriod(formDefinitionR5, { era: "令和", year: 5 }, today)).toBe(period);
  });
});
