import { textsAfter } from "../../src/checks/example";
import type { Fix } from "../../src/checks/finding";
import { applyEdits } from "../../src/workbook/text-edit";
import { describedRules, descriptions } from "../../src/checks/described-rules";
import { reportingRules, rules as gatheredRules, rulesOfOpenWorkbook } from "../../src/checks/registry";
import { runChecks } from "../../src/checks/run-checks";
import { collectionOf } from "./example-collection";

const rules = [...gatheredRules, ...rulesOfOpenWorkbook];
const examplesOf = new Map(describedRules.map(({ id, examples }) => [id, examples]));
const withExamples = rules.map((rule) => ({ rule, ...(examplesOf.get(rule.id) ?? { ok: [], ng: [] }) }));

describe.each(withExamples.map((each) => [each.rule.id, each] as const))("%s", (_, { rule, ok, ng }) => {
  test.each(ok.map((example) => [example.situation, example] as const))("何も言わない: %s", (_, example) => {
    expect(runChecks(collectionOf(example), [rule])).toEqual([]);
  });

  test.each(ng.map((example) => [example.situation, example] as const))("知らせる: %s", (_, example) => {
    const findings = runChecks(collectionOf(example), [rule]);
    expect(findings.map(({ message }) => message)).toEqual(example.messages);
    expect(findings.map(({ rule: id }) => id)).toEqual(findings.map(() => rule.id));
    const after = (certainty: Fix["certainty"]): readonly (string | null)[] =>
      findings.map(({ fix }) => {
        const changes = fix?.certainty === certainty ? fix.changes : null;
        return changes?.map(({ before, edits }) => applyEdits(before, edits)).join("\n――\n") ?? null;
      });
    const told = (texts: readonly (string | null)[]): readonly (string | null)[] =>
      findings.map((_finding, index) => texts[index] ?? null);
    expect(after("certain")).toEqual(told(textsAfter(example.fixed)));
    expect(after("likely")).toEqual(told(textsAfter(example.proposed)));
  });

  test("知らせる例が少なくとも一つある", () => {
    expect(ng).not.toHaveLength(0);
  });
});

test("確認の名前は一つずつ違う", () => {
  const ids = describedRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("どの確認にも説明と例があり、ない確認の説明は残っていない", () => {
  const ids = reportingRules.map(({ id }) => id);
  expect(Object.keys(descriptions)).toEqual(ids);
});

test("どの例も、その確認の重さを超えて知らせない", () => {
  const order = ["info", "warning", "error"];
  for (const { rule, ng } of withExamples) {
    const severities = ng.flatMap((example) =>
      runChecks(collectionOf(example), [rule]).map(({ severity }) => severity),
    );
    const highest = Math.max(...severities.map((severity) => order.indexOf(severity)));
    expect([rule.id, order[highest]]).toEqual([rule.id, rule.severity]);
  }
});
