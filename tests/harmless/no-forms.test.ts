import type { SheetReading } from "../../src/form/reading";
import { recognise } from "../../src/form/recognise";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { beside, plainForm, plainTexts, readSketch, stacked, textsOf } from "../form/recognise/a-form-sketch";
import { readOk } from "../xlsx/read/workbook-file";
import { officeSheet, sketchOf, type OfficeSheet } from "./office-sheet";
import { papers } from "./papers";
import { tables } from "./tables";
import { variations, type OfficeKind, type Variation } from "./variations";
import { waysOfWriting, writeBook } from "./ways-of-writing";

// Whatever else an office keeps in Excel is read without a form being made of it, whichever program has written it.

const kinds = [...tables, ...papers].map((kind, place) => ({ ...kind, place }));
const ways = Object.entries(waysOfWriting).map(([way, habits]) => ({ way, habits }));
const [excel] = ways;
const [standard] = variations;
if (!excel || !standard) throw new Error("nothing to vary");

const aForm = officeSheet("様式", plainForm);

function sheetOf(kind: OfficeKind, variation: Variation): OfficeSheet {
  return officeSheet(kind.name.slice(0, 20), kind.rows(variation), variation);
}

function recognised(workbook: WorkbookSnapshot): readonly SheetReading[] {
  return recognise(workbook, planR5, formDefinitionR5);
}

/** What every reader of a file has to find in it. */
function placesAndTexts({ sheets }: WorkbookSnapshot) {
  return sheets.map(({ name, cells, merges }) => ({
    name,
    merges,
    cells: cells.map(({ row, column, text }) => ({ row, column, text })),
  }));
}

describe.each(kinds)("$name", (kind) => {
  test.each(
    variations.map((variation, turn) => ({ ...(ways[(turn + kind.place) % ways.length] ?? excel), variation, turn })),
  )("$turn: $way", ({ habits, variation }) => {
    const sheet = sheetOf(kind, variation);
    const workbook = readOk(writeBook([sheet], habits));
    expect(placesAndTexts(workbook)).toEqual([{ name: sheet.name, ...sheet.expected }]);
    expect(recognised(workbook)).toMatchObject([
      { kind: kind.kind ?? "unrelated", forms: [], nearForms: [], examples: [] },
    ]);
  });
});

test.each(ways)("$way: 様式が一つ混じっていれば、それだけが見つかる", ({ habits }) => {
  const sheets = kinds.map((kind) => sheetOf(kind, standard));
  const workbook = readOk(writeBook([...sheets.slice(0, 9), aForm, ...sheets.slice(9)], habits));
  const found = recognised(workbook).flatMap(({ name, forms }) => forms.map((form) => ({ name, form })));
  expect(found.map(({ name, form }) => [name, textsOf(form)])).toEqual([[aForm.name, plainTexts]]);
});

describe("一枚のシートに二つの表があっても、合わせて様式になることはない", () => {
  const sketches = kinds.flatMap((kind) => {
    const sketch = sketchOf(kind.rows(variations[kind.place % variations.length] ?? standard));
    return sketch.length === 0 ? [] : [{ name: kind.name, sketch }];
  });
  test.each(sketches.map((one, place) => ({ ...one, place })))("$name", ({ sketch, place }) => {
    const withForms = sketches.filter(({ sketch: other }, at) => {
      const both = at < place ? stacked(sketch, [[null]], other) : beside(sketch, other);
      return readSketch(both).forms.length > 0;
    });
    expect(withForms.map(({ name }) => name)).toEqual([]);
  });
});
