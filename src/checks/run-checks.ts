import type { Collection, GatheredForm } from "../gather/collection";
import { toA1, type CellAddress } from "../workbook/address";
import type { Finding, RuleSeverities } from "./finding";
import { compareFindings, type PlacedFinding } from "./finding-order";
import { describePlaces, type PlaceDescription, type Places } from "./places";
import { rules as allRules } from "./registry";
import type { CollectionRule, FormRule, ReportedBy, Rule } from "./rule";
import { describeCrash } from "./rule-crashed";
import { settleRules, type SettledRules } from "./settings/apply-settings";

/**
 * Everything that is to be confirmed about what was handed in, in the order of the files, their sheets and cells. The
 * same collection gives the same list, without duplicates. `severities` replace the rules' own, and 点検設定 of the plan both.
 */
export function runChecks(
  collection: Collection,
  rules: readonly Rule[] = allRules,
  severities: RuleSeverities = {},
): readonly Finding[] {
  const places = describePlaces(collection);
  const settled = settleRules(collection.plan.ruleSettings ?? [], severities);
  // Form by form: what one rule has read of a text is at hand for the next.
  const onForms = collection.forms.flatMap((form) =>
    rules.flatMap((rule) => (rule.scope === "form" ? runOnForm(rule, form, collection, places, settled) : [])),
  );
  const onAll = rules.flatMap((rule) =>
    rule.scope === "collection" ? runOnCollection(rule, collection, places, settled) : [],
  );
  return withoutRepetition([...onForms, ...onAll].sort(compareFindings)).map(({ finding }) => finding);
}

function runOnForm(
  rule: FormRule,
  form: GatheredForm,
  { plan, definition, period }: Collection,
  places: Places,
  settled: SettledRules,
): readonly PlacedFinding[] {
  if (!settled.isReported(rule.id, form.key)) return [];
  const found: PlacedFinding[] = [];
  try {
    rule.run({ form, plan, definition, period }, (reported) => {
      const severity = settled.severityOf(rule.id, form.key, rule.severity, reported.severity);
      found.push(placeFinding(rule, { ...reported, severity }, places.onForm(form, reported)));
    });
  } catch (cause) {
    found.push(placeCrash(rule, cause, places.onForm(form, {})));
  }
  return found;
}

function runOnCollection(
  rule: CollectionRule,
  collection: Collection,
  places: Places,
  settled: SettledRules,
): readonly PlacedFinding[] {
  const found: PlacedFinding[] = [];
  try {
    rule.run({ collection }, (reported) => {
      const form = "form" in reported ? (reported.form.key ?? null) : null;
      if (!settled.isReported(rule.id, form)) return;
      const place = "form" in reported ? places.onForm(reported.form, reported) : places.inFile(reported);
      const severity = settled.severityOf(rule.id, form, rule.severity, reported.severity);
      found.push(placeFinding(rule, { ...reported, severity }, place));
    });
  } catch (cause) {
    found.push(placeCrash(rule, cause, places.inFile({ file: "" })));
  }
  return found;
}

function placeFinding(
  rule: Rule,
  { severity, message, data, fix, note }: ReportedBy,
  { file, sheet, sheetPosition, cell, field, initiative, department }: PlaceDescription,
): PlacedFinding {
  const where = { file, sheet, cell: a1(cell), field, initiative, department };
  const finding: Finding = { rule: rule.id, severity, message, ...where, data, fix };
  return { finding: note === null ? finding : { ...finding, note }, sheetPosition, cell };
}

function placeCrash(
  rule: Rule,
  cause: unknown,
  { file, sheet, sheetPosition, cell, initiative, department }: PlaceDescription,
): PlacedFinding {
  const finding = describeCrash(rule, cause, { file, sheet, cell: a1(cell), initiative, department });
  return { finding, sheetPosition, cell };
}

function a1(cell: CellAddress | null): string | null {
  return cell && toA1(cell);
}

/** The same message of the same rule at the same place is reported once. */
function withoutRepetition(placed: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const seen = new Set<string>();
  return placed.filter(({ finding: { rule, file, sheet, cell, field, message } }) => {
    const key = JSON.stringify([rule, file, sheet, cell, field, message]);
    return !seen.has(key) && seen.add(key);
  });
}
