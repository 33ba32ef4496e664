import fc from "fast-check";
import { aForm } from "../../support/a-form";
import { coverFacts } from "../../../src/summary/cover/cover-facts";
import {
  changesSentence,
  correctionCounts,
  countsSentence,
  gatheredSentence,
} from "../../../src/summary/model/count-words";
import type { GatheringChanges } from "../../../src/gather/collection";
import type { NamedCounts } from "../../../src/summary/model/summary-model";
import { listInitiatives } from "../../../src/plan/initiatives";
import { planR5 } from "../../../src/town/r5/plan";
import { aCollection, aGatheredForm, modelOf } from "../a-collection";

const blank = { vision: "", goals: "", actions: "", firstHalf: "", secondHalf: "", achievement: "", review: "" };

const anyKey = fc.record({
  initiative: fc.constantFrom(null, ...listInitiatives(planR5).map(({ code }) => code)),
  department: fc.constantFrom(null, "防災課", ...planR5.departments),
  sequence: fc.integer({ min: 1, max: 3 }),
});
/** One form: with its texts, each of which may be blank or of the former period. */
const anyForm = fc
  .record({
    key: anyKey,
    texts: fc.array(fc.record({ isBlank: fc.boolean(), period: fc.constantFrom("first-half", "full-year", null) }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ key, texts }) =>
    texts.map(({ isBlank, period }, index) =>
      aGatheredForm({
        ...key,
        period,
        sheet: `様式${index + 1}`,
        isInConflict: texts.length > 1,
        texts: isBlank ? blank : {},
      }),
    ),
  );
const anyForms = fc.uniqueArray(anyForm, {
  selector: ([form]) => JSON.stringify(form?.key),
  maxLength: 25,
});
const anyRegister = fc.option(
  fc
    .uniqueArray(
      fc.record({
        initiative: fc.constantFrom(...listInitiatives(planR5).map(({ code }) => code)),
        department: fc.constantFrom(...planR5.departments),
        sequence: fc.integer({ min: 1, max: 3 }),
        subject: fc.constantFrom("", "国保"),
        isRetired: fc.boolean(),
        isOffered: fc.boolean(),
      }),
      { selector: ({ initiative, department, sequence }) => JSON.stringify([initiative, department, sequence]) },
    )
    .map((entries) => ({ entries })),
);
const anyCollection = fc
  .tuple(anyForms, anyRegister, fc.constantFrom("first-half", "full-year"))
  .map(([forms, register, period]) => ({ forms, collection: aCollection(forms.flat(), { register, period }) }));

function sumOf(counts: NamedCounts, ...ids: readonly (keyof NamedCounts)[]): number {
  return ids.reduce((sum, id) => sum + counts[id].length, 0);
}

describe("様式の数", () => {
  test("どんな集まりでも、あるはずの様式は 届いた＋前期のみ＋未記入＋足りない、集めた様式は 届いた＋前期のみ＋未記入＋ほかに届いた", () => {
    fc.assert(
      fc.property(anyCollection, ({ forms, collection }) => {
        const { counts, departments } = modelOf(collection);
        for (const one of [counts, ...departments]) {
          expect(one.expected).toHaveLength(sumOf(one, "arrived", "earlier", "unwritten", "missing"));
          expect(one.gathered).toBe(sumOf(one, "arrived", "earlier", "unwritten", "further"));
        }
        expect(counts.gathered).toBe(forms.length);
        const ofNobody = forms.filter(([form]) => !planR5.departments.includes(form?.key.department ?? ""));
        expect(departments.reduce((sum, one) => sum + one.gathered, 0)).toBe(forms.length - ofNobody.length);
        expect(counts.unsettled).toHaveLength(forms.filter(({ length }) => length > 1).length);
        for (const id of ["expected", "arrived", "earlier", "unwritten", "missing"] as const)
          expect(counts[id]).toHaveLength(departments.reduce((sum, one) => sum + one[id].length, 0));
      }),
    );
  });

  test("どんな集まりでも、達成状況は様式を一度ずつ数える", () => {
    fc.assert(
      fc.property(anyCollection, ({ collection }) => {
        const { listed, achievement } = modelOf(collection);
        const { total, byOption, unsettled, unanswered } = achievement.overall;
        expect([...byOption, unsettled, unanswered].reduce((sum, { count }) => sum + count, 0)).toBe(total);
        const counted = listed.filter(({ weight }) => weight === 1).map(({ form }) => JSON.stringify(form.key));
        expect(new Set(counted).size).toBe(counted.length);
        expect(unsettled.forms.every(({ isInConflict }) => isInConflict)).toBe(true);
      }),
    );
  });

  test("文は、あるはず・届いた・足りない・ほかに届いたの順に言う", () => {
    const further = aGatheredForm({ initiative: "2-1-3-1", sequence: 2 });
    const { counts } = modelOf(aCollection([aGatheredForm(), aGatheredForm({ initiative: "2-1-3-1" }), further]));
    expect(countsSentence(counts)).toBe(
      "あるはずの33様式のうち2様式が届き、31様式が足りません。ほかに1様式（その2など）が届いています。",
    );
    expect(gatheredSentence(counts)).toBe("3様式（届いた2、ほかに届いた1）");
  });

  test("すべて届けばそう言い、前期のみ、未記入、未確定があれば言う", () => {
    const own = { department: "町民生活課", sequence: 1, subject: "" };
    const entries = planR5.departments.map((department) => ({ ...own, initiative: "1-2-1-1", department }));
    const sentence = (...forms: readonly ReturnType<typeof aGatheredForm>[]) =>
      countsSentence(
        modelOf(
          aCollection(forms, {
            register: { entries: entries.filter(({ department }) => department === "町民生活課") },
          }),
        ).counts,
      );
    expect(sentence(aGatheredForm())).toMatch(/^あるはずの\d+様式のうち1様式が届き、/u);
    const all = aCollection([aGatheredForm()], { register: { entries } });
    expect(countsSentence({ ...modelOf(all).counts, missing: [], expected: [], arrived: [] })).toBe(
      "あるはずの様式はありません。",
    );
    expect(sentence(aGatheredForm({ period: "first-half" }))).toContain("0様式が届き、1様式は前期のみで、");
    expect(sentence(aGatheredForm({ texts: blank }))).toContain("0様式が届き、1様式は未記入で、");
    expect(
      sentence(aGatheredForm({ isInConflict: true }), aGatheredForm({ isInConflict: true, sheet: "様式2" })),
    ).toContain("1様式は本文が2つ以上あり、未確定です。");
  });
});

test("課のファイルと一緒に置かれた総括のブックは、様式がいくつあっても一行", () => {
  const form = (sheet: string, reason: "summary" | "superseded") => {
    const source = { file: "総括 - コピー.xlsx", sheet };
    return { source, reading: aForm({ sheet }), reason, department: "町民生活課", copyOf: null };
  };
  const excluded = [form("様式1", "summary"), form("様式2", "summary"), form("様式3", "superseded")];
  const { counts, notGathered } = modelOf(aCollection([aGatheredForm()], { excluded }));
  expect(notGathered.map(({ sheet, what, why }) => [sheet, what, why])).toEqual([
    ["様式3", "様式 Ⅰ-2-①(1)", "別のファイルの本文に差し替え済みです。"],
    ["", "総括のブック", "課のファイルではないので、中の2様式は集めていません。"],
  ]);
  expect(counts.leftOut).toHaveLength(2);
});

test("前回から何が変わったかは、表紙でも端末でも同じ一文で、どの様式も一度だけ数える", () => {
  const key = { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 };
  const nothing = { replaced: [], added: [], unchanged: [], kept: [], reclassified: [] };
  const changes = {
    ...nothing,
    replaced: [key],
    unchanged: [key, key],
    kept: [key],
    reclassified: [{ former: key, submitted: key }],
  };
  expect(changesSentence(changes)).toBe("差し替え 2様式、追加 0様式、変わりなし 2様式、届かず前回のまま 1様式");
  const cover = (one: GatheringChanges) =>
    coverFacts(modelOf(aCollection([aGatheredForm()], { changes: one })), null).find(([label]) => label === "前回から");
  expect(cover(changes)).toEqual(["前回から", changesSentence(changes)]);
  expect(cover({ ...nothing, unchanged: [key] })).toBeUndefined();
});

test("修正依頼の数が、ファイルの行の数と違うわけを言う", () => {
  expect(correctionCounts({ findings: 3, missing: 2, kept: 1 })).toBe(
    "直すところ 3件、足りない様式 2様式（ほかに、とりまとめの担当が確かめるもの 1件）",
  );
  expect(correctionCounts({ findings: 0, missing: 2, kept: 0 })).toBe("足りない様式 2様式");
});
