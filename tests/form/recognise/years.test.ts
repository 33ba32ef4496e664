import { plainForm, plainTexts, readSketch, textsOf, TITLE, type Sketch } from "./a-form-sketch";

const years = ["令和4年度", "令和5年度", "令和6年度"] as const;

const across: Sketch = [
  ["取組項目", TITLE, "<", "<"],
  ["目指す姿", "助け合える地域", "<", "<"],
  ["実践課", "町民生活課", "<", "<"],
  [null, ...years],
  ["目標", "4の目標", "5の目標", "6の目標"],
  ["取組内容", "4の取組", "5の取組", "6の取組"],
  ["前期（4～9月）", "4の前期", "5の前期", null],
  ["後期（10～3月）", "4の後期", "5の後期", null],
  ["目標の達成", "一部達成できた", "達成できた", null],
  ["評価・検証", "4の評価", "5の評価", null],
];
const head = { initiative: TITLE, vision: "助け合える地域", departments: "町民生活課" };
const ofYear = (year: string, achievement: string) => ({
  ...head,
  goals: `${year}の目標`,
  actions: `${year}の取組`,
  firstHalf: `${year}の前期`,
  secondHalf: `${year}の後期`,
  achievement,
  review: `${year}の評価`,
});

function byYear(sketch: Sketch) {
  return readSketch(sketch).forms.map((form) => [form.fiscalYears.map(({ text }) => text).join(), textsOf(form)]);
}

test("年度が横に並ぶ様式は、年度ごとの様式。頭は共通で、年度の文は混ざらない", () => {
  expect(byYear(across)).toEqual([
    ["令和4年度", ofYear("4", "一部達成できた")],
    ["令和5年度", ofYear("5", "達成できた")],
    ["令和6年度", { ...ofYear("6", ""), firstHalf: "", secondHalf: "", review: "" }],
  ]);
  expect(readSketch(across).forms.flatMap(({ unplaced }) => unplaced)).toEqual([]);
});

test("結合した年度の見出しの下の、二列の文", () => {
  const wide = across.map((row) => row.flatMap((cell, place) => (place === 0 ? [cell] : [cell, "<"])));
  expect(byYear(wide)).toEqual(byYear(across));
});

test("年度が縦に並ぶ様式は、頭をそれぞれの年度が持つ", () => {
  const block = (title: string, year: string): Sketch => [
    [title, "目標", "<", `${year}の目標`],
    ["^", "取組内容", "<", `${year}の取組`],
    ["^", "進捗状況", "前期 (4～9月)", `${year}の前期`],
    ["^", "^", "後期 (10～3月)", `${year}の後期`],
    ["^", "目標の達成", "<", "達成できた"],
    ["^", "評価・検証", "<", `${year}の評価`],
  ];
  const stacked: Sketch = [
    ["取組項目", "<", "<", TITLE],
    ["目指す姿", "<", "<", "助け合える地域"],
    ["実践課", "<", "<", "町民生活課"],
    ...years.flatMap((title, index) => block(title, String(4 + index))),
  ];
  expect(byYear(stacked)).toEqual(years.map((title, index) => [title, ofYear(String(4 + index), "達成できた")]));
});

test("欄の中の、年度ごとの数の表は、欄の文", () => {
  const table = plainForm.flatMap((row, place) =>
    place === 5
      ? ([
          ["^", "進捗状況", "前期 (4～9月)", "令和4年度", "令和5年度"],
          ["^", "^", "^", "120人", "131人"],
        ] as Sketch)
      : [[...row, "<"]],
  );
  const below = plainForm.flatMap((row, place) =>
    place === 5
      ? ([
          ["^", "進捗状況", "前期 (4～9月)", "参加した人", "<"],
          ["^", "^", "^", "令和4年度", "令和5年度"],
          ["^", "^", "^", "120人", "131人"],
        ] as Sketch)
      : [[...row, "<"]],
  );
  const [second] = readSketch(below).forms;
  expect(second?.fields.firstHalf?.text).toBe("参加した人\n令和4年度 令和5年度\n120人 131人");
  const [form] = readSketch(table).forms;
  expect(form && textsOf(form)).toEqual({ ...plainTexts, firstHalf: "令和4年度 令和5年度\n120人 131人" });
});
