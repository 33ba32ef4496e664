import { formDefinitionR5 } from "../../../src/town/r5/form";
import { recognise } from "../../../src/form/recognise";
import type { FormReading } from "../../../src/form/reading";
import { planR5 } from "../../../src/town/r5/plan";
import type { NoteSnapshot, ShapeSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { beside, plainForm, plainFormWith, plainTexts, stacked, TITLE, type Sketch } from "./a-form-sketch";

// Texts stand in column D (3); 前期 is row 5, 目標の達成 row 7, 評価・検証 row 8.

interface Over {
  readonly shapes?: readonly ShapeSnapshot[];
  readonly notes?: readonly NoteSnapshot[];
}

function formsOf(sketch: Sketch, over: Over): readonly FormReading[] {
  const sheets = recognise(aWorkbook({ ...aSheet(sketch), ...over }), planR5, formDefinitionR5);
  return sheets.flatMap(({ forms }) => forms);
}

function formOf(sketch: Sketch, over: Over): FormReading {
  const [form] = formsOf(sketch, over);
  if (!form) throw new Error("様式がない");
  return form;
}

const at = (row: number, column: number, toRow = row + 1, toColumn = column + 1) => ({
  top: row + 0.1,
  left: column + 0.1,
  bottom: toRow - 0.1,
  right: toColumn - 0.1,
});
const textBox = (text: string, place: ShapeSnapshot["place"]): ShapeSnapshot => ({ kind: "text", text, place });
const box = (isTicked: boolean | null, place: ShapeSnapshot["place"], text = ""): ShapeSnapshot => ({
  kind: "check",
  text,
  isTicked,
  place,
});
const oval = (place: ShapeSnapshot["place"]): ShapeSnapshot => ({ kind: "mark", text: "", place });

describe("テキストボックス", () => {
  const noReview = plainFormWith({ 8: [["^", "評価・検証", "<", null]] });

  test("空いている欄の上なら、その欄の文", () => {
    const { fields } = formOf(noReview, { shapes: [textBox("案内を早く出した。", at(8, 3))] });
    expect(fields.review).toMatchObject({
      text: "案内を早く出した。",
      remarks: [{ about: "shape", text: "案内を早く出した。", cell: { row: 8, column: 3 }, isInText: true }],
    });
  });

  test("枠から下にはみ出していても。二つなら上から順に", () => {
    const { fields } = formOf(noReview, {
      shapes: [textBox("一つ目。", at(8, 3)), textBox("二つ目。", { top: 8.5, left: 3.2, bottom: 11.5, right: 5 })],
    });
    expect(fields.review?.text).toBe("一つ目。\n二つ目。");
  });

  test("文のある欄の上なら、文はそのまま、図形の文を引く", () => {
    const { fields } = formOf(plainForm, { shapes: [textBox("※延べ30人", at(5, 3))] });
    expect(fields.firstHalf).toMatchObject({
      text: plainTexts.firstHalf,
      remarks: [{ about: "shape", text: "※延べ30人", isInText: false }],
    });
  });

  test.each([
    ["右の余白", at(5, 5, 6, 8)],
    ["ラベルの上", at(5, 2)],
  ])("%sなら、その行の欄で引く", (_, place) => {
    const { fields } = formOf(noReview, { shapes: [textBox("前期は書面で", place)] });
    expect(fields.firstHalf?.remarks).toMatchObject([{ about: "shape", text: "前期は書面で", isInText: false }]);
    expect(fields.review?.text).toBe("");
  });

  test("離れたところの図形は、様式のものでない", () => {
    const over = { shapes: [textBox("掲示", at(5, 30)), textBox("掲示", at(40, 3))] };
    expect(formOf(plainForm, over)).toEqual(formOf(plainForm, {}));
  });

  test("取り消し線の文、隠した図形の文は載せず、引く", () => {
    const { fields } = formOf(noReview, {
      shapes: [
        { ...textBox("新しい文", at(8, 3)), struck: ["旧い文"] },
        { ...textBox("隠した文", at(8, 3)), isHidden: true },
      ],
    });
    expect(fields.review?.text).toBe("新しい文");
    expect(fields.review?.remarks?.map(({ about, text }) => [about, text])).toEqual([
      ["shape", "新しい文"],
      ["struck", "旧い文"],
      ["hidden", "隠した文"],
    ]);
  });

  test("空いている欄に画像。文のある欄の写真は何も言わない", () => {
    const picture = { kind: "picture", text: "", place: at(8, 3) } as const;
    expect(formOf(noReview, { shapes: [picture] }).fields.review?.remarks).toMatchObject([{ about: "picture" }]);
    expect(formOf(plainForm, { shapes: [picture] })).toEqual(formOf(plainForm, {}));
  });

  test("離れた年の列の図形は、その年の様式のもの", () => {
    const years: Sketch = [
      ["取組項目", "<", plainTexts.initiative, "<"],
      ["目指す姿", "<", plainTexts.vision, "<"],
      ["実践課", "<", plainTexts.departments, "<"],
      [null, null, "令和4年度", "令和5年度"],
      ["目標", "<", "四年度の目標", "五年度の目標"],
      ["前期（４～９月）", "<", "四年度の前期", "五年度の前期"],
      ["後期（１０～３月）", "<", "四年度の後期", "五年度の後期"],
      ["評価・検証", "<", null, null],
    ];
    const forms = formsOf(years, {
      shapes: [textBox("四の評価", at(7, 2)), textBox("五の評価", at(7, 3))],
      notes: [{ row: 5, column: 3, text: "五のメモ" }],
    });
    expect(forms.map(({ fields }) => fields.review?.text)).toEqual(["四の評価", "五の評価"]);
    expect(forms.map(({ fields }) => fields.firstHalf?.remarks?.length ?? 0)).toEqual([0, 1]);
  });
});

describe("いくつもの様式", () => {
  const noReview = plainFormWith({ 8: [["^", "評価・検証", "<", null]] });

  test("上下に並ぶ様式の境に置いた図形は、始まったところの様式だけのもの", () => {
    const [first, second] = formsOf(stacked(noReview, [[null]], plainForm), {
      shapes: [textBox("境の文", { top: 8.3, left: 3.2, bottom: 12.5, right: 3.9 })],
    });
    expect(first?.fields.review?.text).toBe("境の文");
    expect(Object.values(second?.fields ?? {}).every((field) => field?.remarks === undefined)).toBe(true);
  });

  test("左右に並ぶ様式では、上にある様式だけのもの", () => {
    const forms = formsOf(beside(noReview, plainForm), {
      shapes: [textBox("左の文", at(8, 3)), textBox("右の文", at(6, 8))],
    });
    expect(forms.map(({ fields }) => fields.review?.text)).toEqual(["左の文", plainTexts.review]);
    expect(forms.map(({ fields }) => fields.secondHalf?.remarks?.length ?? 0)).toEqual([0, 1]);
  });

  test("一覧の行の上の図形は、その行の欄のもの", () => {
    const list: Sketch = [
      ["取組項目", "目指す姿", "目標", "実践課", "前期", "後期", "目標の達成", "評価・検証"],
      [TITLE, "姿", "目標の一", "町民生活課", "前期の一", "後期の一", "達成できた", null],
      [
        "② 町民参画 (2) 町民のまちづくりへの参画機会の拡充",
        "姿",
        "目標の二",
        "町民生活課",
        "前期の二",
        "後期の二",
        null,
        "評価の二",
      ],
    ];
    const forms = formsOf(list, {
      shapes: [
        textBox("図形の評価", { top: 1.1, left: 7.1, bottom: 2.6, right: 7.9 }),
        box(true, at(2, 6), "一部達成できた"),
      ],
      notes: [{ row: 2, column: 4, text: "数を確かめる" }],
    });
    expect(forms.map(({ fields }) => fields.review?.text)).toEqual(["図形の評価", "評価の二"]);
    expect(forms[1]?.fields.achievement?.text).toBe("☑一部達成できた");
    expect(forms[1]?.fields.firstHalf?.remarks).toMatchObject([{ about: "note" }]);
  });
});

describe("記入例の図形", () => {
  test.each([
    ["様式の上", at(3, 3)],
    ["様式のすぐ上の余白", at(0, 3)],
    ["様式の右肩", at(2, 4)],
  ])("%sにあれば、記入例", (_, place) => {
    const form = stacked([[null], [null]], plainForm);
    expect(formsOf(form, { shapes: [textBox("記入例", place)] })).toEqual([]);
  });

  test("上の様式の記入例は、下の様式を記入例にしない", () => {
    const two = stacked(plainForm, [[null], [null]], plainForm);
    const forms = formsOf(two, { shapes: [textBox("見本", at(2, 3))] });
    expect(forms.map(({ frames: [{ top }] }) => top)).toEqual([11]);
  });

  test("記入例を見てほしいという図形は、記入例でない", () => {
    const forms = formsOf(plainForm, { shapes: [textBox("記入例を見て書いてください。", at(2, 5))] });
    expect(forms).toHaveLength(1);
  });
});

describe("答えに付けた印", () => {
  const answers = plainFormWith({ 7: [["^", "目標の達成", "<", "達成できた", "一部達成できた", "達成できなかった"]] });
  const oneCell = plainFormWith({ 7: [["^", "目標の達成", "<", "達成できた　一部達成できた　達成できなかった"]] });
  const noAnswer = plainFormWith({ 7: [["^", "目標の達成", "<", null]] });
  const answerIn = (sketch: Sketch, ...shapes: readonly ShapeSnapshot[]) =>
    formOf(sketch, { shapes }).fields.achievement;

  test("答えを横に書いたチェックボックス、セルは空き", () => {
    const found = answerIn(
      noAnswer,
      box(false, at(7, 3), "達成できた"),
      box(true, at(7, 4), "一部達成できた"),
      box(false, at(7, 5), "達成できなかった"),
    );
    expect(found).toMatchObject({ text: "☐達成できた ☑一部達成できた ☐達成できなかった" });
    expect(found?.remarks).toBeUndefined();
  });

  test("答えのセルの左端、またはすぐ左に置いたチェックボックス", () => {
    const inside = [3, 4, 5].map((column) =>
      box(column === 4, { top: 7.2, left: column, bottom: 7.8, right: column + 0.2 }),
    );
    expect(answerIn(answers, ...inside)?.text).toBe("☐達成できた ☑一部達成できた ☐達成できなかった");
    const apart = plainFormWith({
      6: [["^", "^", "後期 (10～3月)", plainTexts.secondHalf, "<", "<", "<", "<", "<"]],
      7: [["^", "目標の達成", "<", null, "達成できた", null, "一部達成できた", null, "達成できなかった"]],
    });
    const before = [3, 5, 7].map((column) => box(column === 7, at(7, column)));
    expect(answerIn(apart, ...before)?.text).toMatch(/☐達成できた\s+☐一部達成できた\s+☑達成できなかった/u);
  });

  test("一つのセルに並んだ答えに、同じ数のチェックボックス", () => {
    const boxes = [3, 3.3, 3.6].map((left, place) =>
      box(place === 0, { top: 7.2, left, bottom: 7.8, right: left + 0.1 }),
    );
    expect(answerIn(oneCell, ...boxes)?.text).toBe("☑達成できた　☐一部達成できた　☐達成できなかった");
  });

  test.each<[string, Sketch, readonly ShapeSnapshot[], string]>([
    [
      "二つ選ばれている",
      noAnswer,
      [box(true, at(7, 3), "達成できた"), box(true, at(7, 4), "一部達成できた")],
      "☑達成できた ☑一部達成できた",
    ],
    ["一つも選ばれていない", noAnswer, [box(false, at(7, 3), "達成できた")], "☐達成できた"],
    ["値が分からない", noAnswer, [box(null, at(7, 3), "達成できた")], "達成できた"],
    ["横に答えがなく、セルも空き", noAnswer, [box(true, at(7, 3), "チェック 1")], "☑チェック 1"],
    ["数が合わない", oneCell, [box(true, at(7, 3))], ""],
  ])("%s: 決めず、そう言う", (_, sketch, shapes, quoted) => {
    const without = formOf(sketch, {}).fields.achievement?.text;
    expect(answerIn(sketch, ...shapes)).toMatchObject({
      text: without,
      remarks: [{ about: "check", text: quoted, isInText: false }],
    });
  });

  test("一つの答えを囲む丸は、その答え。囲みが二つの答えにかかれば、決めない", () => {
    expect(answerIn(answers, oval({ top: 6.9, left: 4.0, bottom: 8.1, right: 4.9 }))?.text).toBe(
      "達成できた ○一部達成できた 達成できなかった",
    );
    expect(answerIn(answers, textBox("○", at(7, 5)))?.text).toBe("達成できた 一部達成できた ○達成できなかった");
    for (const shapes of [
      [oval({ top: 7, left: 3.5, bottom: 8, right: 4.5 })],
      [oval(at(7, 3)), oval(at(7, 4))],
      [oval({ top: 7, left: 3, bottom: 8, right: 6 })],
    ]) {
      expect(answerIn(answers, ...shapes)).toMatchObject({
        text: "達成できた 一部達成できた 達成できなかった",
        remarks: [{ about: "mark" }],
      });
    }
    expect(answerIn(oneCell, oval(at(7, 3)))?.remarks).toMatchObject([{ about: "mark" }]);
  });

  test("Google スプレッドシート、Numbers: TRUE と FALSE のセルは箱", () => {
    const cells = plainFormWith({
      7: [["^", "目標の達成", "<", "FALSE", "達成できた", "TRUE", "一部達成できた", "FALSE", "達成できなかった"]],
    });
    expect(answerIn(cells)?.text).toBe("☐達成できた ☑一部達成できた ☐達成できなかった");
    const behind = plainFormWith({
      7: [["^", "目標の達成", "<", "達成できた", "FALSE", "一部達成できた", "TRUE", "達成できなかった", "FALSE"]],
    });
    expect(answerIn(behind)?.text).toMatch(/一部達成できた\s*☑/u);
  });

  test("ほかの欄のチェックボックスは、選ばれたものだけ引く", () => {
    const { fields } = formOf(plainForm, { shapes: [box(true, at(5, 3), "済"), box(false, at(6, 3), "済")] });
    expect(fields.firstHalf?.remarks).toMatchObject([{ about: "check", text: "☑済", isInText: false }]);
    expect(fields.secondHalf?.remarks).toBeUndefined();
  });
});

test("メモは、欄でもラベルでも、その欄で引く。様式の外のメモは様式のものでない", () => {
  const { fields } = formOf(plainForm, {
    notes: [
      { row: 5, column: 3, text: "数を確かめる" },
      { row: 6, column: 2, text: "三月に書く" },
      { row: 30, column: 3, text: "外のメモ" },
    ],
  });
  expect(fields.firstHalf?.remarks).toEqual([
    { about: "note", text: "数を確かめる", cell: { row: 5, column: 3 }, isInText: false },
  ]);
  expect(fields.secondHalf?.remarks).toMatchObject([{ about: "note", text: "三月に書く" }]);
  expect(Object.values(fields).flatMap((field) => field?.remarks ?? [])).toHaveLength(2);
});
