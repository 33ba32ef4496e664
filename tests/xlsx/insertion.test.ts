import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { toA1 } from "../../src/workbook/address";
import { writeForInsertion } from "../../src/xlsx/insertion";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { everythingDrawing } from "../support/everything-drawing";
import { textsBySecondReader } from "../support/second-reader";
import { expectValidWorkbook } from "../support/validate-workbook";
import { partsOf } from "../support/workbook-parts";

const namesFor = ({ sheets }: WorkbookDrawing, run = "a1"): readonly string[] =>
  sheets.map((_, index) => `作業中${index + 1}_${run}`);

const formulaCell = (a1: string, formula: string, value: string | number) =>
  aCell(a1, null, { content: { type: "formula", formula, value } });

/** A table on one sheet and formulas over it on another. */
function twoSheets(formulas: readonly string[]): WorkbookDrawing {
  return aDrawing({
    sheets: [
      aSheet({
        name: "一覧",
        cells: [aCell("A1", "課"), aCell("B1", "件数"), aCell("A2", "総務課"), aCell("B2", 3)],
        tables: [{ name: "FormList", area: { top: 0, left: 0, bottom: 1, right: 1 }, columns: ["課", "件数"] }],
      }),
      aSheet({ name: "達成's", cells: formulas.map((formula, index) => formulaCell(`A${index + 1}`, formula, index)) }),
    ],
  });
}

describe("すべてを使ったブックを差し込む", () => {
  const names = namesFor(everythingDrawing);
  const written = writeForInsertion(everythingDrawing, names);
  const bytes = written.then(({ files }) => files[0]?.bytes ?? new Uint8Array());

  test("Excel の書式どおりである", async () => {
    await expectValidWorkbook(await bytes);
  });

  test("別の読み手が、仮の名前のシートに同じ文字を読む", async () => {
    const texts = await textsBySecondReader(await bytes);
    expect(Object.keys(texts)).toEqual(names);
    everythingDrawing.sheets.forEach(({ cells }, index) => {
      for (const cell of cells) {
        if (cell.content.type !== "text") continue;
        expect(texts[names[index] ?? ""]?.[toA1(cell)]).toBe(cell.content.text);
      }
    });
  });

  test("グラフ、名前、リンクは入らず、あとから付けるものに挙がる", async () => {
    const parts = await partsOf(bytes);
    const xml = Object.values(parts).join("\n");
    expect(Object.keys(parts).filter((path) => /chart|drawing/u.test(path))).toEqual([]);
    expect(xml).not.toMatch(/<definedName|<hyperlink/u);
    const { edits, definedNames } = await written;
    expect(edits.map(({ charts, links }) => [charts.length, links.length])).toEqual([
      [0, 0],
      [0, 1],
      [2, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(edits[1]).toMatchObject({
      printArea: { top: 0, left: 0, bottom: 3, right: 2 },
      titleRows: { first: 0, last: 1 },
      links: [{ row: 0, column: 0, target: { sheet: "達成状況's" } }],
    });
    expect(definedNames).toEqual([
      { name: "達成の割合", refersTo: "'作業中2_a1'!$C$4", sheet: null },
      { name: "控え", refersTo: "'作業中2_a1'!$A$1", sheet: "作業中2_a1" },
    ]);
  });

  test("隠すシートも、ファイルの中では見えている", async () => {
    expect((await partsOf(bytes))["xl/workbook.xml"]).not.toMatch(/state="/u);
  });

  test("同じ描画と名前からは、同じバイトができる", async () => {
    const again = await writeForInsertion(everythingDrawing, names);
    expect(again.files[0]?.bytes).toEqual(await bytes);
  });
});

test("どのセルも自分の書体を持ち、入れた先のブックの書体にならない", async () => {
  const { files } = await writeForInsertion(everythingDrawing, namesFor(everythingDrawing));
  for (const { bytes } of files) {
    const parts = await partsOf(bytes);
    const formats = [
      ...(/<cellXfs[^>]*>(.*)<\/cellXfs>/su.exec(parts["xl/styles.xml"] ?? "")?.[1] ?? "").matchAll(/<xf [^>]*>/gu),
    ];
    const sheets = Object.entries(parts).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
    const used = new Set(
      sheets.flatMap(([, xml]) => [...xml.matchAll(/<c [^>]*s="(\d+)"/gu)].map(([, id]) => Number(id))),
    );
    expect(used.size).toBeGreaterThan(3);
    for (const id of used) expect(formats[id]?.[0]).toMatch(/fontId="[1-9]\d*".*applyFont="1"/u);
  }
});

test("ほかのシートの表を数える式は、値が入り、式はあとから付ける", async () => {
  const drawing = twoSheets(["SUM(FormList[件数])", "A1/2", `SUMIFS(FormList[件数],FormList[課],"FormList[件数]")`]);
  const { files, edits } = await writeForInsertion(drawing, namesFor(drawing));
  const table = edits[0]?.tables[0]?.name ?? "";
  expect(table).toMatch(/^FormList_[0-9a-z]{7}$/u);
  expect(edits[1]?.formulas).toEqual([
    { row: 0, column: 0, formula: `SUM(${table}[件数])`, value: 0 },
    { row: 2, column: 0, formula: `SUMIFS(${table}[件数],${table}[課],"FormList[件数]")`, value: 2 },
  ]);
  const sheet = (await partsOf(files[0]?.bytes ?? new Uint8Array()))["xl/worksheets/sheet2.xml"] ?? "";
  expect(sheet.match(/<f>[^<]*<\/f>/gu)).toEqual(["<f>A1/2</f>"]);
});

test("ほかのシートの名前は、仮の名前に替わる", async () => {
  const drawing = twoSheets([`一覧!B2&"一覧!B2"`, `'一覧'!B2+'達成''s'!A1`, `'達成''s'!A1`, "'様式'!A1"]);
  const { edits } = await writeForInsertion(drawing, namesFor(drawing));
  expect(edits[1]?.formulas.map(({ formula }) => formula)).toEqual([
    `'作業中1_a1'!B2&"一覧!B2"`,
    "'作業中1_a1'!B2+'作業中2_a1'!A1",
    "'様式'!A1",
  ]);
});

test("表の名前は、回ごとに違う", async () => {
  const drawing = twoSheets([]);
  const [first, second] = await Promise.all(
    ["a1", "a2"].map(
      async (run) => (await writeForInsertion(drawing, namesFor(drawing, run))).edits[0]?.tables[0]?.name,
    ),
  );
  expect(first).not.toBe(second);
});

test("描画にない表を数える式は、値のまま残る", async () => {
  const drawing = twoSheets(["SUM(Other[件数])"]);
  const { edits } = await writeForInsertion(drawing, namesFor(drawing));
  expect(edits[1]).toMatchObject({ formulas: [], keptAsValues: 1 });
});

test("ブックに残るシートへのリンクも、あとから付ける", async () => {
  const link = { sheet: "残るシート", row: 0, column: 0 };
  const drawing = aDrawing({ sheets: [aSheet({ cells: [aCell("A1", "移る", { link })] })] });
  const { edits } = await writeForInsertion(drawing, namesFor(drawing));
  expect(edits[0]?.links).toEqual([{ row: 0, column: 0, target: link, style: "plain" }]);
});

test("隠すシートだけでも差し込める", async () => {
  const drawing = aDrawing({ sheets: [aSheet({ visibility: "veryHidden" })] });
  expect((await writeForInsertion(drawing, namesFor(drawing))).files).toHaveLength(1);
});

test("大きすぎるときは、いくつかのファイルに分かれる", async () => {
  const drawing = aDrawing({
    sheets: [1, 2, 3, 4, 5].map((number) => aSheet({ name: `様式${number}`, cells: [aCell("A1", `文${number}`)] })),
  });
  const whole = await writeForInsertion(drawing, namesFor(drawing));
  const limit = (whole.files[0]?.bytes.length ?? 0) - 500;
  const { files } = await writeForInsertion(drawing, namesFor(drawing), limit);
  expect(files.map(({ sheetCount }) => sheetCount)).toEqual([3, 2]);
  const texts = await Promise.all(files.map(({ bytes }) => textsBySecondReader(bytes)));
  expect(Object.assign({}, ...texts)).toEqual(
    Object.fromEntries(namesFor(drawing).map((name, index) => [name, { A1: `文${index + 1}` }])),
  );
});

test("最後の名前が使えないものは、差し込む前に断る", async () => {
  const drawing = aDrawing({ sheets: [aSheet({ name: "様式[1]" })] });
  await expect(writeForInsertion(drawing, namesFor(drawing))).rejects.toThrow("「[」は使えません");
});
