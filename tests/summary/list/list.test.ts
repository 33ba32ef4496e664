import { formDefinitionSchema } from "../../../src/form/definition";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import type { Collection } from "../../../src/gather/collection";
import { aCollection, aGatheredForm, summaryOf } from "../a-collection";
import { sheetNamed, tableRows } from "../drawn-texts";

function draw(collection: Collection) {
  return sheetNamed(summaryOf(collection), "一覧");
}

describe("一覧", () => {
  test("見出しは A1 から、決まった順に並ぶ", () => {
    const sheet = draw(aCollection());
    expect(sheet.tables?.[0]?.area).toMatchObject({ top: 0, left: 0 });
    expect(sheet.tables?.[0]?.columns).toEqual([
      ...["番号", "基本項目", "推進項目", "取組項目", "実践課", "連番", "目指す姿", "目標", "取組内容", "前期", "後期"],
      ...["目標の達成", "評価・検証", "ファイル", "シート", "課", "達成区分", "集計"],
    ]);
  });

  test("別の様式の定義では、その欄が並ぶ", () => {
    const [initiative, vision, goals, actions, departments, , , achievement, review] = formDefinitionR5.fields;
    const quarters = [1, 2, 3, 4].map((quarter) => ({
      ...{ id: `quarter${quarter}`, role: "progress" as const, label: `第${quarter}四半期`, spellings: [] },
      ...{ misspellings: [], block: "progress" as const, listHeader: `第${quarter}`, requiredFrom: "full-year" },
    }));
    const fields = [initiative, departments, vision, goals, actions, ...quarters, achievement, review];
    const definition = formDefinitionSchema.parse({ ...formDefinitionR5, fields });
    const sheet = draw(aCollection([aGatheredForm({ definition })], { definition }));
    expect(sheet.tables?.[0]?.columns.slice(3, 14)).toEqual([
      ...["取組項目", "実践課", "連番", "目指す姿", "目標", "取組内容", "第1", "第2", "第3", "第4", "目標の達成"],
    ]);
  });

  test("打たれた文を一字も変えず、空の欄は空のままにする", () => {
    const texts = { review: " ＝1+1\n\t①㈱～〜 ", secondHalf: "", firstHalf: null, achievement: "一部 達成できた" };
    const [row] = tableRows(draw(aCollection([aGatheredForm({ texts, file: "班/一.xlsx", sheet: "その 1" })])));
    expect(row).toMatchObject({ 番号: "1-2-1-1", 前期: "", 後期: "", "評価・検証": texts.review });
    expect(row).toMatchObject({ ファイル: "班/一.xlsx", シート: "その 1", 課: "町民生活課", 連番: 1, 集計: 1 });
    expect(row).toMatchObject({ 目標の達成: "一部 達成できた", 達成区分: "一部達成できた" });
    expect(row).toMatchObject({ 基本項目: "Ⅰ 協働によるまちづくり", 推進項目: "2 協力体制の強化" });
  });

  test("選択肢にない答えの達成区分は空、取組の分からない様式の番号も空", () => {
    const [row] = tableRows(
      draw(aCollection([aGatheredForm({ initiative: null, texts: { achievement: "概ね達成" } })])),
    );
    expect(row).toMatchObject({ 番号: "", 基本項目: "", 目標の達成: "概ね達成", 達成区分: "", 集計: 1 });
  });

  test("集計は、全課の様式ではとりまとめ課だけが 1（なければ先頭の課）、本文が二つある様式では一つ目だけが 1", () => {
    const forms = [
      aGatheredForm({ initiative: "1-1-1-1", department: "町民生活課" }),
      aGatheredForm({ initiative: "1-1-1-1", department: "総務課" }),
      aGatheredForm({ initiative: "1-2-2-1", department: "農業振興課" }),
      aGatheredForm({ initiative: "1-2-2-1", department: "教育振興課" }),
      aGatheredForm({ initiative: "1-2-2-2", isInConflict: true }),
      aGatheredForm({ initiative: "1-2-2-2", isInConflict: true, texts: { review: "別" } }),
    ];
    const rows = tableRows(draw(aCollection(forms)));
    expect(rows.map(({ 番号, 課, 集計 }) => [番号, 課, 集計])).toEqual([
      ["1-1-1-1", "総務課", 1],
      ["1-1-1-1", "町民生活課", 0],
      ["1-2-2-1", "農業振興課", 1],
      ["1-2-2-1", "教育振興課", 0],
      ["1-2-2-2", "町民生活課", 1],
      ["1-2-2-2", "町民生活課", 0],
    ]);
    expect(rows.slice(-2).map(({ 達成区分 }) => 達成区分)).toEqual(["未確定", "未確定"]);
  });

  test("一つのセルに入らない文は下の行に続き、つなげば元の文になる。続きの行は数えない", () => {
    const review = "一行\n".repeat(600);
    const rows = tableRows(draw(aCollection([aGatheredForm({ texts: { review } }), aGatheredForm({ sequence: 2 })])));
    expect(rows.map(({ 番号, 連番, 基本項目, 集計 }) => [番号, 連番, 基本項目 !== "", 集計])).toEqual([
      ["1-2-1-1", 1, true, 1],
      ["1-2-1-1", 1, false, 0],
      ["1-2-1-1", 1, false, 0],
      ["1-2-1-1", 2, true, 1],
    ]);
    expect(
      rows
        .slice(0, 3)
        .map((row) => row["評価・検証"])
        .join(""),
    ).toBe(review);
  });

  test("様式が一つもなくても、表には一行ある", () => {
    expect(tableRows(draw(aCollection([])))).toHaveLength(1);
  });
});
