import { rules } from "../../src/checks/registry";
import { runChecks } from "../../src/checks/run-checks";
import type { CellRemark } from "../../src/form/reading";
import { collectionOf } from "./example-collection";

// What there is to be said of a cell is said once, whatever it is, and breaks no rule.

const saidBy: Readonly<Record<CellRemark["about"], string>> = {
  error: "unread-value",
  picture: "unread-value",
  uncalculated: "unread-value",
  "empty-link": "unread-value",
  "unclear-year": "unread-value",
  struck: "struck-text",
  hidden: "hidden-text",
  linked: "linked-value",
  shape: "shape-text",
  check: "shape-text",
  mark: "",
  note: "cell-note",
};

test.each(Object.entries(saidBy))("前期のセルの %s は %s が言う", (about, rule) => {
  const remark = { about: about as CellRemark["about"], text: "引いた言葉", isInText: false };
  const said = (remarks: Readonly<Record<string, typeof remark>>): readonly string[] =>
    runChecks(collectionOf({ situation: "", forms: [{ remarks }] }), rules).map((finding) => finding.rule);
  const usual = said({});
  expect(said({ firstHalf: remark }).filter((one) => !usual.includes(one))).toEqual(rule === "" ? [] : [rule]);
});
