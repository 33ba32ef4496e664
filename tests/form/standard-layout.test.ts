import fc from "fast-check";
import { drawForm } from "../../src/form/draw-form";
import { recognise } from "../../src/form/recognise";
import { parseRegistrationNumber } from "../../src/form/registration-number";
import { hasStandardLayout } from "../../src/form/standard-layout";
import { drawPlan } from "../../src/plan/draw-plan";
import { readPlan } from "../../src/plan/read-plan";
import { findInitiative } from "../../src/plan/initiatives";
import { boxPlacer } from "../../src/taskpane/form/box-place";
import { townR5 } from "../../src/town/r5/town";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import type { CellSnapshot, SheetSnapshot } from "../../src/workbook/snapshot";
import { anyText } from "../support/any-text";
import { aCell, aWorkbook, sheetOf } from "../support/a-sheet";
import { runs } from "../support/runs";

const registrationNumber = parseRegistrationNumber("R5 Ⅰ-2-①(1) 町民生活課 その1");
const initiative = findInitiative(planR5, "1-2-1-1");
const ids = formDefinitionR5.fields.map(({ id }) => id);

function drawn(texts: Readonly<Record<string, string>>): SheetSnapshot {
  const form = drawForm({ initiative, registrationNumber, texts }, formDefinitionR5, planR5, "様式1");
  const cells = form.cells.flatMap(({ row, column, content }) =>
    content.type === "text" ? [aCell(content.text, row, column)] : [],
  );
  return sheetOf(cells, form.merges, { name: form.name });
}

/** The forms of a sheet, and where the pane would write each field. */
function readingOf(sheet: SheetSnapshot) {
  const forms = recognise(aWorkbook(sheet), planR5, formDefinitionR5)[0]?.forms ?? [];
  const placeOf = boxPlacer(sheet);
  return forms.map(({ fields, unplaced }) => ({
    unplaced,
    fields: formDefinitionR5.fields.map((field) => {
      const reading = fields[field.id];
      return reading ? [reading.text, placeOf(field, reading)] : null;
    }),
  }));
}

test("標準の様式は、結合を知らなくても、同じ欄を読み、同じセルに書く", () => {
  const numRuns = runs(30);
  let known = 0;
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constant(""), fc.string({ unit: "grapheme", maxLength: 40 }), anyText), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
      (texts) => {
        const sheet = drawn(Object.fromEntries(ids.map((id, place) => [id, texts[place] ?? ""])));
        // What is not known for certain is asked for.
        const isKnown = hasStandardLayout(sheet, townR5);
        expect(isKnown ? readingOf({ ...sheet, merges: [] }) : []).toEqual(isKnown ? readingOf(sheet) : []);
        known += isKnown ? 1 : 0;
      },
    ),
    { numRuns, seed: Number(process.env.SEED ?? 5) },
  );
  expect(known).toBeGreaterThan(numRuns / 2);
});

test("管理番号のない様式が一つでもあれば、標準とは限らない", () => {
  const sheet = drawn({ goals: "・集まりを開く。" });
  const known = (cells: readonly CellSnapshot[], name = sheet.name) =>
    hasStandardLayout({ ...sheet, name, cells, merges: [] }, townR5);
  expect(known(sheet.cells)).toBe(true);
  expect(known([...sheet.cells, aCell("取組項目", 60, 0)])).toBe(false);
  expect(known([aCell("取組項目", 0, 0), aCell("目標", 1, 0)])).toBe(false);
  expect(known([aCell("何でも", 0, 0)], "様式台帳")).toBe(true);
});

test("計画の体系は、描いたとおりに並んでいれば、結合を知らなくても同じ計画", () => {
  const drawing = drawPlan(planR5);
  const cells = drawing.cells.flatMap(({ row, column, content }) =>
    content.type === "text" ? [aCell(content.text, row, column)] : [],
  );
  const sheet = sheetOf(cells, [], { name: drawing.name });
  expect(hasStandardLayout(sheet, townR5)).toBe(true);
  expect(readPlan(sheet, planR5)).toEqual(readPlan({ ...sheet, merges: drawing.merges }, planR5));
  expect(hasStandardLayout({ ...sheet, cells: cells.slice(1) }, townR5)).toBe(false);
});
