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

describe("いくつかの答えの一つに付けた印", () => {
  test.each([
    ["達成できた\n○一部達成できた\n達成できなかった", "一部達成できた"],
    ["達成できた\n一部達成できた\n○ 達成できなかった", "達成できなかった"],
    ["○達成できた\n一部達成できた\n達成できなかった", "達成できた"],
    ["達成できた\n一部達成できた○\n達成できなかった", "一部達成できた"],
    ["達成できた（　）\n一部達成できた（○）\n達成できなかった（　）", "一部達成できた"],
    ["達成できた（○）一部達成できた（　）達成できなかった（　）", "達成できた"],
    ["（　）達成できた　（○）一部達成できた　（　）達成できなかった", "一部達成できた"],
    ["□達成できた ☑一部達成できた □達成できなかった", "一部達成できた"],
    ["☐ 達成できた ☐ 一部達成できた ☑ 達成できなかった", "達成できなかった"],
    ["■達成できた　□一部達成できた　□達成できなかった", "達成できた"],
    ["○達成できた ●一部達成できた ○達成できなかった", "一部達成できた"],
    ["達成できた・○一部達成できた・達成できなかった", "一部達成できた"],
    ["達成できた、一部達成できた ◎、達成できなかった", "一部達成できた"],
    ["1 達成できた　② 一部達成できた　3 達成できなかった", "一部達成できた"],
    ["1．達成できた\n○2．一部達成できた\n3．達成できなかった", "一部達成できた"],
    ["達成出来た\nレ 一部 達成 出来た\n達成出来なかった", "一部達成できた"],
    ["[ ] 達成できた [x] 一部達成できた [ ] 達成できなかった", "一部達成できた"],
    ["☑️達成できた\n☐一部達成できた", "達成できた"],
    ["×達成できた ○一部達成できた ×達成できなかった", "一部達成できた"],
  ])("%j の答えは %j", (text, option) => {
    expect(achievementOptionOf(text, options)).toBe(option);
  });

  test.each([
    "達成できた\n一部達成できた\n達成できなかった",
    "○達成できた\n○一部達成できた\n達成できなかった",
    "○達成できた ○一部達成できた ○達成できなかった",
    "□達成できた □一部達成できた □達成できなかった",
    "①達成できた ②一部達成できた ③達成できなかった",
    "達成できた○一部達成できた達成できなかった",
    "達成できた ○ 一部達成できた 達成できなかった",
    "達成できた\n達成できなかったものもある",
    "達成できた 一部達成できた 達成できなかった\n○",
    "☑\n達成できた 一部達成できた 達成できなかった",
    "1 達成できた 2 一部達成できた 3 達成できなかった 4",
    "1 達成できた 2 一部達成できた 3 達成できなかった 1 2",
    "2",
    "達成できた・一部達成できた・達成できなかった\n来年度も続ける。",
  ])("%j はどれとも決めず、どれも勧めない", (text) => {
    expect(achievementOptionOf(text, options)).toBeNull();
    expect(suggestAchievement(text, options)).toBeNull();
  });

  test.each(["2 一部達成できた", "②一部達成できた", "1.達成できた 2.一部達成できた 3.達成できなかった → 2"])(
    "%j は、その番号の答えを勧める",
    (text) => {
      expect(achievementOptionOf(text, options)).toBeNull();
      expect(suggestAchievement(text, options)).toEqual({ option: "一部達成できた", isCertain: true });
    },
  );

  test("下に文が続いていれば、印のある答えを勧めるにとどめる", () => {
    const text = "達成できた\n○一部達成できた\n達成できなかった\n来年度も続ける。";
    expect(achievementOptionOf(text, options)).toBeNull();
    expect(suggestAchievement(text, options)).toEqual({ option: "一部達成できた", isCertain: false });
  });

  test("答えそのものが記号なら、印とは読まない", () => {
    expect(achievementOptionOf("○", ["○", "△", "×"])).toBe("○");
    expect(achievementOptionOf("○ △ ×", ["○", "△", "×"])).toBeNull();
  });
});
