import fc from "fast-check";
import { writeWorkbook } from "../../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../../support/a-drawing";
import { textsBySecondReader } from "../../support/second-reader";
import { textInXml } from "../../support/text-in-xml";
import { expectValidWorkbook } from "../../support/validate-workbook";
import { partsOf } from "../../support/workbook-parts";
import { runs } from "../../support/runs";

async function readBack(texts: readonly string[]): Promise<string[]> {
  const cells = texts.map((text, index) => aCell(`A${index + 1}`, text, { style: "value" }));
  const bytes = await writeWorkbook(aDrawing({ sheets: [aSheet({ cells })] }));
  const read = (await textsBySecondReader(bytes)).シート1 ?? {};
  return texts.map((_, index) => read[`A${index + 1}`] ?? "");
}

test("XML に書ける文字は、どれも1文字も変わらずに読み戻される", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(textInXml, { minLength: 1, maxLength: 30 }), async (texts) => {
      expect(await readBack(texts)).toEqual(texts);
    }),
    { numRuns: runs(15) },
  );
});

test.each([
  ["= で始まる", "=1+1"],
  ["+ で始まる", "+81-167-45-6400"],
  ["- で始まる", "-済"],
  ["@ で始まる", "@town"],
  ["タブで始まる", "\t字下げ"],
  ["エラー値に見える", "#N/A"],
  ["エラー値に見える（#DIV/0!）", "#DIV/0!"],
  ["文字参照に見える", "_x0041_"],
  ["文字参照が続いて見える", "_x0041_x0042_"],
  ["CR の前で文字参照になりかける", "_x000D\r"],
  ["CR と CRLF", "1行目\r2行目\r\n3行目\n"],
  ["前後の空白", "  前後　"],
  ["数に見える", "007"],
  ["真偽に見える", "TRUE"],
  ["3万2767文字", "あ".repeat(32_767)],
  ["改行253個", "行\n".repeat(253)],
])("%s文字も文字のまま", async (_, typed) => {
  expect(await readBack([typed])).toEqual([typed]);
});

test("紛らわしい文字を並べたブックも Excel の書式どおりである", async () => {
  const texts = ["#N/A", "=1+1", "_x0041_", "\r\n", " ", "\t", "]]>", "\uFFFD\uE000", "\u{10FFFF}"];
  const cells = texts.map((typed, index) => aCell(`A${index + 1}`, typed));
  await expectValidWorkbook(await writeWorkbook(aDrawing({ sheets: [aSheet({ cells })] })));
});

test("ファイルの中では、CR と文字参照らしい文字が参照になり、前後の空白は守られる", async () => {
  const cells = [aCell("A1", "_x0041_\r "), aCell("A2", "#N/A"), aCell("A3", "")];
  const parts = await partsOf(writeWorkbook(aDrawing({ sheets: [aSheet({ cells })] })));
  expect(parts["xl/sharedStrings.xml"]).toContain('<t xml:space="preserve">_x005F_x0041__x000D_ </t>');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A2" t="s"');
  expect(parts["xl/worksheets/sheet1.xml"]).not.toContain('t="e"');
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A3" s="1"/>');
});
