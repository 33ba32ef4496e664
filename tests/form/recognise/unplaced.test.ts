import {
  plainForm,
  plainFormWith,
  plainTexts,
  readSketch,
  stacked,
  textsOf,
  textsOfSketch,
  TITLE,
  unplacedIn,
} from "./a-form-sketch";

describe("様式の枠の中の、どの欄でもない文", () => {
  test("担当者の行は欄に混ざらず、なくならない", () => {
    const sketch = plainFormWith({ 5: [["^", "担当者", "<", "広報班 山田"], plainForm[5] ?? []] });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["担当者", "広報班 山田"]);
  });

  test("いちばん下の備考の行", () => {
    const sketch = stacked(plainForm, [["備考", "<", "<", "資料あり"]]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["備考", "資料あり"]);
  });

  test("実践課の右の担当者と連絡先", () => {
    const sketch = plainFormWith({
      2: [["令和5年度", "目標", "<", "・町会長会議を三回開く。", "<", "<"]],
      4: [["^", "実践課", "<", "町民生活課", "担当者", "山田"]],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["担当者", "山田"]);
  });

  test("実践課の左の担当者", () => {
    const sketch = plainForm.map((row, place) =>
      place === 4 ? ["^", "担当者", "山田", "実践課", "町民生活課", "<"] : [...row, "<", "<"],
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["担当者", "山田"]);
  });

  test("取組項目の右の整理番号と、その番号", () => {
    const sketch = plainForm.map((row, place) => (place === 0 ? [...row, "整理番号", "12"] : [...row, "<", "<"]));
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["整理番号", "12"]);
  });

  test("枠のすぐ下の、続きか分からない文は、なくならない", () => {
    expect(unplacedIn(stacked(plainForm, [[null, null, null, null, "次の年も続ける"]]))).toEqual(["次の年も続ける"]);
  });

  test("文の右の、事務所の確認欄", () => {
    const sketch = plainForm.map((row, place) => [...row, place < 2 ? "<" : place === 2 ? "確認" : "済"]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch).filter((text) => text === "済")).toHaveLength(6);
  });

  test("文の中の「担当者：」や「備考」は、その欄の文である", () => {
    const goals = "担当者：班長\n備考あり";
    const sketch = plainFormWith({ 2: [["令和5年度", "目標", "<", goals]] });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, goals }]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("枠の上・下・右の注は様式の外にある", () => {
    const sketch = stacked(
      [["町政運営推進プラン 進捗管理シート"], ["※ 10月に出すこと"]],
      plainForm.map((row, place) => (place === 3 ? [...row, null, "※ ここに書く"] : row)),
      [["※ 様式は変えないこと"], ["担当：町民生活課"]],
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("結合で隠れた文も、なくならない", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<"]],
      2: [["令和5年度", "目標", "<", "・町会長会議を三回開く。", "隠れた文"]],
    });
    const [form] = readSketch(sketch, { merges: ["D3:E3"] }).forms;
    expect(form && textsOf(form)).toEqual(plainTexts);
    expect(form?.unplaced.map(({ text }) => text)).toEqual(["隠れた文"]);
  });

  test("同じ見出しがもう一つあれば、欄に混ぜない", () => {
    const sketch = plainFormWith({ 4: [["^", "目標", "<", "・来年度の目標"], plainForm[4] ?? []] });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(["目標", "・来年度の目標"]);
  });
});

describe("見出しに似た文", () => {
  test.each(["目標", "実践課", "取組項目", "令和5年度", "進捗状況", "後期 (10～3月)", "評価・検証"])(
    "箇条書きの行が「%s」だけでも、欄の文である",
    (line) => {
      const sketch = plainFormWith({
        3: [
          ["^", "取組内容", "<", "・一つめ"],
          ["^", null, null, line],
          ["^", null, null, "・三つめ"],
        ],
      });
      expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, actions: `・一つめ\n${line}\n・三つめ` }]);
    },
  );

  test.each(["目標", "実践課", "後期", "令和5年度"])("欄の文が「%s」だけでも、その欄の文である", (text) => {
    expect(textsOfSketch(plainFormWith({ 1: [["目指す姿", "<", "<", text]] }))[0]).toMatchObject({ vision: text });
    expect(textsOfSketch(plainFormWith({ 5: [["^", "進捗状況", "前期", text]] }))[0]).toMatchObject({
      firstHalf: text,
    });
  });
});
