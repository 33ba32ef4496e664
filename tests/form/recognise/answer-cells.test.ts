import { achievementOptionOf } from "../../../src/checks/achievement-answer";
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

  test("所属で足した欄の○は、答えの印ではない", () => {
    const sketch = withAnswers([...label, "達成できた", "確認", "○"]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["確認", "○"]);
  });

  test("取組項目は変わらない", () => {
    expect(textsOfSketch(withAnswers([...label, "達成できた"]))[0]).toMatchObject({ initiative: TITLE });
  });
});
