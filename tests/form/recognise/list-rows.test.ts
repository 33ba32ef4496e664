import type { CellSnapshot, SheetSnapshot } from "../../../src/workbook/snapshot";
import { areaToA1 } from "../../../src/workbook/address";
import { aSheet, type SketchedCell } from "../../support/a-sheet";
import {
  plainForm,
  plainTexts,
  readSheetAlone,
  readSketch,
  stacked,
  textsOf,
  TITLE,
  type Sketch,
} from "./a-form-sketch";

const LABELS = [
  "取組項目",
  "目指す姿",
  "目標",
  "取組内容",
  "実践課",
  "前期（４～９月）",
  "後期（10～3月）",
  "目標の達成",
  "評価・検証",
];
const FIELDS = [
  "initiative",
  "vision",
  "goals",
  "actions",
  "departments",
  "firstHalf",
  "secondHalf",
  "achievement",
  "review",
];
const TITLES = [
  TITLE,
  "① 広報・広聴活動の強化 (1) 広報活動の強化、意見聴取手段・機会の研究・実施",
  "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充",
];

/** A row of a list with texts of its own. */
const rowOf = (name: string, title: string = TITLE, department = "町民生活課"): string[] => [
  title,
  `${name}の姿`,
  `${name}の目標`,
  `${name}の内容`,
  department,
  `${name}の前期`,
  `${name}の後期`,
  "達成できた",
  `${name}の評価`,
];
const textsOfRow = (name: string, title: string = TITLE, department = "町民生活課"): Record<string, string> =>
  Object.fromEntries(rowOf(name, title, department).map((text, place) => [FIELDS[place] ?? "", text]));

const two: Sketch = [LABELS, rowOf("甲", TITLES[0]), rowOf("乙", TITLES[1])];
const ofTwo = [textsOfRow("甲", TITLES[0]), textsOfRow("乙", TITLES[1])];

function read(sketch: Sketch, change: (sheet: SheetSnapshot) => SheetSnapshot = (sheet) => sheet) {
  const { kind, forms, nearForms, examples } = readSheetAlone(change(aSheet(sketch)));
  return {
    kind,
    forms,
    nearForms,
    examples: examples.map(areaToA1),
    texts: forms.map(textsOf),
    frames: forms.map(({ frames }) => frames.map(areaToA1).join()),
    years: forms.map(({ fiscalYears }) => fiscalYears.map(({ text }) => text).join()),
    unplaced: forms.map(({ unplaced }) => unplaced.map(({ text }) => text)),
  };
}
const withColumn = (sketch: Sketch, place: number, column: readonly SketchedCell[]): Sketch =>
  sketch.map((row, index) => [...row.slice(0, place), column[index] ?? null, ...row.slice(place)]);

test("一行が一つの様式になる", () => {
  const reading = read(two);
  expect(reading).toMatchObject({
    kind: "list",
    texts: ofTwo,
    frames: ["A2:I2", "A3:I3"],
    unplaced: [[], []],
    nearForms: [],
    examples: [],
  });
  expect(reading.forms[0]).toMatchObject({
    initiative: { inPlan: { code: "1-2-1-1" } },
    departments: { named: ["町民生活課"] },
    fiscalYears: [],
    registrationNumber: null,
    visibility: "visible",
    fields: {
      firstHalf: {
        areas: [{ top: 1, left: 5, bottom: 1, right: 5 }],
        label: { text: "前期（４～９月）", cell: { row: 0, column: 5 }, spelling: "standard" },
      },
    },
  });
});

test("空の欄も、その列のその行にある", () => {
  const [form] = readSketch([LABELS, [TITLE, null, "甲の目標", null, "町民生活課"]]).forms;
  expect(form?.fields.secondHalf).toMatchObject({ text: "", areas: [{ top: 1, left: 6, bottom: 1, right: 6 }] });
});

describe("列の置き方", () => {
  test("列の順番が違う", () => {
    const order = [4, 0, 8, 7, 2, 3, 1, 6, 5];
    expect(read(two.map((row) => order.map((place) => row[place] ?? null))).texts).toEqual(ofTwo);
  });
  test("見出しの書き方が違う", () => {
    const heads = [
      "■取組項目",
      "めざす姿",
      "目　標※1",
      "取組\n内容",
      "担当課",
      "上期",
      "下期（10月～3月）",
      "【目標の達成】",
      "評価･検証\n年度末に記入",
    ];
    expect(read([heads, ...two.slice(1)]).texts).toEqual(ofTwo);
  });
  test("実践課の列がなければ、「課」の列がそれである", () => {
    const heads = LABELS.map((label) => (label === "実践課" ? "課" : label));
    const { forms } = read([heads, ...two.slice(1)]);
    expect(forms[0]?.departments.named).toEqual(["町民生活課"]);
    expect(forms[0]?.fields.departments?.label.spelling).toBe("other");
  });
  test("見出しに一字の誤りがある", () => {
    const heads = LABELS.map((label) => (label === "取組内容" ? "取組内客" : label));
    expect(read([heads, ...two.slice(1)]).texts).toEqual(ofTwo);
  });
  test("No. の列は文でなく、課が設けた列は総括に載らないと言う", () => {
    const sketch = withColumn(withColumn(two, 9, ["備考", "広報と相談", null]), 0, ["No.", "1", "2"]);
    const reading = read(sketch);
    expect(reading).toMatchObject({ texts: ofTwo, unplaced: [["広報と相談"], []], frames: ["A2:K2", "A3:K3"] });
    expect(reading.forms[0]?.unplaced).toEqual([{ text: "広報と相談", cell: { row: 1, column: 10 }, under: "備考" }]);
  });
  test("見出しのない番号の列", () => {
    expect(read(withColumn(two, 0, [null, "1", "2"]))).toMatchObject({ texts: ofTwo, unplaced: [[], []] });
  });
  test("ない欄はない", () => {
    const without = two.map((row) => row.filter((_, place) => place !== 1));
    expect(read(without).texts).toEqual(ofTwo.map((texts) => ({ ...texts, vision: null })));
  });
  test("①と(1)が別の列にある", () => {
    const [, , ...rest] = [null, ...rowOf("甲")];
    const sketch: Sketch = [
      ["番号", null, ...LABELS],
      ["①", "(1)", "自治会組織の活動支援と連携", ...rest],
    ];
    expect(read(sketch)).toMatchObject({
      texts: [{ ...ofTwo[0], initiative: "① (1) 自治会組織の活動支援と連携" }],
      unplaced: [[]],
    });
  });
  test("取組項目の見出しが三列にまたがる", () => {
    const sketch: Sketch = [
      ["取組項目", "<", "<", ...LABELS.slice(1)],
      ["①", "(1)", "自治会組織の活動支援と連携", ...rowOf("甲").slice(1)],
    ];
    expect(read(sketch).texts).toEqual([{ ...ofTwo[0], initiative: "① (1) 自治会組織の活動支援と連携" }]);
  });
  test("大きい項目と小さい項目の列がある", () => {
    const sketch: Sketch = [
      ["取組項目（大）", "取組項目（小）", ...LABELS.slice(1)],
      ["② 町民の参画機会の拡充", "(1) 各種委員等への登用状況の検証と改善", ...rowOf("甲").slice(1)],
      ["^", "(2) 町民のまちづくりへの参画機会の拡充", ...rowOf("乙").slice(1)],
    ];
    const { forms, texts } = read(sketch);
    expect(forms.map(({ initiative }) => initiative.inPlan?.code)).toEqual(["1-2-2-1", "1-2-2-2"]);
    expect(texts.map(({ initiative }) => initiative)).toEqual([
      "② 町民の参画機会の拡充 (1) 各種委員等への登用状況の検証と改善",
      "② 町民の参画機会の拡充 (2) 町民のまちづくりへの参画機会の拡充",
    ]);
  });
  test("B3 から始まり、上に題がある", () => {
    const sketch: Sketch = [["町政運営推進プラン 進捗一覧"], [], ...two.map((row) => [null, ...row])];
    expect(read(sketch)).toMatchObject({ texts: ofTwo, frames: ["B4:J4", "B5:J5"] });
  });
  test("方眼紙のように、列を結合している", () => {
    expect(read(two.map((row) => row.flatMap((text) => [text, "<", "<"]))).texts).toEqual(ofTwo);
  });
});

describe("二段の見出し", () => {
  const upper = ["取組項目", "目指す姿", "目標", "取組内容", "実践課", "進捗状況", "<", "目標の達成", "評価・検証"];
  const lower = ["^", "^", "^", "^", "^", "前期", "後期", "^", "^"];
  test("進捗状況の下に前期と後期", () => {
    expect(read([upper, lower, ...two.slice(1)])).toMatchObject({ kind: "list", texts: ofTwo, unplaced: [[], []] });
  });
  test("縦に結合していない", () => {
    const bare = lower.map((text) => (text === "^" ? null : text));
    expect(read([upper, bare, ...two.slice(1)])).toMatchObject({ kind: "list", texts: ofTwo, unplaced: [[], []] });
  });
  test("その上に年度がある", () => {
    const year = ["計画", "<", "令和5年度", "<", "<", "<", "<", "<", "<"];
    expect(read([year, upper, lower, ...two.slice(1)])).toMatchObject({
      texts: ofTwo,
      years: ["令和5年度", "令和5年度"],
    });
  });
});

test("目標の達成の答えが見出しにあり、○を付けてある", () => {
  const marked = (head: Sketch, mark: readonly SketchedCell[]): Sketch => [
    ...head,
    [...rowOf("甲").slice(0, 7), ...mark, "甲の評価"],
  ];
  const head: Sketch = [
    [...LABELS.slice(0, 8), "<", "<", LABELS[8] ?? ""],
    [...LABELS.slice(0, 7).map(() => "^"), "達成できた", "一部達成できた", "達成できなかった", "^"],
  ];
  const bare = head.map((row) => row.map((text) => (text === "^" || text === "<" ? null : text)));
  expect(read(marked(head, [null, "○", null])).texts).toEqual([{ ...ofTwo[0], achievement: "一部達成できた" }]);
  expect(read(marked(head, ["○", null, null])).unplaced).toEqual([[]]);
  expect(read(marked(bare, ["○", null, null])).texts).toEqual([{ ...ofTwo[0], achievement: "達成できた" }]);
});

test("前期の見出しの下に、課が設けた二つの列がある", () => {
  const head: Sketch = [
    [...LABELS.slice(0, 6), "<", ...LABELS.slice(6)],
    [...LABELS.slice(0, 5).map(() => "^"), "実績", "課題", "^", "^", "^"],
  ];
  const row = [...rowOf("甲").slice(0, 6), "人手が足りない", ...rowOf("甲").slice(6)];
  expect(read([...head, row]).texts).toEqual([{ ...ofTwo[0], firstHalf: "甲の前期 人手が足りない" }]);
});

describe("年度", () => {
  test.each([
    ["題の中", [["令和5年度 町政運営推進プラン 取組一覧"], []]],
    ["すぐ上", [["令和5年度"]]],
    ["日付と課の並ぶ行", [["R5年度分", null, "町民生活課", null, "令和5年10月3日作成"]]],
  ] as [string, Sketch][])("%s", (_, above) => {
    const reading = read([...above, ...two]);
    expect(reading.texts).toEqual(ofTwo);
    expect(reading.forms.map(({ fiscalYears }) => fiscalYears.map(({ value }) => value))).toEqual([
      [{ era: "令和", year: 5 }],
      [{ era: "令和", year: 5 }],
    ]);
  });
  test("見出しの中", () => {
    const heads = LABELS.map((label) => (label === "目標" ? "令和4年度 目標" : label));
    expect(read([heads, ...two.slice(1)]).years).toEqual(["令和4年度 目標", "令和4年度 目標"]);
  });
  test("計画の期間は年度でない", () => {
    expect(read([["町政運営推進プラン（令和3年度～令和7年度）"], ...two]).years).toEqual(["", ""]);
  });
  test("二つの年度の列が並ぶ", () => {
    const head: Sketch = [
      ["取組項目", "実践課", "令和4年度", "<", "<", "令和5年度", "<", "<"],
      ["^", "^", "目標", "前期", "後期", "目標", "前期", "後期"],
    ];
    const reading = read([...head, [TITLE, "町民生活課", "4目", "4前", "4後", "5目", "5前", null]]);
    expect(reading.years).toEqual(["令和4年度", "令和5年度"]);
    expect(reading.texts).toMatchObject([
      { initiative: TITLE, departments: "町民生活課", goals: "4目", firstHalf: "4前", secondHalf: "4後" },
      { initiative: TITLE, departments: "町民生活課", goals: "5目", firstHalf: "5前", secondHalf: "" },
    ]);
    expect(reading.unplaced).toEqual([[], []]);
  });
  test("前の年度の欄が一つだけある", () => {
    const sketch = withColumn([["令和5年度"], ...two], 9, [null, "令和4年度 評価・検証", "前の年", null]);
    const heads = sketch.map((row, place) =>
      place === 1 ? row.map((text) => (text === "目標" ? "令和5年度 目標" : text)) : row,
    );
    expect(read(heads)).toMatchObject({ texts: ofTwo, unplaced: [["前の年"], []] });
  });
  test("前の一覧の文の年度は、次の一覧の年度でない", () => {
    const sparse = [TITLES[1] ?? "", null, "令和4年度に続ける"];
    expect(read([["令和5年度"], LABELS, rowOf("甲"), sparse, LABELS, rowOf("丙", TITLES[2])]).years).toEqual([
      "令和5年度",
      "令和5年度",
      "令和5年度",
    ]);
  });
  test("次の頁の見出しは、前の頁の年度", () => {
    const reading = read([["令和5年度"], ...two, LABELS, rowOf("丙", TITLES[2])]);
    expect(reading.texts).toEqual([...ofTwo, textsOfRow("丙", TITLES[2])]);
    expect(reading.years).toEqual(["令和5年度", "令和5年度", "令和5年度"]);
  });
});

describe("行の続き", () => {
  test("取組項目が空の行は、上の行の続き", () => {
    const sketch = [...two.slice(0, 2), [null, null, null, "続きの内容", null, "続きの前期"], ...two.slice(2)];
    const reading = read(sketch);
    expect(reading.texts).toEqual([
      { ...ofTwo[0], actions: "甲の内容\n続きの内容", firstHalf: "甲の前期\n続きの前期" },
      ofTwo[1],
    ]);
    expect(reading.frames).toEqual(["A2:I3", "A4:I4"]);
    expect(reading.forms[0]?.fields.actions?.areas).toEqual([{ top: 1, left: 3, bottom: 2, right: 3 }]);
  });
  test("結合した取組項目の中の行", () => {
    const more = ["^", "^", "^", "続きの内容", "^", "続きの前期", "^", "^", "^"];
    expect(read([...two.slice(0, 2), more, ...two.slice(2)]).texts).toEqual([
      { ...ofTwo[0], actions: "甲の内容\n続きの内容", firstHalf: "甲の前期\n続きの前期" },
      ofTwo[1],
    ]);
  });
  test("結合した取組項目の中に、課ごとの行", () => {
    const other = ["^", ...rowOf("乙", TITLE, "建設水道課").slice(1)];
    const { texts, forms } = read([...two.slice(0, 2), other]);
    expect(texts).toEqual([ofTwo[0], textsOfRow("乙", TITLE, "建設水道課")]);
    expect(forms.map(({ departments }) => departments.named)).toEqual([["町民生活課"], ["建設水道課"]]);
  });
  test.each([null, "〃", "同上"])("取組項目が「%s」で、別の課の行", (mark) => {
    const other = [mark, ...rowOf("乙", TITLE, "建設水道課").slice(1)];
    expect(read([...two.slice(0, 2), other]).texts).toEqual([ofTwo[0], textsOfRow("乙", TITLE, "建設水道課")]);
  });
  test("同じ課の二つの様式は、目指す姿で分かれる", () => {
    const other = ["^", ...rowOf("乙").slice(1)];
    expect(read([...two.slice(0, 2), other]).texts).toEqual([ofTwo[0], textsOfRow("乙")]);
  });
  test("課の欄の〃は、上の課", () => {
    const sketch = [...two.slice(0, 2), rowOf("乙", TITLES[1], "〃")];
    const { forms } = read([...two.slice(0, 2), ["〃", ...rowOf("乙", TITLE, "〃").slice(1)]]);
    expect(forms[1]?.departments.named).toEqual(["町民生活課"]);
    expect(read(sketch).forms[1]?.departments.named).toEqual(["町民生活課"]);
  });
  test("実践課と目標が、いくつかの行に結合してある", () => {
    const second = rowOf("乙", TITLES[1]).map((text, place) => (place === 2 || place === 4 ? "^" : text));
    expect(read([...two.slice(0, 2), second]).texts).toEqual([ofTwo[0], { ...ofTwo[1], goals: "甲の目標" }]);
  });
  test("空の行がはさまる", () => {
    const [head = [], first = [], second = []] = two;
    expect(read([head, [], first, [], [], second])).toMatchObject({ texts: ofTwo, unplaced: [[], []] });
  });
  test("結合せず、課が二つの行に書いてあれば、二つの課", () => {
    const { forms } = read([...two.slice(0, 2), [null, null, null, null, "建設水道課"]]);
    expect(forms).toHaveLength(1);
    expect(forms[0]?.departments.named).toEqual(["町民生活課", "建設水道課"]);
  });
  test("最初の行に迷った文があっても、次の行の続きは続き", () => {
    const more = [null, null, null, "続きの内容"];
    const [head = [], first = [], second = []] = two;
    expect(read([head, [null, null, "迷った目標"], first, more, second]).texts).toEqual([
      { ...ofTwo[0], actions: "甲の内容\n続きの内容" },
      ofTwo[1],
    ]);
  });
  test("最初の行に取組項目がなければ、次の様式の、どの欄にも入らない文", () => {
    const [head = [], ...rest] = two;
    expect(read([head, [null, null, "迷った目標"], ...rest])).toMatchObject({
      texts: ofTwo,
      unplaced: [["迷った目標"], []],
    });
  });
});

describe("一覧の外の文", () => {
  test.each<[string, Sketch]>([
    ["※の注", [["※ 後期は見込みである。"]]],
    ["合計の行", [["合計", null, null, null, "2課", null, null, "1件"]]],
    ["番号の列の計", [["計", null, null, null, "2課"]]],
    ["空けて下にある言葉", [[], [], ["問い合わせ先", null, "総務課 内線 123"]]],
    ["下の別の表", [[], ["課", "件数"], ["総務課", "5"], ["町民生活課", "3"]]],
  ])("%sは様式にならない", (_, below) => {
    expect(read([...two, ...below])).toMatchObject({ texts: ofTwo, unplaced: [[], []] });
  });
  test("行の右にある文は、どの欄にも入らない文", () => {
    expect(read(two.map((row, place) => (place === 1 ? [...row, null, "要確認"] : row)))).toMatchObject({
      texts: ofTwo,
      unplaced: [["要確認"], []],
    });
  });
  test("すぐ下の、欄でない列の文", () => {
    const sketch = withColumn([...two, []], 0, ["区分", "新規", "継続", "三つめは検討中"]);
    expect(read(sketch).unplaced).toEqual([["新規"], ["継続", "三つめは検討中"]]);
  });
  test("結合の下に隠れた文", () => {
    const sheet = aSheet(two);
    const covered = { row: 1, column: 3, type: "text", value: "隠れた文", text: "隠れた文" } as const;
    const cells = sheet.cells.map((cell): CellSnapshot => (cell.row === 1 && cell.column === 3 ? covered : cell));
    const { forms } = readSheetAlone({ ...sheet, cells, merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] });
    expect(forms[0]?.unplaced.map(({ text }) => text)).toEqual(["隠れた文"]);
  });
  test("計画の見出しの行は、どの様式のものでもない", () => {
    const [head = [], first = [], second = []] = two;
    const band = (text: string): SketchedCell[] => [text, ...LABELS.slice(1).map(() => "<")];
    const sketch = [head, band("Ⅰ 協働によるまちづくり"), first, ["1 積極的な情報共有"], ["町民生活課"], second];
    expect(read(sketch)).toMatchObject({ texts: ofTwo, unplaced: [[], []] });
  });
  test("番号のある見出しの行も。その下の取組項目は、見出しと合わせて分かる", () => {
    const sketch: Sketch = [
      ["No.", ...LABELS],
      ["Ⅰ", "協働によるまちづくり"],
      [null, "② 町民の参画機会の拡充"],
      ["1", ...rowOf("甲", "(2)")],
      ["2", ...rowOf("乙", "(1) 各種委員等への登用状況の検証と改善")],
    ];
    const { forms, unplaced } = read(sketch);
    expect(forms.map(({ initiative }) => initiative.inPlan?.code)).toEqual(["1-2-2-2", "1-2-2-1"]);
    expect(forms.map(({ fields }) => fields.initiative?.text)).toEqual([
      "② 町民の参画機会の拡充\n(2)",
      "(1) 各種委員等への登用状況の検証と改善",
    ]);
    expect(forms[0]?.fields.initiative?.areas.map(areaToA1)).toEqual(["B4", "B3"]);
    expect(unplaced).toEqual([[], []]);
  });
  test("何も書いていない行も、取組項目があれば様式である", () => {
    expect(read([LABELS, [TITLE], ...two.slice(2)]).texts.map(({ initiative }) => initiative)).toEqual([
      TITLE,
      TITLES[1],
    ]);
  });
  test("見出しの下の、書き方の行", () => {
    const [head = [], ...rest] = two;
    const sketch = [head, [null, "（箇条書き）", null, "（数値で）", null, null, null, "選択"], ...rest];
    expect(read(sketch)).toMatchObject({ texts: ofTwo, unplaced: [[], []] });
  });
});

describe("見えない文", () => {
  const hide =
    (...hiddenRows: number[]) =>
    (sheet: SheetSnapshot) => ({ ...sheet, hiddenRows });
  test("非表示の行は、非表示の様式", () => {
    const { forms, texts } = read(two, hide(2));
    expect(texts).toEqual(ofTwo);
    expect(forms.map(({ visibility }) => visibility)).toEqual(["visible", "hidden"]);
  });
  test("非表示の続きの行", () => {
    const [form] = read([...two.slice(0, 2), [null, null, null, "去年の内容"]], hide(2)).forms;
    expect(form?.fields.actions).toMatchObject({
      text: "甲の内容",
      remarks: [{ about: "hidden", text: "去年の内容", isInText: false }],
    });
    expect(form?.visibility).toBe("visible");
  });
  test("取り消し線とエラー", () => {
    const change = (sheet: SheetSnapshot): SheetSnapshot => ({
      ...sheet,
      cells: sheet.cells.map((cell): CellSnapshot => {
        if (cell.text === "甲の前期") return { ...cell, text: "", struck: ["甲の前期"] };
        return cell.text === "乙の前期" ? { ...cell, type: "error", value: "#REF!", text: "#REF!" } : cell;
      }),
    });
    const { forms } = read(two, change);
    expect(forms.map(({ fields }) => fields.firstHalf)).toMatchObject([
      { text: "", remarks: [{ about: "struck", text: "甲の前期" }] },
      { text: "", remarks: [{ about: "error", text: "#REF!" }] },
    ]);
  });
  test("行がみな取り消し線でも、その行の様式がある", () => {
    const { forms } = read(two, (sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.row === 2 ? { ...cell, text: "", struck: [cell.text] } : cell)),
    }));
    expect(forms).toHaveLength(2);
    expect(forms[1]?.fields.initiative).toMatchObject({ text: "", remarks: [{ about: "struck" }] });
  });
});

describe("記入例", () => {
  test.each([["例"], ["記入例"], ["（例）"], ["例1"]])("番号の列に「%s」", (mark) => {
    const reading = read(withColumn(two, 0, ["No.", mark, "1"]));
    expect(reading).toMatchObject({ kind: "list", texts: [ofTwo[1]], examples: ["A2:J2"] });
  });
  test("文が（記入例）", () => {
    const example = rowOf("（記入例）").map((text, place) => (place === 0 ? `（例）${TITLE}` : text));
    expect(read([LABELS, example, ...two.slice(1)])).toMatchObject({ texts: ofTwo, examples: ["A2:I2"] });
  });
  test("題が記入例、シートの名前が記入例", () => {
    expect(read([["取組一覧（記入例）"], ...two])).toMatchObject({ kind: "example", texts: [] });
    expect(readSketch(two, { name: "記入例" })).toMatchObject({ kind: "example", forms: [] });
  });
  test("「記入例」の行の下は例、空けた下は様式", () => {
    const [head = [], first = [], second = []] = two;
    expect(read([head, ["記入例"], first, [], second])).toMatchObject({ texts: [ofTwo[1]], examples: ["A3:I3"] });
  });
});

describe("一覧でない表", () => {
  test("計画の取組項目が一つもなければ、様式は作らず、人が見る", () => {
    const reading = read([LABELS, rowOf("甲", "子育て支援センターの建設"), rowOf("乙", "道路の舗装")]);
    expect(reading).toMatchObject({ kind: "unrelated", texts: [] });
    expect(reading.nearForms).toMatchObject([{ missing: [] }]);
    expect(read([LABELS])).toMatchObject({ kind: "unrelated", texts: [], nearForms: [{ missing: [] }] });
  });
  test("計画にない取組項目の行が混じれば、それも様式である", () => {
    expect(read([...two, rowOf("丙", "道路の舗装")]).texts[2]).toEqual(textsOfRow("丙", "道路の舗装"));
  });
  test("取組項目の見出しがない、見出しが少ない", () => {
    const without = two.map((row, place) => [place === 0 ? "取組の名前" : row[0], ...row.slice(1)] as SketchedCell[]);
    expect(read(without)).toMatchObject({ kind: "unrelated", texts: [], nearForms: [{ missing: ["initiative"] }] });
    const few: Sketch = two.map((row) => row.slice(0, 4));
    expect(read(few)).toMatchObject({ kind: "unrelated", texts: [], nearForms: [] });
  });
  test("文が見出しの下に段々に置かれた様式は、今までどおり", () => {
    const blocks: Sketch = [
      ["取組項目", "実践課", "目指す姿", "目標", "取組内容"],
      [TITLE, "町民生活課", "甲の姿", "甲の目標", "甲の内容"],
      ["前期", "後期", "目標の達成", "評価・検証"],
      ["甲の前期", "甲の後期", "達成できた", "甲の評価"],
    ];
    expect(read(blocks).kind).not.toBe("list");
  });
  test("計画の体系と様式台帳", () => {
    expect(readSketch(two, { name: "計画の体系" }).kind).toBe("plan");
    expect(readSketch(two, { name: "様式台帳" }).kind).toBe("register");
  });
  test("一覧と様式が同じシートにあれば、どちらも読む", () => {
    const { kind, texts } = read(stacked(two, [[], []], plainForm));
    expect({ kind, texts }).toEqual({ kind: "form", texts: [...ofTwo, plainTexts] });
    expect(read(stacked(plainForm, [[], []], two)).texts).toEqual([plainTexts, ...ofTwo]);
    const goesOn = plainForm.map((row) =>
      row.map((text) => (text === plainTexts.review ? "令和6年度も続ける。" : text)),
    );
    expect(read(stacked(goesOn, [[]], two)).years).toEqual(["令和5年度", "", ""]);
    expect(read(stacked(withColumn(two, 0, ["No.", "1", "例"]), [[], []], plainForm)).texts).toEqual([
      ofTwo[0],
      plainTexts,
    ]);
  });
});

describe("管理番号", () => {
  test("列にあれば、その行のもの", () => {
    const number = (sequence: number): string => `R5 Ⅰ-2-①(1) 町民生活課 その${sequence}`;
    const sketch = withColumn([LABELS, rowOf("甲"), rowOf("乙")], 9, ["管理番号", number(2), number(1)]);
    const { forms, unplaced } = read(sketch);
    expect(forms.map(({ registrationNumber }) => registrationNumber?.sequence)).toEqual([2, 1]);
    expect(unplaced).toEqual([[], []]);
  });
});
