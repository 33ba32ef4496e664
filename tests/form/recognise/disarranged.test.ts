import fc from "fast-check";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import type { FieldId } from "../../../src/form/definition";
import type { FormReading } from "../../../src/form/reading";
import { recognise } from "../../../src/form/recognise";
import { planR5 } from "../../../src/town/r5/plan";
import { aWorkbook, sheetOf } from "../../support/a-sheet";
import { disarrangements, drawDisarranged, formTexts, type Disarrangement } from "./disarranged-form";
import { runs } from "../../support/runs";

type Texts = Readonly<Record<FieldId, string>>;

function expected(texts: Texts, how: Disarrangement): Readonly<Record<FieldId, string | null>> {
  const initiative = texts.initiative ?? "";
  const joint = how.initiative === "two lines" || how.initiative === "two rows" ? "\n" : " ";
  return Object.fromEntries(
    formDefinitionR5.fields.map(({ id }) => {
      if (how.without.includes(id)) return [id, null];
      return [id, id === "initiative" ? initiative.replace(/(?<=\S) (?=\()/u, joint) : (texts[id] ?? "")];
    }),
  );
}

function read({ fields }: FormReading): Readonly<Record<FieldId, string | null>> {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field?.text ?? null]));
}

/** The same cases every time; more of them: RUNS=3000 SEED=$RANDOM npx jest tests/form/recognise/disarranged. */
const cases = { numRuns: runs(100), seed: Number(process.env.SEED ?? 5) };

test("どんなに置き方が変わっても、同じ様式として読める", () => {
  fc.assert(
    fc.property(
      formTexts({ withLinesLikeLabels: true }),
      disarrangements,
      fc.nat(9),
      fc.nat(5),
      (texts, how, row, column) => {
        const drawn = drawDisarranged(texts, how, { row, column });
        const [sheet] = recognise(aWorkbook(sheetOf(drawn.cells, drawn.merges)), planR5, formDefinitionR5);
        expect(sheet?.forms.map(read)).toEqual([expected(texts, how)]);
        expect(sheet?.forms[0]?.unplaced.map(({ text }) => text).toSorted()).toEqual(drawn.ownTexts.toSorted());
        expect(sheet?.nearForms).toEqual([]);
      },
    ),
    cases,
  );
});

test("一枚のシートに縦に並んでいても、横に並んでいても、それぞれの様式として読める", () => {
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
        const sheet = sheetOf(
          drawn.flatMap(({ cells }) => cells),
          drawn.flatMap(({ merges }) => merges),
        );
        const [reading] = recognise(aWorkbook(sheet), planR5, formDefinitionR5);
        const wanted = forms.map(([texts, how]) => expected(texts, how));
        expect(reading?.forms.map(read)).toEqual(expect.arrayContaining(wanted));
        expect(reading?.forms).toHaveLength(forms.length);
      },
    ),
    cases,
  );
});
