import fc from "fast-check";
import { describedRules } from "../../src/checks/described-rules";
import type { ExampleForm, NgExample } from "../../src/checks/example";
import type { Finding, FormPart } from "../../src/checks/finding";
import { rules as allRules } from "../../src/checks/registry";
import { runChecks } from "../../src/checks/run-checks";
import type { FieldId } from "../../src/form/definition";
import { applyEdits } from "../../src/workbook/text-edit";
import { collectionOf } from "./example-collection";

type Texts = Readonly<Record<FieldId, string>>;

const isOnForm = (part: FormPart): part is Extract<FormPart, { part: "value" }> => part.part === "value";

/** One form, of a text for each field that is named. */
function findingsOf(texts: Texts, rules = allRules): readonly Finding[] {
  return runChecks(collectionOf({ situation: "", forms: [{ texts }] }), rules);
}

/** The texts after a fix of the form's values; null where it is of something else, or of another text. */
function afterFix(texts: Texts, { fix }: Finding): Texts | null {
  if (!fix) return null;
  const changes = fix.changes.flatMap(({ target, before, edits }) =>
    isOnForm(target) ? [{ target, before, edits }] : [],
  );
  if (changes.length < fix.changes.length) return null;
  return changes.reduce((all, { target: { field }, before, edits }) => {
    expect([field, before]).toEqual([field, all[field] ?? before]);
    let last = 0;
    for (const { start, end, text } of edits) {
      expect([start >= last, start <= end, end <= before.length, before.slice(start, end) !== text]).toEqual([
        true,
        true,
        true,
        true,
      ]);
      last = end;
    }
    return { ...all, [field]: applyEdits(before, edits) };
  }, texts);
}

const examplesOf = new Map(describedRules.map(({ id, examples }) => [id, examples]));
const hasFix = ({ fixed, proposed }: NgExample): boolean => fixed !== undefined || proposed !== undefined;
const rulesWithFixes = allRules.filter(({ id }) => examplesOf.get(id)?.ng.some(hasFix) === true);

const textsOf = ({ texts }: ExampleForm): Texts =>
  Object.fromEntries(Object.entries(texts ?? {}).flatMap(([id, text]) => (text === null ? [] : [[id, text]])));

/** Sentences of the examples, good and bad. */
const sentences = [
  ...new Set(
    describedRules
      .flatMap(({ examples }) => [...examples.ok, ...examples.ng])
      .flatMap(({ forms = [] }) => forms.flatMap((form) => Object.entries(textsOf(form))))
      .flatMap(([id, text]) =>
        id === "initiative" || id === "departments" || id === "achievement" ? [] : text.split("\n"),
      )
      .filter((text) => text.length < 120),
  ),
];
const wordsOfSlips = rulesWithFixes.filter(({ scope }) => scope === "form");

const someText = fc
  .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom("\n", "。", "", "、")), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([sentence, end]) => sentence + end).join(""));

describe("確実な直し方", () => {
  test("直すと、その確認は同じことを二度と言わず、二度直しても変わらない", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const texts = { firstHalf: text };
        for (const finding of findingsOf(texts, wordsOfSlips)) {
          if (finding.fix?.certainty !== "certain") continue;
          const after = afterFix(texts, finding);
          if (!after) continue;
          const again = findingsOf(
            after,
            wordsOfSlips.filter(({ id }) => id === finding.rule),
          );
          const same = again.filter(
            ({ data, fix }) =>
              fix?.certainty === "certain" && data.wrong === finding.data.wrong && data.avoid === finding.data.avoid,
          );
          expect([text, finding.message, same.map(({ message }) => message)]).toEqual([text, finding.message, []]);
        }
      }),
      { numRuns: 10 },
    );
  });

  test("どの順に直しても、同じ文になる", () => {
    fc.assert(
      fc.property(someText, (text) => {
        const settle = (choose: (findings: readonly Finding[]) => Finding | undefined): Texts => {
          let texts: Texts = { firstHalf: text };
          for (let round = 0; round < 40; round += 1) {
            const certain = findingsOf(texts, wordsOfSlips).filter(
              ({ fix }) => fix?.certainty === "certain" && fix.changes.every(({ target }) => isOnForm(target)),
            );
            const chosen = choose(certain);
            const after = chosen && afterFix(texts, chosen);
            if (!after) return texts;
            texts = after;
          }
          throw new Error(`does not settle: ${text}`);
        };
        expect(settle((all) => all[0])).toEqual(settle((all) => all.at(-1)));
      }),
      { numRuns: 10 },
    );
  });
});

/** The example with its form as the fix leaves it. */
function afterFixOf(example: NgExample, { sheet, fix }: Finding): NgExample {
  const forms = (example.forms ?? []).map((form): ExampleForm => {
    if ((form.sheet ?? "様式") !== sheet) return form;
    return (fix?.changes ?? []).reduce<ExampleForm>((all, { target, before, edits }) => {
      const after = applyEdits(before, edits);
      switch (target.part) {
        case "registrationNumber":
          return { ...all, registrationNumber: after };
        case "label":
          return { ...all, labels: { ...all.labels, [target.field]: after } };
        case "value":
          return { ...all, texts: { ...all.texts, [target.field]: after } };
      }
    }, form);
  });
  return { ...example, forms };
}

const withFixes = rulesWithFixes.flatMap((rule) =>
  (examplesOf.get(rule.id)?.ng ?? [])
    .filter((example) => hasFix(example) && example.forms?.length !== 0)
    .map((example) => [rule.id, example.situation, rule, example] as const),
);

test.each(withFixes)("%s: %s。直すと、そのことはもう言わない", (_id, _situation, rule, example) => {
  const findings = runChecks(collectionOf(example), [rule]);
  const mended = findings.filter(({ fix }) => fix !== null);
  expect(mended).not.toEqual([]);
  for (const finding of mended) {
    const again = runChecks(collectionOf(afterFixOf(example, finding)), [rule]);
    expect(again.map(({ message }) => message)).not.toContain(finding.message);
    expect(again.length).toBeLessThan(findings.length);
  }
});
