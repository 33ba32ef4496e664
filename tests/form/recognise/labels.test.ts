import { formDefinitionR5 } from "../../../src/town/r5/form";
import { formDefinitionSchema } from "../../../src/form/definition";
import { labelLexicon } from "../../../src/form/recognise/label-lexicon";
import {
  plainForm,
  plainFormWith,
  plainTexts,
  readSketch,
  textsOf,
  textsOfSketch,
  TITLE,
  unplacedIn,
  type Sketch,
} from "./a-form-sketch";

const lexicon = labelLexicon(formDefinitionR5);

describe("見出しの書き方", () => {
  test.each([
    ["目標", "goals", "standard"],
    ["目 標", "goals", "spaced"],
    ["実践\n課", "departments", "spaced"],
    ["前期（４～９月）", "firstHalf", "standard"],
    ["前期(4-9月)", "firstHalf", "standard"],
    ["前 期\n（4月～9月）", "firstHalf", "spaced"],
    ["評価･検証", "review", "standard"],
    ["評 価 ・ 検 証", "review", "spaced"],
    ["取組み内容", "actions", "other"],
    ["目票", "goals", "other"],
    ["取組項目名", "initiative", "other"],
    ["実践課名", "departments", "other"],
    ["目標の達成状況", "achievement", "other"],
    ["評価及び検証", "review", "other"],
    ["【目標】", "goals", "standard"],
    ["①目標", "goals", "standard"],
    ["■目標", "goals", "standard"],
    ["■ 目標", "goals", "standard"],
    ["1.目標", "goals", "standard"],
    ["１．目標", "goals", "standard"],
    ["(1) 目標", "goals", "standard"],
    ["⑴目標", "goals", "standard"],
    ["1 目標", "goals", "standard"],
    ["ア．目標", "goals", "standard"],
    ["Ⅰ　目標", "goals", "standard"],
    ["〔目標〕", "goals", "standard"],
    ["『目標』", "goals", "standard"],
    ["▶目標", "goals", "standard"],
    ["目標※1", "goals", "standard"],
    ["目標 ※１", "goals", "standard"],
    ["目標※", "goals", "standard"],
    ["※目標", "goals", "standard"],
    ["※1 目標", "goals", "standard"],
    ["目標（※2）", "goals", "standard"],
    ["目標※箇条書きで", "goals", "standard"],
    ["取組内容 注1）", "actions", "standard"],
    ["取組内容（注１）", "actions", "standard"],
    ["取組内容注", "actions", "standard"],
    ["取組内容¹", "actions", "standard"],
    ["取組内容１）", "actions", "standard"],
    ["目標の達成 *", "achievement", "standard"],
    ["目標の達成＊２", "achievement", "standard"],
    ["目標の達成†", "achievement", "standard"],
    ["【1】目標の達成", "achievement", "standard"],
    ["■【目標】※1", "goals", "standard"],
    ["【目標※1】", "goals", "standard"],
    ["目 標※1", "goals", "spaced"],
    ["前期※1（4～9月）", "firstHalf", "standard"],
    ["前期（4～9月）※1", "firstHalf", "standard"],
    ["前期 4～9月 ※1", "firstHalf", "standard"],
    ["目票※1", "goals", "other"],
    ["目標達成 *", "achievement", "other"],
    ["目標（何を目指すか）", "goals", "standard"],
    ["進捗状況（前期）", "firstHalf", "standard"],
    ["前期 4～9月", "firstHalf", "standard"],
    ["前期\n4～9月", "firstHalf", "standard"],
    ["後期:10～3月", "secondHalf", "standard"],
    ["前期\n進捗状況", "firstHalf", "standard"],
    ["令和5年度前期進捗状況", "firstHalf", "standard"],
  ])("「%s」は %s（%s）", (text, field, spelling) => {
    expect(lexicon.read(text)).toMatchObject({ field: { id: field }, spelling });
  });

  test.each([
    "前期に同じ",
    "・目標を立てる",
    "目標値",
    "実践課の職員",
    "年",
    "5",
    "一",
    "令和5年度の目標を立てる",
    "目標1",
    "目標2つ",
    "※目標は三回",
    "目標の注意",
    "注",
    "※1",
    "＊",
  ])("「%s」は見出しではない", (text) => {
    expect(lexicon.read(text)).toBeNull();
  });

  test.each(["進捗", "進歩状況", "取組状況"])("進捗状況が「%s」でも、様式の見出しである", (label) => {
    const sketch = plainForm.map((row) => row.map((cell) => (cell === "進捗状況" ? label : cell)));
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("年度は、元号が違っても、番号がなくても、年度である", () => {
    expect(lexicon.read("令\n和\n5\n年\n度")?.year?.value).toEqual({ era: "令和", year: 5 });
    expect(lexicon.read("平成5年度")?.year?.value).toEqual({ era: "平成", year: 5 });
    expect(lexicon.read("令和　年度")?.year).toEqual({ value: null });
  });

  test("一覧にない一字の書き違いも、場所が確かなら読む", () => {
    const [form] = readSketch(
      plainFormWith({
        3: [["^", "取組内客", "<", "・会議録を配る。"]],
        8: [["^", "評価・検正", "<", "来年度も続ける。"]],
      }),
    ).forms;
    expect(form && textsOf(form)).toEqual(plainTexts);
    expect(form?.fields.actions?.label.spelling).toBe("other");
  });

  test("場所の違う書き違いは、どの欄でもない", () => {
    const sketch = plainFormWith({ 3: [], 6: [plainForm[6] ?? [], ["^", "取組内客", "<", "・会議録を配る。"]] });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, actions: null }]);
    expect(unplacedIn(sketch)).toEqual(["取組内客", "・会議録を配る。"]);
  });

  test("注の印や飾りの付いた見出しの様式を、ふつうの様式と同じに読む（手書きの Excel）", () => {
    const marked: Readonly<Record<string, string>> = {
      取組項目: "1. 取組項目",
      目指す姿: "■目指す姿",
      令和5年度: "令和5年度※1",
      目標: "目標※1",
      取組内容: "取組内容 注1）",
      実践課: "【実践課】",
      進捗状況: "進捗状況 *",
      "前期 (4～9月)": "(1) 前期 (4～9月)",
      "後期 (10～3月)": "後期※ (10～3月)",
      目標の達成: "目標の達成 *",
      "評価・検証": "評価・検証²",
    };
    const sketch = plainForm.map((row) => row.map((cell) => (cell === null ? null : (marked[cell] ?? cell))));
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
    const [form] = readSketch(sketch).forms;
    expect(Object.values(form?.fields ?? {}).map((field) => field?.label.spelling)).toEqual(
      Array<string>(9).fill("standard"),
    );
    expect(form?.fiscalYears.map(({ value }) => value)).toEqual([{ era: "令和", year: 5 }]);
  });

  test.each(["目標の達咸", "取組内客※1"])("書き違いと読んだ見出し「%s」は、欄の外の文にもならない", (typed) => {
    const row = typed.startsWith("目標") ? 7 : 3;
    const [, , , text = null] = plainForm[row] ?? [];
    const sketch = plainFormWith({ [row]: [["^", typed, "<", text]] });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("見出しのセルの二行めの注の印は、空いた欄の文にならない", () => {
    const sketch = plainFormWith({ 3: [["^", "取組内容\n注1）", "<", null]] });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, actions: "" }]);
  });

  test("見出しと文が一つのセルにある", () => {
    const sketch = plainFormWith({ 4: [["^", "実践課：町民生活課", "<", null]] });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(textsOfSketch(plainFormWith({ 2: [["令和5年度", "目標\n・町会長会議を三回開く。", "<", null]] }))).toEqual([
      plainTexts,
    ]);
  });
});

describe("見出しのセルの二行め", () => {
  const others: readonly (readonly [number, Sketch])[] = [
    [1, [["目指す姿\n令和9年度", "<", "<", plainTexts.vision]]],
    [2, [["令和5年度", "目標\n※箇条書き", "<", plainTexts.goals]]],
    [4, [["^", "実践課\n班名", "<", "町民生活課"]]],
    [5, [["^", "進捗状況", "前期\n4～9月", plainTexts.firstHalf]]],
    [5, [["^", "進捗状況", "前期\n（4～9月）\n※10月に記入", plainTexts.firstHalf]]],
    [7, [["^", "目標の達成\n選択", "<", "達成できた"]]],
    [8, [["^", "評価・検証\n年度末に記入", "<", plainTexts.review]]],
  ];
  test.each(others)("%d 行めの見出しの続きは、隣に文があれば文ではない", (row, changed) => {
    expect(textsOfSketch(plainFormWith({ [row]: changed }))).toEqual([plainTexts]);
    expect(unplacedIn(plainFormWith({ [row]: changed }))).toEqual([]);
  });

  test("隣に空の箱があれば、文ではない", () => {
    const wide: Sketch = plainForm.map((row) => [...row, "<"]);
    const empty = wide.map((row, place) =>
      place === 5
        ? ["^", "進捗状況", "前期\n4～9月", "", "<"]
        : place === 4
          ? ["^", "実践課\n班名", "<", "", "<"]
          : row,
    );
    expect(textsOfSketch(empty)).toEqual([{ ...plainTexts, firstHalf: "", departments: "" }]);
  });

  test("隣が空で、二行めが文か分からなければ、欄に入れず、なくしもしない", () => {
    const sketch = plainFormWith({ 8: [["^", "評価・検証\n年度末に書く", "<", null]] });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, review: "" }]);
    expect(unplacedIn(sketch)).toEqual(["年度末に書く"]);
  });

  test("横に並んだ見出しでも、下に箱があれば文ではない", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<"]],
      5: [
        ["^", "進捗状況", "前期\n4～9月", "<", "後期\n翌年記入"],
        ["^", "^", "・春", "<", "・秋"],
      ],
      6: [],
    });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "・春", secondHalf: "・秋" }]);
  });

  test("箇条書きが見出しのセルにも隣にもあれば、なくならない", () => {
    const sketch = plainFormWith({ 2: [["令和5年度", "目標\n・一つめ", "<", "・二つめ"]] });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, goals: "・二つめ" }]);
    expect(unplacedIn(sketch)).toEqual(["・一つめ"]);
  });
});

describe("ほかの町の様式", () => {
  const field = (id: string, role: string, label: string, block: string, more: object = {}) => ({
    id,
    role,
    label,
    spellings: [],
    misspellings: [],
    block,
    listHeader: label,
    requiredFrom: "year",
    ...more,
  });
  const quarters = [
    [4, 5, 6],
    [7, 8, 9],
    [10, 11, 12],
    [1, 2, 3],
  ].map((months, place) => field(`quarter${place + 1}`, "progress", `第${place + 1}四半期`, "progress", { months }));
  const definition = formDefinitionSchema.parse({
    fields: [
      field("initiative", "initiative", "施策", "head"),
      field("vision", "identity", "ねらい", "head"),
      field("goals", "text", "数値目標", "year"),
      field("departments", "departments", "所管課", "year"),
      ...quarters,
      field("achievement", "achievement", "判定", "year", { options: ["A", "B"] }),
    ],
    progressLabel: "実績",
    periods: [{ id: "year", title: "年度末" }],
  });
  const rows: Sketch = [
    ["施策", "<", "<", "(1) 自治会組織の活動支援と連携", "<", "<", "<"],
    ["ねらい", "<", "<", "声を聞く。", "<", "<", "<"],
    ["令和5年度", "数値目標", "<", "三回", "<", "<", "<"],
    ["^", "所管課", "<", "町民生活課", "<", "<", "<"],
  ];

  test("四半期の様式を、縦でも横でも、コードを変えずに読む", () => {
    const texts = {
      initiative: "(1) 自治会組織の活動支援と連携",
      vision: "声を聞く。",
      goals: "三回",
      departments: "町民生活課",
      quarter1: "春",
      quarter2: "夏",
      quarter3: "秋",
      quarter4: "冬",
      achievement: "A",
    };
    const down: Sketch = [
      ...rows,
      ["^", "実績", "第1四半期", "春", "<", "<", "<"],
      ["^", "^", "第２四半期", "夏", "<", "<", "<"],
      ["^", "^", "第３四半期", "秋", "<", "<", "<"],
      ["^", "^", "第４四半期", "冬", "<", "<", "<"],
      ["^", "判定", "<", "A", "<", "<", "<"],
    ];
    const across: Sketch = [
      ...rows,
      ["^", "実績", "<", "第1四半期", "第2四半期", "第3四半期", "第4四半期"],
      ["^", "^", "^", "春", "夏", "秋", "冬"],
      ["^", "判定", "<", "A", "<", "<", "<"],
    ];
    for (const sketch of [down, across]) expect(readSketch(sketch, {}, definition).forms.map(textsOf)).toEqual([texts]);
  });

  test("町の様式は、ほかの町の様式ではない", () => {
    expect(readSketch(plainForm, {}, definition)).toMatchObject({ kind: "unrelated", forms: [] });
  });
});

describe("見出しの隣のセルの注の印", () => {
  test.each(["※1", "※", "注2）", "（注）", "＊", "必須", "※必須"])("「%s」は、欄の文ではない", (mark) => {
    const beside = plainFormWith({ 2: [["令和5年度", "目標", mark, plainTexts.goals]] });
    expect(textsOfSketch(beside)).toEqual([plainTexts]);
    expect(unplacedIn(beside)).toEqual([]);
  });

  test("どの見出しの隣にも印の列があれば、文はその右", () => {
    const column = plainForm.map(([year = null, label = null, part = null, text = null], row): Sketch[number] =>
      row < 2 ? [year, "※1", "<", text] : part === "<" ? [year, label, "※2", text] : [year, label, part, text],
    );
    expect(textsOfSketch(column)).toEqual([plainTexts]);
  });

  test("隣に文も、文のための場所もなければ、それが欄の文", () => {
    const alone = plainFormWith({ 2: [["令和5年度", "目標", "<", "※"]] });
    expect(textsOfSketch(alone)).toEqual([{ ...plainTexts, goals: "※" }]);
  });
});
