import { achievementOptionOf, suggestAchievement } from "../../../src/checks/achievement-answer";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { fieldOfRole } from "../../../src/form/definition";
import { plainForm, plainTexts, stacked, textsOfSketch, TITLE, unplacedIn, type Sketch } from "./a-form-sketch";

const { options = [] } = fieldOfRole(formDefinitionR5, "achievement");

/** The plain form with room for six cells beside 目標の達成. */
function withAnswers(...rows: Sketch): Sketch {
  const wide = plainForm.map((row) => [...row, "<", "<", "<", "<", "<"]);
  return stacked(wide.slice(0, 7), rows, wide.slice(8));
}

describe("達成の答えが、いくつかのセルに分けて印刷してある", () => {
  const label = ["^", "目標の達成", "<"];
  const cases: readonly (readonly [string, readonly Sketch[number][], string, string])[] = [
    [
      "印と答えが同じセル",
      [[...label, "達成できた", "○一部達成できた", "達成できなかった"]],
      "達成できた ○一部達成できた 達成できなかった",
      "一部達成できた",
    ],
    [
      "印は答えの前のセル",
      [[...label, null, "達成できた", "○", "一部達成できた", null, "達成できなかった"]],
      "達成できた ○一部達成できた 達成できなかった",
      "一部達成できた",
    ],
    [
      "印は答えの後のセル",
      [[...label, "達成できた", null, "一部達成できた", "（○）", "達成できなかった", null]],
      "達成できた 一部達成できた（○） 達成できなかった",
      "一部達成できた",
    ],
    [
      "印はいちばん後のセル",
      [[...label, "達成できた", null, "一部達成できた", null, "達成できなかった", "✓"]],
      "達成できた 一部達成できた 達成できなかった✓",
      "達成できなかった",
    ],
    [
      "空の印もある",
      [[...label, "□", "達成できた", "☑", "一部達成できた", "□", "達成できなかった"]],
      "□達成できた ☑一部達成できた □達成できなかった",
      "一部達成できた",
    ],
    [
      "一行に一つずつ、印は左のセル",
      [
        [...label, null, "達成できた"],
        ["^", null, null, "○", "一部達成できた"],
        ["^", null, null, null, "達成できなかった"],
      ],
      "達成できた\n○ 一部達成できた\n達成できなかった",
      "一部達成できた",
    ],
    [
      "一行に一つずつ、印は右のセル",
      [
        [...label, "達成できた"],
        ["^", null, null, "一部達成できた", "●"],
        ["^", null, null, "達成できなかった"],
      ],
      "達成できた\n一部達成できた ●\n達成できなかった",
      "一部達成できた",
    ],
  ];
  test.each(cases)("%s", (_, rows, text, answer) => {
    const sketch = withAnswers(...rows);
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, achievement: text }]);
    expect(unplacedIn(sketch)).toEqual([]);
    expect(achievementOptionOf(text, options)).toBe(answer);
  });

  test("どの答えの印か分からなければ、答えは決めず、印もなくさない", () => {
    const sketch = withAnswers([...label, "達成できた", "○", "一部達成できた", "達成できなかった"]);
    const text = "達成できた ○ 一部達成できた 達成できなかった";
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, achievement: text }]);
    expect(achievementOptionOf(text, options)).toBeNull();
  });

  const printed = ["達成できた", "一部達成できた", "達成できなかった"] as const;
  test.each<[string, readonly Sketch[number][], string]>([
    [
      "下の行",
      [
        [...label, ...printed],
        ["^", "^", "<", null, "○", null],
      ],
      "達成できた 一部達成できた○ 達成できなかった",
    ],
    [
      "上の行",
      [
        [...label, null, "☑", null],
        ["^", "^", "<", ...printed],
      ],
      "達成できた ☑一部達成できた 達成できなかった",
    ],
    [
      "下の行の、結合したセル",
      [
        [...label, printed[0], "<", printed[1], "<", printed[2], "<"],
        ["^", "^", "<", null, null, "レ", "<", null, null],
      ],
      "達成できた 一部達成できたレ 達成できなかった",
    ],
    [
      "下の行、どの答えにも",
      [
        [...label, ...printed],
        ["^", "^", "<", "□", "☑", "□"],
      ],
      "達成できた□ 一部達成できた☑ 達成できなかった□",
    ],
  ])("印は答えの%sのセル", (_, rows, text) => {
    const sketch = withAnswers(...rows);
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, achievement: text }]);
    expect(unplacedIn(sketch)).toEqual([]);
    expect(achievementOptionOf(text, options)).toBe("一部達成できた");
  });

  test.each<[string, readonly Sketch[number][]]>([
    ["右", [[...label, "1 達成できた 2 一部達成できた 3 達成できなかった", "2"]]],
    ["右端", [[...label, "1 達成できた", "2 一部達成できた", "3 達成できなかった", "2"]]],
    [
      "下",
      [
        [...label, "①達成できた　②一部達成できた　③達成できなかった"],
        ["^", "^", "<", "②"],
      ],
    ],
    ["左", [[...label, "2", "1 達成できた 2 一部達成できた 3 達成できなかった"]]],
    ["右の記号", [[...label, "ア 達成できた\nイ 一部達成できた\nウ 達成できなかった", "イ"]]],
  ])("答えの番号を%sに書いてあれば、その答えを勧める", (_, rows) => {
    const sketch = withAnswers(...rows);
    const [{ achievement = "" } = {}] = textsOfSketch(sketch);
    expect(unplacedIn(sketch)).toEqual([]);
    expect(achievementOptionOf(achievement ?? "", options)).toBeNull();
    expect(suggestAchievement(achievement ?? "", options)).toEqual({ option: "一部達成できた", isCertain: true });
  });

  test("所属で足した欄の○は、答えの印ではない", () => {
    const sketch = withAnswers([...label, "達成できた", "確認", "○"]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["確認", "○"]);
  });

  test("取組項目は変わらない", () => {
    expect(textsOfSketch(withAnswers([...label, "達成できた"]))[0]).toMatchObject({ initiative: TITLE });
  });
});
