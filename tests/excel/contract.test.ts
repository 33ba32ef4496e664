import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { type Area, type CellAddress, contains, intersects } from "../../src/workbook/address";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { writeWorkbook } from "../../src/xlsx/write";
import { aDrawing, aSheet } from "../support/a-drawing";
import { openInNode } from "../support/excel";
import { everythingDrawing } from "../support/everything-drawing";
import { keepsTheSnapshotContract } from "../support/snapshot-contract";
import { textInXml } from "../support/text-in-xml";
import { readOk } from "../xlsx/read/workbook-file";
import { comparable, readOpen } from "./a-workbook";
import { runs } from "../support/runs";

const SAMPLES = "assets/samples";

describe("Excel で開いているブックを読むとき", () => {
  keepsTheSnapshotContract(async (bytes) => {
    await openInNode(bytes);
    return (await readOpen()).snapshot;
  });
});

async function expectSameAsFile(bytes: Uint8Array): Promise<void> {
  await openInNode(bytes);
  expect(comparable((await readOpen()).snapshot)).toEqual(comparable(readOk(bytes)));
}

test.each(readdirSync(SAMPLES))("見本「%s」は、ファイルを読んだときと同じ", async (file) => {
  await expectSameAsFile(readFileSync(path.join(SAMPLES, file)));
});

test("描けるものすべてを使ったブックも、ファイルを読んだときと同じ", async () => {
  await expectSameAsFile(await writeWorkbook(everythingDrawing));
});

const merge = fc
  .tuple(fc.nat(60), fc.nat(40), fc.nat(50), fc.nat(40))
  .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));

const anySheet = fc
  .record({
    cells: fc.uniqueArray(
      fc.record({
        row: fc.nat(70),
        column: fc.nat(45),
        content: fc.oneof(
          textInXml.map((text) => ({ type: "text" as const, text })),
          fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => ({ type: "number" as const, value })),
        ),
      }),
      { maxLength: 25, selector: ({ row, column }) => row * 100 + column },
    ),
    merges: fc.array(merge, { maxLength: 12 }),
    hidden: fc.uniqueArray(fc.nat(70), { maxLength: 5 }),
    visibility: fc.constantFrom("visible" as const, "hidden" as const, "veryHidden" as const),
  })
  .map(({ cells, merges: wanted, hidden, visibility }) => {
    const merges = wanted.filter((area, index) => !wanted.slice(0, index).some((other) => intersects(other, area)));
    return {
      visibility,
      merges,
      // A drawing has no text under a merged box.
      cells: cells
        .filter((cell) => merges.every((area) => isFirstOf(area, cell) || !contains(area, cell)))
        .map((cell) => ({ ...cell, style: "plain" as const })),
      rows: hidden.toSorted((a, b) => a - b).map((row) => ({ row, heightPt: 15, hidden: true })),
    };
  });

function isFirstOf({ top, left }: Area, { row, column }: CellAddress): boolean {
  return row === top && column === left;
}

const anyWorkbook = fc.array(anySheet, { minLength: 1, maxLength: 4 }).map((sheets): WorkbookDrawing =>
  aDrawing({
    sheets: sheets.map((sheet, index) =>
      aSheet({ ...sheet, name: `様式${index + 1}`, ...(index === 0 ? { visibility: "visible" } : {}) }),
    ),
  }),
);

test("どんなブックも、ファイルを読んだときと同じ", async () => {
  await fc.assert(
    fc.asyncProperty(anyWorkbook, async (drawing) => expectSameAsFile(await writeWorkbook(drawing))),
    { numRuns: runs(15) },
  );
});
