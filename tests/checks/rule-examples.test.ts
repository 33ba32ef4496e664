import { describedRules, rules as gatheredRules, rulesOfOpenWorkbook } from "../../src/checks/registry";
import type { Fix } from "../../src/checks/finding";
import { applyEdits } from "../../src/workbook/text-edit";
import { runChecks } from "../../src/checks/run-checks";
import { collectionOf } from "./example-collection";

const rules = [...gatheredRules, ...rulesOfOpenWorkbook];

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.ok.map((example) => [example.situation, example] as const))(
    "何も言わない: %s",
    (_, example) => {
      expect(runChecks(collectionOf(example), [rule])).toEqual([]);
    },
  );

  test.each(rule.examples.ng.map((example) => [example.situation, example] as const))("知らせる: %s", (_, example) => {
    const findings = runChecks(collectionOf(example), [rule]);
    expect(findings.map(({ message }) => message)).toEqual(example.messages);
    expect(findings.map(({ rule: id }) => id)).toEqual(findings.map(() => rule.id));
    const after = (certainty: Fix["certainty"]): readonly (string | undefined)[] =>
      findings.map(({ fix }) => {
        const changes = fix?.certainty === certainty ? fix.changes : [];
        return changes.map(({ before, edits }) => applyEdits(before, edits)).join("\n――\n") || undefined;
      });
    expect(after("certain")).toEqual(findings.map(() => example.fixed));
    expect(after("likely")).toEqual(findings.map(() => example.proposed));
  });

  test("知らせる例が少なくとも一つある", () => {
    expect(rule.examples.ng).not.toHaveLength(0);
  });
});

test("確認の名前は一つずつ違う", () => {
  const ids = describedRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("どの例も、その確認の重さを超えて知らせない", () => {
  const order = ["info", "warning", "error"];
  for (const rule of rules) {
    const severities = rule.examples.ng.flatMap((example) =>
      runChecks(collectionOf(example), [rule]).map(({ severity }) => severity),
    );
    const highest = Math.max(...severities.map((severity) => order.indexOf(severity)));
    expect([rule.id, order[highest]]).toEqual([rule.id, rule.severity]);
  }
});
