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

const withHeads = (...heads: readonly (string | null)[]): Sketch =>
  across.map((row, place) => (place === 3 ? [null, ...heads] : row));
const expectNoText = (sketch: Sketch, shown: string): void => {
  const { forms } = readSketch(sketch);
  expect(forms.map((form) => form.fields.initiative?.text)).toEqual([TITLE]);
  for (const id of ["goals", "actions", "firstHalf", "secondHalf", "achievement", "review"])
    expect(forms[0]?.fields[id]).toMatchObject({ text: "", remarks: [{ about: "unclear-year", text: shown }] });
};

test("年度は、どの順に並んでいても、見出しのとおり", () => {
  const backwards = across.map(([label = null, a = null, b = null, c = null], place) =>
    place < 3 ? [label, a, b, c] : [label, c, b, a],
  );
  expect(byYear(backwards)).toEqual(byYear(across));
});

test.each([
  ["R4", "R5", "R6"],
  ["R4年度実績", "R5年度見込み", "R6年度計画"],
  ["令和4年度（実績）", "【令和5年度】", "令和6年度の取組"],
  ["4年度", "5年度", "6年度"],
  ["R4", "5", "6"],
  ["前年度", "令和5年度", "来年度"],
])("見出しが %s、%s、%s でも、年度はわかる", (...heads) => {
  const typed = byYear(withHeads(...heads));
  expect(typed.map(([, texts]) => texts)).toEqual(byYear(across).map(([, texts]) => texts));
  const values = readSketch(withHeads(...heads)).forms.map(({ fiscalYears: [year] }) => year?.value);
  expect(values).toEqual([4, 5, 6].map((year) => ({ era: "令和", year })));
});

test.each([
  [["前年度", "今年度", "来年度"]],
  [["昨年", "本年", "来年"]],
  [["4", "5", "6"]],
  [["2022", "2023", "2024"]],
  [["R4.5.6", "<", "<"]],
  [["令和4～6年度", "<", "<"]],
  [["1年度", "2年度", "3年度"]],
  [["令和4年度", "令和4年度", "令和5年度"]],
])("見出しが %s では、どの年度の文も欄に入れず、そう言う", (heads) => {
  expectNoText(withHeads(...heads), heads.filter((head) => head !== "<").join("・"));
});

test("年度の名前で始まる文は、見出しではない", () => {
  const texts = across.map((row, place): Sketch[number] =>
    place === 5
      ? ["取組内容", "R4の取組", "R5の取組", "R6の取組"]
      : place === 6
        ? ["前期（4～9月）", "令和4年度の取組", "令和5年度の取組", null]
        : row,
  );
  const { forms } = readSketch(texts);
  expect(forms.map(({ fields }) => [fields.goals?.text, fields.actions?.text, fields.firstHalf?.text])).toEqual([
    ["4の目標", "R4の取組", "令和4年度の取組"],
    ["5の目標", "R5の取組", "令和5年度の取組"],
    ["6の目標", "R6の取組", ""],
  ]);
});

test("見出しと文の列がそろっていなければ、どの文も欄に入れない", () => {
  const apart = across.map(([label = null, ...cells], place): Sketch[number] =>
    place === 3 ? [label, "令和4年度", null, "令和5年度", null, "令和6年度"] : [label, ...cells],
  );
  expectNoText(apart, "令和4年度・令和5年度・令和6年度");
  const halfMerged = across.map((row, place): Sketch[number] => {
    if (place < 4) return row.flatMap((cell, column) => (column === 0 ? [cell] : [cell, "<"]));
    const [label = null, a = null, b = null, c = null] = row;
    return [label, a, b, "<", c, "<", null];
  });
  expectNoText(halfMerged, "令和4年度・令和5年度・令和6年度");
});

test("年度の列にまたがる文は、その年度のどれもの文。年度のない列の文は、どの年度の欄にも入れない", () => {
  const shared = across.map((row, place): Sketch[number] => {
    if (place === 3) return [...row, "備考"];
    return place === 4 ? ["目標", "三年の目標", "<", "<", "総合計画から"] : row;
  });
  const { forms } = readSketch(shared);
  expect(forms.map(({ fields }) => fields.goals?.text)).toEqual(["三年の目標", "三年の目標", "三年の目標"]);
  expect(forms.map(({ unplaced }) => unplaced.map(({ text }) => text))).toEqual(
    forms.map(() => ["備考", "総合計画から"]),
  );
});

test("一つの列の上の「R4～R6」は、計画の期間", () => {
  const period = plainForm.flatMap((row, place) =>
    place === 2 ? ([[null, null, null, "R4～R6"], row] as Sketch) : [row],
  );
  expect(readSketch(period).forms[0]?.fields.goals?.text).toBe(plainTexts.goals);
});

describe("年度が縦に並ぶ", () => {
  const blockOf = (year: string): Sketch => [
    ["目標", `${year}の目標`],
    ["取組内容", `${year}の取組`],
    ["前期（4～9月）", `${year}の前期`],
    ["後期（10～3月）", `${year}の後期`],
    ["目標の達成", "達成できた"],
    ["評価・検証", `${year}の評価`],
  ];
  const below = (...titles: readonly string[]): Sketch => [
    ["取組項目", TITLE],
    ["目指す姿", "助け合える地域"],
    ["実践課", "町民生活課"],
    ...titles.flatMap((title, index): Sketch => [[title, "<"], ...blockOf(String(4 + index))]),
  ];
  const expected = [4, 5, 6].map((year) => ofYear(String(year), "達成できた"));

  test.each([
    ["令和4年度", "令和5年度", "令和6年度"],
    ["【R4】", "【R5】", "【R6】"],
    ["■令和4年度の取組", "■令和5年度の取組", "■令和6年度の取組"],
    ["4年度", "5年度", "6年度"],
    ["前年度", "令和5年度", "来年度"],
  ])("見出しの行が %s、%s、%s", (...titles) => {
    const { forms } = readSketch(below(...titles));
    expect(forms.map(textsOf)).toEqual(expected);
    expect(forms.map(({ fiscalYears: [year] }) => year?.value?.year)).toEqual([4, 5, 6]);
  });

  test("前年度、今年度では、どの年度の文も欄に入れず、そう言う", () => {
    expectNoText(below("前年度", "今年度", "来年度"), "前年度・今年度・来年度");
  });
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
