import type { Finding } from "../../../src/checks/finding";
import { aFinding } from "../a-finding";
import { aCollection, aFormerSummary, aGatheredForm, summaryOf } from "../a-collection";
import { cellAt, sheetNamed, tableRows, textsOf, valueOf } from "../drawn-texts";

function draw(findings: readonly Finding[], forms = [aGatheredForm()]) {
  const workbook = summaryOf(aCollection(forms), findings);
  return { workbook, sheet: sheetNamed(workbook, "確認事項") };
}

describe("確認事項", () => {
  test("何もなければ、そう書く。表はない", () => {
    const { sheet } = draw([]);
    expect(textsOf(sheet)).toContain("問題は見つかりませんでした。");
    expect(sheet.tables).toBeUndefined();
  });

  test("一件ずつ、重要度・題・内容・場所・課・取組・欄を示し、数を上に書く", () => {
    const { sheet } = draw([
      aFinding({ cell: "C9", field: "secondHalf", initiative: "1-2-1-1" }),
      aFinding({ severity: "info", rule: "知らない規則", file: "", sheet: null, department: null }),
    ]);
    expect(textsOf(sheet)).toContain("全部で 2件（誤り 1件、確認 0件、参考 1件）");
    const [first, second] = tableRows(sheet);
    expect(first).toMatchObject({ 重要度: "誤り", 内容: "「後期」が空です。記入してください。", 移動: "様式へ" });
    expect(first).toMatchObject({ シート: "様式1", セル: "C9", 課: "町民生活課", 取組: "Ⅰ-2-①(1)", 欄: "後期" });
    expect(first?.確認事項).not.toBe("field-empty");
    expect(second).toMatchObject({ 重要度: "参考", 確認事項: "知らない規則", 移動: "", ファイル: "", シート: "" });
  });

  test("総括の中の、その欄へ移れる", () => {
    const { workbook, sheet } = draw([aFinding({ field: "secondHalf" })]);
    const link = sheet.cells.find((cell) => cell.link)?.link;
    const target = sheetNamed(workbook, link?.sheet ?? "");
    expect(valueOf(cellAt(target, link?.row ?? -1, link?.column ?? -1))).toBe("後期の文");
  });

  test("一枚のシートに様式が二つあれば、セルの入る枠の様式へ移る", () => {
    const lower = aGatheredForm({ initiative: "1-2-2-2" });
    const [frame] = lower.reading.frames;
    const moved = { ...frame, top: frame.top + 20, bottom: frame.bottom + 20 };
    const forms = [aGatheredForm(), { ...lower, reading: { ...lower.reading, frames: [moved] as const } }];
    const { sheet } = draw([aFinding({ cell: "C25" }), aFinding({ cell: "C60" })], forms);
    expect(sheet.cells.flatMap(({ link }) => link?.sheet ?? [])).toEqual(["Ⅰ-2-②(2) 町民生活課"]);
  });

  test("前回から残った様式の確認事項は、前回の総括の中の場所で突き合わせる", () => {
    const kept = aGatheredForm({ origin: "kept", sheet: "一覧" });
    const former = aFormerSummary();
    const finding = aFinding({ file: "総括.xlsx", sheet: "一覧" });
    const workbook = summaryOf(aCollection([kept], { former }), [finding]);
    expect(sheetNamed(workbook, "確認事項").cells.some(({ link }) => link !== undefined)).toBe(true);
  });

  test("一行の高さに入らない内容は、切らずに次の行へ続ける", () => {
    const message = "とても長い本文です。".repeat(400);
    const rows = tableRows(draw([aFinding({ message })]).sheet);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ 内容 }) => 内容).join("")).toBe(message);
    expect(new Set(rows.map(({ 重要度, ファイル }) => `${重要度}${ファイル}`)).size).toBe(1);
  });
});

test("誤り、確認、参考の順、それぞれファイルの順。何もしなくてよいお知らせは、ファイルごとに一行にまとめて最後に置く", () => {
  const note = (file: string, sheet: string) =>
    aFinding({ rule: "example-sheet", severity: "info", file, sheet, note: `記入例「${sheet}」` });
  const { sheet } = draw([
    note("あ.xlsx", "記入例"),
    aFinding({ severity: "info", file: "あ.xlsx" }),
    aFinding({ severity: "warning", file: "あ.xlsx" }),
    aFinding({ rule: "label-spelling", severity: "info", file: "あ.xlsx", cell: "B3", note: "欄の名前の空白3か所" }),
    aFinding({ file: "い.xlsx" }),
    aFinding({ file: "あ.xlsx" }),
    note("い.xlsx", "見本"),
  ]);
  expect(tableRows(sheet).map(({ 重要度, ファイル }) => [重要度, ファイル])).toEqual([
    ["誤り", "あ.xlsx"],
    ["誤り", "い.xlsx"],
    ["確認", "あ.xlsx"],
    ["参考", "あ.xlsx"],
    ["参考", "あ.xlsx"],
    ["参考", "い.xlsx"],
  ]);
  expect(tableRows(sheet).map(({ 内容 }) => 内容)).toContain(
    "お知らせ 2件：記入例「記入例」、欄の名前の空白3か所（「様式1」B3）",
  );
  expect(textsOf(sheet)).toContain("全部で 7件（誤り 2件、確認 1件、参考 4件）（参考のうち、お知らせだけのものが3件）");
});
