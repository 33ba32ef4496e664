import type { Finding } from "../../src/checks/finding";
import { rules as allRules } from "../../src/checks/registry";
import type { Rule } from "../../src/checks/rule";
import { runChecks } from "../../src/checks/run-checks";
import {
  cleanFormOf,
  collectionOf,
  formsWithTraps,
  measuredForms,
  plantedInto,
  type MeasuredForm,
} from "./measured-forms";
import type { Slip } from "./slip";

/** What all rules say above info of the clean forms, as one gathering, without and with the lines of traps: each is wrong. */
export function accusationsOfClean(): readonly Finding[] {
  const gatherings = [measuredForms, formsWithTraps].flatMap((forms) => runChecks(collectionOf(forms)));
  return aboveInfo([...new Map(gatherings.map((finding) => [keyOf(finding), finding])).values()]);
}

/** Whether the slip's own rule says it, where it is. */
export function isFound(slip: Slip): boolean {
  const rule = allRules.find(({ id }) => id === slip.rule);
  return rule !== undefined && newFindings(slip, [rule]).some((finding) => isOf(slip, finding));
}

/** What other rules say of a form above info because of the slip; and what its own rule says of it again. */
export function accusationsOf(slip: Slip): readonly Finding[] {
  const said = newFindings(slip, allRules);
  const rightly = said.find((finding) => isOf(slip, finding));
  return aboveInfo(said).filter((finding) => finding !== rightly && !slip.also.includes(finding.rule));
}

function isOf(slip: Slip, { rule, sheet, field }: Finding): boolean {
  return rule === slip.rule && sheet === slip.form && (slip.field === null || field === slip.field);
}

function aboveInfo(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity }) => severity !== "info");
}

/** What is said with the slip and not without it. A rule that compares forms is given all of them, another one the form alone. */
function newFindings(slip: Slip, rules: readonly Rule[]): readonly Finding[] {
  const clean = cleanFormOf(slip);
  const planted = plantedInto(clean, slip);
  const comparesForms = allRules.find(({ id }) => id === slip.rule)?.scope === "collection";
  const together = (form: MeasuredForm) =>
    comparesForms ? measuredForms.map((one) => (one === clean ? form : one)) : [form];
  const before = saidOfClean(together(clean), rules, comparesForms ? "all" : slip.form);
  return runChecks(collectionOf(together(planted)), rules).filter((finding) => !before.has(keyOf(finding)));
}

const remembered = new Map<string, ReadonlySet<string>>();

/** Keys of the findings without a slip; the same forms and rules are gone through once. */
function saidOfClean(forms: readonly MeasuredForm[], rules: readonly Rule[], name: string): ReadonlySet<string> {
  const key = [name, ...rules.map(({ id }) => id)].join(" ");
  const known = remembered.get(key) ?? new Set(runChecks(collectionOf(forms), rules).map(keyOf));
  remembered.set(key, known);
  return known;
}

function keyOf({ rule, sheet, field, message }: Finding): string {
  return JSON.stringify([rule, sheet, field, message]);
}
