import { textOfContent } from "../../../src/workbook/drawing";
import fc from "fast-check";
import type { Area } from "../../../src/workbook/address";
import type { CellSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../../support/a-drawing";
import { everythingDrawing } from "../../support/everything-drawing";
import { textInXml } from "../../support/text-in-xml";

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readWorkbook(bytes, { file: "総括.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

test("XML に書ける文字は、書いて読んでも1文字も変わらない", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(textInXml, { minLength: 1, maxLength: 30 }), async (texts) => {
      const cells = texts.map((text, row) => ({ ...aCell("A1", text, { style: "value" }), row }));
      const [sheet] = snapshotOf(await writeWorkbook(aDrawing({ sheets: [aSheet({ cells })] }))).sheets;
      const read = new Map(sheet?.cells.map(({ row, value }) => [row, value]));
      expect(texts.map((_, row) => read.get(row) ?? "")).toEqual(texts);
    }),
  );
});

test("すべてを使ったブックが、描いたとおりに読み戻される", async () => {
  const snapshot = snapshotOf(await writeWorkbook(everythingDrawing));
  expect(snapshot.source.modified).toBe("2024-04-10T01:23:45Z");
  expect(snapshot.sheets).toHaveLength(everythingDrawing.sheets.length);
  everythingDrawing.sheets.forEach((drawn, position) => {
    const { merges, cells, shapes = [], ...sheet } = snapshot.sheets[position] ?? { merges: [], cells: [] };
    expect(sheet).toEqual({
      name: drawn.name,
      type: "worksheet",
      position,
      visibility: drawn.visibility,
      isProtected: drawn.isProtected ?? false,
      hiddenRows: drawn.rows.flatMap(({ row, hidden }) => (hidden ? [row] : [])),
      hiddenColumns: drawn.columns.flatMap(({ hidden }, column) => (hidden ? [column] : [])),
    });
    expect(shapes.map(({ kind }) => kind)).toEqual((drawn.charts ?? []).map(() => "picture"));
    const moreThanOneCell = ({ top, left, bottom, right }: Area): boolean => top !== bottom || left !== right;
    expect(merges).toEqual(drawn.merges.filter(moreThanOneCell));
    const expected = drawn.cells.flatMap(({ row, column, content }): Partial<CellSnapshot>[] => {
      switch (content.type) {
        case "blank":
          return [];
        case "text":
        case "rich":
          return [{ row, column, value: textOfContent(content) ?? "" }];
        case "number":
          return [{ row, column, value: content.value }];
        case "formula":
          return [{ row, column, value: content.value, formula: content.formula }];
      }
    });
    expect(
      cells.map(({ row, column, value, formula }) => ({ row, column, value, ...(formula ? { formula } : {}) })),
    ).toEqual(expected);
  });
});
