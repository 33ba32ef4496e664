import { achievementOptionOf, suggestAchievement } from "../../src/checks/achievement-answer";

const options = ["達成できた", "一部達成できた", "達成できなかった"];

test.each([
  ["達成できた", "達成できた"],
  [" 達成 できた\n", "達成できた"],
  ["達成できた。", null],
  ["", null],
])("%j が指す答えは %j", (text, option) => {
  expect(achievementOptionOf(text, options)).toBe(option);
});

test.each([
  ["達成できた。", "達成できた", true],
  ["○ 一部達成出来た", "一部達成できた", true],
  ["１部達成できた", "一部達成できた", true],
  ["一部達成", "一部達成できた", false],
  ["達成できた\n来年度も続ける。", "達成できた", false],
])("%j は %j のことと思われる（確実か: %j）", (text, option, isCertain) => {
  expect(suggestAchievement(text, options)).toEqual({ option, isCertain });
});

test.each(["達成", "未達成", "達成できた・一部達成できた", "。", "おおむね達成できた"])(
  "%j は何のことか決めない",
  (text) => {
    expect(suggestAchievement(text, options)).toBeNull();
  },
);
