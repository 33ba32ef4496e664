import type { Baseline } from "../../../src/gather/collection";
import { sheetNames } from "../../../src/form/sheet-names";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { aCollection, aGatheredForm, summaryOf } from "../a-collection";
import { sheetNamed, textsOf } from "../drawn-texts";

const form = aGatheredForm({ texts: { review: "参加者は93人だった。" } });
const baselineWith = (review: string): Baseline => ({
  period: "full-year",
  forms: [
    {
      key: form.key,
      isMerged: false,
      texts: { ...Object.fromEntries(Object.entries(form.texts).map(([id, text]) => [id, text ?? ""])), review },
    },
  ],
});
const summaryWith = (baseline: Baseline | null) => summaryOf(aCollection([form], { period: "final", baseline }));

test("変わった欄が、前と今の文で一行になり、変わった文字に下線と【】が付く", () => {
  const sheet = sheetNamed(summaryWith(baselineWith("参加者は86人だった。")), sheetNames.changes);
  expect(sheet.visibility).toBe("visible");
  expect(textsOf(sheet)).toEqual([
    "変更点",
    "年度末の総括から、1様式の1欄が変わりました。",
    expect.stringContaining("【】"),
    ...["取組項目", "課", "欄", "変わり方", "年度末", "確定値", "様式"],
    ...["Ⅰ-2-①(1) 自治会組織の活動支援と連携", "町民生活課", "評価・検証", "書き換え"],
    ...["参加者は【86】人だった。", "参加者は【93】人だった。", "様式へ"],
  ]);
  const rich = sheet.cells.flatMap(({ content }) => (content.type === "rich" ? [content.runs] : []));
  expect(rich[1]).toEqual([
    { text: "参加者は", isUnderlined: false },
    { text: "【93】", isUnderlined: true },
    { text: "人だった。", isUnderlined: false },
  ]);
});

test.each([
  ["変わったところがなければ", baselineWith("参加者は93人だった。")],
  ["前の時期がなければ", null],
])("%s、変更点のシートは見えず、表紙の目次にもない", (_situation, baseline) => {
  const summary = summaryWith(baseline);
  expect(sheetNamed(summary, sheetNames.changes).visibility).toBe("hidden");
  expect(textsOf(sheetNamed(summary, sheetNames.cover))).not.toContain(sheetNames.changes + "へ移動します");
});

test("表紙は、どの時期の取りまとめかと、前の時期から変わったところを言う", () => {
  const cover = textsOf(sheetNamed(summaryWith(baselineWith("参加者は86人だった。")), sheetNames.cover));
  expect(cover[cover.indexOf("対象") + 1]).toBe("確定値");
  expect(cover[cover.indexOf("変更点") + 1]).toBe("年度末の総括から、1様式の1欄が変わりました。");
});

test("下線の付いた文は、ファイルを通しても同じ文字", async () => {
  const read = readWorkbook(await writeWorkbook(summaryWith(baselineWith("参加者は86人だった。"))), {
    file: "総括.xlsx",
  });
  if (!read.ok) throw new Error(read.problem.message);
  const sheet = read.value.sheets.find(({ name }) => name === sheetNames.changes);
  expect(sheet?.cells.map(({ text }) => text)).toContain("参加者は【93】人だった。");
});
