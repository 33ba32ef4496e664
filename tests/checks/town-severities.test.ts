import { rules } from "../../src/checks/registry";
import { runChecks } from "../../src/checks/run-checks";
import { townR5 } from "../../src/town/r5/town";
import { aCollection, aForm, aWorkbook } from "../support/a-form";

const collection = aCollection({ workbooks: [aWorkbook({ forms: [aForm({ texts: { goals: "" } })] })] });
const severitiesOf = (...severities: Parameters<typeof runChecks>[2][]) =>
  runChecks(collection, rules, ...severities)
    .filter(({ rule }) => rule === "field-empty")
    .map(({ severity }) => severity);

test("町が決めた重さは、規則の重さに代わる", () => {
  expect(severitiesOf()).toEqual(["error"]);
  expect(severitiesOf({ "field-empty": "info" })).toEqual(["info"]);
});

test("町が重さを決めた規則は、どれもある", () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(Object.keys(townR5.severities).filter((id) => !ids.has(id))).toEqual([]);
});
