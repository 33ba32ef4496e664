import fc from "fast-check";
import type { FieldId } from "../../../src/form/definition";
import { recognise } from "../../../src/form/recognise";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { joinRepairs } from "../../../src/usecases/repair/join-repairs";
import { planRepairs } from "../../../src/usecases/repair/plan-repairs";
import type { Repair } from "../../../src/usecases/repair/repair";
import { applyPatches } from "../../../src/workbook/cell-patch";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { applyEdits, type TextEdit } from "../../../src/workbook/text-edit";
import { disarrangements, drawDisarranged, formTexts } from "../../form/recognise/disarranged-form";
import { aWorkbook, sheetOf } from "../../support/a-sheet";
import { gathered } from "../a-department-workbook";

/** More of them: RUNS=3000 SEED=$RANDOM npx jest tests/usecases/repair/any-layout. */
const runs = { numRuns: Number(process.env.RUNS ?? 25), seed: Number(process.env.SEED ?? 5) };

type Texts = Readonly<Record<FieldId, string | null>>;

function fieldsOf(workbook: WorkbookSnapshot): readonly Texts[] {
  const sheets = recognise(workbook, planR5, formDefinitionR5);
  return sheets.flatMap(({ forms }) =>
    forms.map(({ fields }) => Object.fromEntries(Object.entries(fields).map(([id, one]) => [id, one?.text ?? null]))),
  );
}

/** The texts of one form with what its repairs make of them. */
function withRepairs(texts: Texts, repairs: readonly Repair[]): Texts {
  const edits = new Map<FieldId, readonly TextEdit[]>();
  for (const { finding } of repairs)
    for (const { target, edits: own } of finding.fix?.changes ?? [])
      if (target.part === "value") edits.set(target.field, [...(edits.get(target.field) ?? []), ...own]);
  return Object.fromEntries(
    Object.entries(texts).map(([id, text]) => {
      const own = edits.get(id)?.toSorted((a, b) => a.start - b.start) ?? [];
      return [id, text === null ? null : applyEdits(text, own)];
    }),
  );
}

/** What people leave in a text and rules put right for certain. */
const slips = fc.constantFrom("\u200B", "&nbsp;", "<br>", "ｶ", "_x000D_");
const plants = fc.array(
  fc.record({
    field: fc.constantFrom("vision", "goals", "actions", "firstHalf", "review"),
    slip: slips,
    at: fc.nat(60),
  }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

function planted(
  texts: Readonly<Record<FieldId, string>>,
  slipsOf: readonly { field: FieldId; slip: string; at: number }[],
) {
  const written: Record<FieldId, string> = { ...texts };
  for (const { field, slip, at } of slipsOf) {
    const text = written[field] ?? "";
    const place = text === "" ? 0 : at % text.length;
    if (text !== "") written[field] = text.slice(0, place) + slip + text.slice(place);
  }
  return written;
}

test("どんな置き方の様式でも、一つだけ直しても、全部直しても、直すはずの文だけが変わる", () => {
  let done = 0;
  fc.assert(
    fc.property(
      formTexts({ withLinesLikeLabels: false }),
      plants,
      disarrangements,
      fc.nat(5),
      (texts, slipsOf, how, row) => {
        const drawn = drawDisarranged(planted(texts, slipsOf), how, { row, column: 1 });
        const workbook = aWorkbook(sheetOf(drawn.cells, drawn.merges));
        const { collection, findings } = gathered([workbook]);
        const [before] = fieldsOf(workbook);
        if (!before) return;
        const { repairs, left } = planRepairs(workbook, collection, findings);
        expect(repairs.length + left.length).toBe(findings.filter(({ fix }) => fix).length);
        for (const repair of repairs)
          expect(fieldsOf(applyPatches(workbook, repair.cells))).toEqual([withRepairs(before, [repair])]);
        const joined = joinRepairs(repairs);
        expect(fieldsOf(applyPatches(workbook, joined.cells))).toEqual([withRepairs(before, joined.repairs)]);
        if (!how.isLinePerRow) expect(left).toEqual([]);
        done += repairs.length;
      },
    ),
    runs,
  );
  expect(done).toBeGreaterThan(runs.numRuns / 2);
});
