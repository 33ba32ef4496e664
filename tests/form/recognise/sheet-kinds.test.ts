import { formDefinitionR5 } from "../../../src/town/r5/form";
import { recognise } from "../../../src/form/recognise";
import { planR5 } from "../../../src/town/r5/plan";
import type { SheetSnapshot } from "../../../src/workbook/snapshot";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import {
  beside,
  plainForm,
  plainFormWith,
  plainTexts,
  readSketch,
  stacked,
  textsOf,
  textsOfSketch,
  TITLE,
  type Sketch,
} from "./a-form-sketch";

describe("記入例", () => {
  test.each([
    "記入例",
    "【記入例】様式1",
    "見本",
    "例",
    "様式（例）",
    "サンプル",
    "記入例 (2)",
    "お手本",
    "提出例",
    "さんぷる",
    "記載要領",
    "様式の書き方",
  ])("シートの名前が「%s」", (name) => {
    expect(readSketch(plainForm, { name })).toMatchObject({ kind: "example", forms: [] });
  });

  test.each(["事例", "条例関係", "様式1", "特例", "定例会"])("シートの名前が「%s」なら、様式である", (name) => {
    expect(readSketch(plainForm, { name }).forms).toHaveLength(1);
  });

  test.each([
    "記入例",
    "（記入例）",
    "【見本】",
    "※記入例",
    "進捗管理シート（記入例）",
    "進捗管理シート　記入例",
    "＜記入例＞ 町民生活課の場合",
    "記入例：広報の場合",
  ])("枠の上に「%s」とある", (title) => {
    expect(readSketch(stacked([[title], [null]], plainForm))).toMatchObject({ kind: "example", forms: [] });
  });

  test.each(["※記入例のシートを見て書くこと", "記入例：別シートを参照", "記入例を参考にしてください", "事例集"])(
    "枠の上に「%s」とあっても、様式である",
    (title) => {
      expect(readSketch(stacked([[title], [null]], plainForm)).forms).toHaveLength(1);
    },
  );

  test("枠の右上に「記入例」の印がある", () => {
    expect(readSketch([[null, null, null, null, null, "記入例"], ...plainForm]).kind).toBe("example");
    expect(readSketch(plainForm.map((row, place) => (place === 0 ? [...row, null, "記入例"] : row))).kind).toBe(
      "example",
    );
  });

  test("欄がみな（記入例）", () => {
    const sketch = plainForm.map((row) => [
      ...row.slice(0, 3),
      /^[・○町来]/u.test(row[3] ?? "") ? "（記入例）" : (row[3] ?? null),
    ]);
    expect(readSketch(sketch).kind).toBe("example");
  });

  test("文の中で記入例に触れていても、様式である", () => {
    expect(readSketch(plainFormWith({ 3: [["^", "取組内容", "<", "・申請書の記入例を作る。"]] })).forms).toHaveLength(
      1,
    );
  });

  test("記入例の下に、ほんとうの様式がある", () => {
    const sketch = stacked([["記入例"]], plainForm, [[null], ["町政運営推進プラン"]], plainForm);
    const reading = readSketch(sketch);
    expect(reading).toMatchObject({ kind: "form" });
    expect(reading.forms.map(({ frames }) => frames[0].top)).toEqual([12]);
    expect(reading.examples.map(({ top }) => top)).toEqual([1]);
  });

  test("左が記入例、右がほんとうの様式", () => {
    const reading = readSketch(beside([["記入例"], ...plainForm], [["提出用"], ...plainForm]));
    expect(reading.forms.map(({ frames }) => frames[0].left)).toEqual([5]);
  });
});

describe("様式でないシート", () => {
  test("空のシートとグラフのシート", () => {
    expect(readSketch([]).kind).toBe("empty");
    expect(readSketch([[" "]]).kind).toBe("empty");
    expect(readSketch([], { type: "chart" }).kind).toBe("chart");
  });

  test("選択肢の一覧", () => {
    const choices: Sketch = [["達成できた"], ["一部達成できた"], ["達成できなかった"]];
    expect(readSketch(choices, { name: "リスト", visibility: "hidden" }).kind).toBe("list");
    expect(readSketch(choices, { name: "Sheet3" }).kind).toBe("list");
  });

  test("見出しの行があっても、様式の欄が半分に足りない表は、様式でも様式に近いものでもない", () => {
    expect(
      readSketch([
        ["取組項目", "担当", "目標", "期限", "評価"],
        [TITLE, "山田", "三回", "3月", "A"],
      ]),
    ).toMatchObject({ kind: "unrelated", nearForms: [] });
  });

  test("人事評価の表のように、言葉がいくつか同じだけの表", () => {
    const appraisal: Sketch = [
      ["氏名", "山田"],
      ["担当課", "総務課"],
      ["上期", "説明会"],
      ["下期", "研修"],
      ["評価", "A"],
      ["達成状況", "よい"],
    ];
    expect(readSketch(appraisal)).toMatchObject({ kind: "unrelated", forms: [], nearForms: [] });
  });

  test("見出しが足りない様式は、黙って落とさない", () => {
    const reading = readSketch(plainForm.slice(0, 4));
    expect(reading).toMatchObject({ kind: "unrelated", forms: [] });
    expect(reading.nearForms.map(({ missing }) => missing)).toEqual([
      ["departments", "firstHalf", "secondHalf", "achievement", "review"],
    ]);
  });

  test("様式の確かめ方を書いた表は、様式でなく、様式に近いものである", () => {
    const labels = ["取組項目", "目指す姿", "目標", "取組内容", "実践課", "前期", "後期", "目標の達成", "評価・検証"];
    const sketch: Sketch = [["提出前の確認"], ...labels.map((label) => [`□ ${label}`, "書き終えたか"])];
    expect(readSketch(sketch, { name: "チェックリスト" })).toMatchObject({ kind: "unrelated", forms: [] });
    expect(readSketch(sketch).nearForms).toHaveLength(1);
  });

  test("取組項目が計画になくても、課か答えが書いてあれば様式である", () => {
    const sketch = plainFormWith({ 0: [["取組項目", "<", "<", "計画にない取組"]] });
    expect(readSketch(sketch).forms).toHaveLength(1);
    const withoutFrame = sketch.map((row, place) =>
      place < 2 ? row : [null, row[1] === "進捗状況" ? null : (row[1] ?? null), ...row.slice(2)],
    );
    expect(readSketch(withoutFrame).forms).toHaveLength(1);
  });

  test("取組項目だけがなければ、様式である", () => {
    expect(textsOfSketch(plainForm.slice(1))).toEqual([{ ...plainTexts, initiative: null }]);
  });

  test("表紙は、総括の中でだけ総括のシートである", () => {
    const cover = aSheet([["町政運営推進プラン"]], { name: "表紙" });
    const memory = aSheet([["x"]], { name: "とりまとめ記録", visibility: "veryHidden" });
    const kinds = (sheets: readonly SheetSnapshot[]) =>
      recognise(aWorkbook(...sheets), planR5, formDefinitionR5).map(({ kind }) => kind);
    expect(kinds([cover])).toEqual(["unrelated"]);
    expect(kinds([cover, memory])).toEqual(["summary", "summary"]);
  });
});

describe("管理番号", () => {
  const number = "R5 Ⅰ-2-①(1) 町民生活課 その2";

  test("すぐ下の様式のものである", () => {
    const sketch = stacked(
      [[null, null, null, number]],
      plainForm,
      [[null], [null, null, null, number.replace("その2", "その3")]],
      plainForm,
    );
    expect(readSketch(sketch).forms.map(({ registrationNumber }) => registrationNumber?.sequence)).toEqual([2, 3]);
  });

  test("左右に並んだ様式では、その上のものである", () => {
    const sketch = beside([[null], ...plainForm], [[null, null, null, number], ...plainForm]);
    expect(readSketch(sketch).forms.map(({ registrationNumber }) => registrationNumber?.sequence ?? null)).toEqual([
      null,
      2,
    ]);
  });

  test("枠の中にあっても、その様式のものである", () => {
    const sketch = plainFormWith({ 0: [["取組項目", "<", "<", TITLE, number]] }).map((row, place) =>
      place === 0 ? row : [...row, "<"],
    );
    const [form] = readSketch(stacked(sketch, [[null]], plainForm)).forms;
    expect(form?.registrationNumber?.sequence).toBe(2);
    expect(form && textsOf(form)).toEqual(plainTexts);
    expect(form?.unplaced).toEqual([]);
  });
});
