import fc from "fast-check";
import { retiredSheets } from "../../../src/form/retired-sheets";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { changedInTidying, lostInTidying } from "../../../src/usecases/tidy/prove-tidying";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { disarrangements, drawDisarranged, formTexts } from "../../form/recognise/disarranged-form";
import { aWorkbook, sheetOf } from "../../support/a-sheet";
import { carriedOut, collectionOf, planFor } from "./tidied-snapshot";

/** The same cases every time; more of them: RUNS=3000 SEED=$RANDOM npx jest tests/usecases/tidy. */
const runs = { numRuns: Number(process.env.RUNS ?? 60), seed: Number(process.env.SEED ?? 5) };
const context = { plan: planR5, definition: formDefinitionR5 };

function expectTidied(before: WorkbookSnapshot): void {
  const collection = collectionOf(before);
  const planned = planFor(before);
  // Another year's form, or one that is too near to the next to be told from it.
  const isLeft =
    collection.excluded.some(({ reason }) => reason === "other-fiscal-year") ||
    collection.submissions.some(({ reading }) => reading.sheets.some(({ nearForms }) => nearForms.length > 0));
  expect(planned.left).toHaveLength(isLeft ? 1 : 0);
  expect(planned.sheets).toHaveLength(isLeft ? 0 : collection.forms.length + collection.excluded.length);
  const after = carriedOut(before, planned);
  expect(lostInTidying(before, after, planned, context)).toBeNull();
  expect(changedInTidying(collection, collectionOf(after))).toBeNull();
  const again = planFor(after);
  expect(again.sheets).toEqual([]);
  expect(again.drawing.sheets).toEqual([]);
  expect(retiredSheets(after)).toEqual(planned.retire.map(({ name }) => name));
}

test("どんな置き方の様式でも、整えて読めば同じ欄で、もう一度整えても何も変わらない", () => {
  fc.assert(
    fc.property(
      formTexts({ withLinesLikeLabels: true }),
      disarrangements,
      fc.nat(9),
      fc.nat(5),
      (texts, how, row, column) => {
        const { cells, merges } = drawDisarranged(texts, how, { row, column });
        expectTidied(aWorkbook(sheetOf(cells, merges)));
      },
    ),
    runs,
  );
});

test("一枚のシートに並んだ様式は、一つずつのシートになる", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(formTexts({ withLinesLikeLabels: false }), disarrangements), { minLength: 2, maxLength: 3 }),
      fc.boolean(),
      fc.nat(2),
      (forms, isSideBySide, gap) => {
        let next = { row: 1, column: 1 };
        const drawn = forms.map(([texts, how]) => {
          const form = drawDisarranged(texts, how, next);
          next = isSideBySide
            ? { row: 1 + gap, column: form.right + 1 }
            : { row: form.bottom + gap, column: next.column };
          return form;
        });
        const cells = drawn.flatMap((form) => form.cells);
        expectTidied(
          aWorkbook(
            sheetOf(
              cells,
              drawn.flatMap(({ merges }) => merges),
            ),
          ),
        );
      },
    ),
    runs,
  );
});
