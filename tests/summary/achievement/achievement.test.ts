import { planR5 } from "../../../src/town/r5/plan";
import { aCollection, aGatheredForm, summaryOf } from "../a-collection";
import { rowLabelled, sheetNamed } from "../drawn-texts";
import { evaluateFormula } from "../evaluate-formula";

const forms = [
  aGatheredForm({ initiative: "1-1-1-1", department: "総務課", texts: { achievement: "一部達成できた" } }),
  aGatheredForm({ initiative: "1-1-1-1", department: "町民生活課", texts: { achievement: "達成できた" } }),
  aGatheredForm({ initiative: "1-2-1-1", texts: { achievement: "達成できた" } }),
  aGatheredForm({ initiative: "1-2-1-1", sequence: 2, texts: { achievement: "" } }),
  aGatheredForm({ initiative: "2-1-3-1", department: "保健福祉課", texts: { achievement: "達成できなかった" } }),
  aGatheredForm({ initiative: "2-1-3-1", department: "建設水道課", texts: { achievement: "概ね" } }),
  aGatheredForm({ initiative: null, department: null, texts: { achievement: "達成できた" } }),
];

describe("達成状況", () => {
  const workbook = summaryOf(aCollection(forms));
  const sheet = sheetNamed(workbook, "達成状況");

  test("基本項目・推進項目・課ごとに数え、まとめた全課の様式は一つと数える", () => {
    expect(rowLabelled(sheet, "Ⅰ 協働によるまちづくり")).toEqual([
      ...["Ⅰ 協働によるまちづくり", 3, 1, 1 / 3, 1, 1 / 3, 0, 0, 1, 1 / 3],
    ]);
    expect(rowLabelled(sheet, "Ⅱ-1 行財政手法の検証")).toEqual(["Ⅱ-1 行財政手法の検証", 2, 0, 0, 0, 0, 1, 0.5, 1, 0.5]);
    expect(rowLabelled(sheet, "町民生活課")).toEqual(["町民生活課", 2, 1, 0.5, 0, 0, 0, 0, 1, 0.5]);
    expect(rowLabelled(sheet, "合計")).toEqual(["合計", 6, 2, 2 / 6, 1, 1 / 6, 1, 1 / 6, 2, 2 / 6]);
  });

  test("分類できない様式にも行があり、行を足せば合計になる", () => {
    expect(rowLabelled(sheet, "分類できない様式")).toEqual(["分類できない様式", 1, 1, 1, 0, 0, 0, 0, 0, 0]);
    expect(rowLabelled(sheet, "課が分からない様式").slice(0, 3)).toEqual(["課が分からない様式", 1, 1]);
  });

  test("様式のない課の割合は、0 で割らずに 0", () => {
    expect(rowLabelled(sheet, "ラベンダーハイツ").slice(1)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("どの式も、一覧から計算し直せば、書いてある値になる", () => {
    const formulas = sheet.cells.filter(({ content }) => content.type === "formula");
    expect(formulas.length).toBeGreaterThan(100);
    for (const { content } of formulas) {
      if (content.type !== "formula") continue;
      expect([content.formula, evaluateFormula(content.formula, sheet, workbook)]).toEqual([
        content.formula,
        content.value,
      ]);
    }
  });

  test("本文が二つある様式は、本文が何と答えていても、一つの未確定と数える", () => {
    const two = ["達成できた", "一部達成できた"].map((achievement, index) =>
      aGatheredForm({ initiative: "1-2-2-2", isInConflict: true, sheet: `様式${index}`, texts: { achievement } }),
    );
    const withTwo = summaryOf(aCollection([...forms, ...two]));
    const drawn = sheetNamed(withTwo, "達成状況");
    expect(rowLabelled(drawn, "合計")).toEqual(["合計", 7, 2, 2 / 7, 1, 1 / 7, 1, 1 / 7, 1, 1 / 7, 2, 2 / 7]);
    for (const { content } of drawn.cells)
      if (content.type === "formula") expect(evaluateFormula(content.formula, drawn, withTwo)).toEqual(content.value);
  });

  test("推進項目が十を超えても、1 と 10 を取り違えない", () => {
    const [pillar] = planR5.pillars;
    const [theme] = pillar?.themes ?? [];
    if (!pillar || !theme) throw new Error("the plan has no theme");
    const themes = Array.from({ length: 11 }, (_, index) => ({
      ...theme,
      mark: String(index + 1),
      title: `推進${index + 1}`,
    }));
    const plan = { ...planR5, pillars: [{ ...pillar, themes }] };
    const some = ["1-1-2-1", "1-10-2-1", "1-11-2-1"].map((initiative) => aGatheredForm({ initiative, plan }));
    const drawn = summaryOf(aCollection(some, { plan }));
    const themed = sheetNamed(drawn, "達成状況");
    for (const { content } of themed.cells) {
      if (content.type === "formula") expect(evaluateFormula(content.formula, themed, drawn)).toBe(content.value);
    }
    expect(rowLabelled(themed, "Ⅰ-1 推進1").slice(1, 2)).toEqual([1]);
  });

  test("グラフは課の行を指し、色と名前は答えの見出しから取る", () => {
    const [chart] = sheet.charts ?? [];
    const names = sheet.cells.filter(
      ({ row, column }) =>
        column === 0 && row >= (chart?.categories.top ?? 0) && row <= (chart?.categories.bottom ?? 0),
    );
    expect(names.map(({ content }) => (content.type === "text" ? content.text : ""))).toEqual([
      ...aCollection().plan.departments,
      "課が分からない様式",
    ]);
    expect(chart?.series).toHaveLength(4);
    expect(new Set(chart?.series.map(({ color }) => color)).size).toBe(4);
  });
});
