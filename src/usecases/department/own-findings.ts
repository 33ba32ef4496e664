import type { Finding, RuleSeverities } from "../../checks/finding";
import { rules, rulesOfOpenWorkbook } from "../../checks/registry";
import { departmentFormerName } from "../../checks/rules/department-former-name";
import { departmentUnclear } from "../../checks/rules/department-unclear";
import { departmentUnknown } from "../../checks/rules/department-unknown";
import { formMissing } from "../../checks/rules/form-missing";
import { runChecks } from "../../checks/run-checks";
import { ruleForOwner } from "../../checks/rule-for-owner";
import { isUnwritten } from "../../gather/identity/candidates";
import type { Collection, GatheredForm } from "../../gather/collection";
import { findInitiative } from "../../plan/initiatives";

/**
 * Rules about what others have handed in, or about a summary: in one's own workbook they say nothing, or something untrue.
 *
 * - file-without-form, unreadable-file, summary-in-input: about files among others; any workbook may be open.
 * - optional-form-blank: asks to hand in again what has not been handed in yet; the list of one's initiatives shows the form.
 * - form-kept, changed-in-both, mended-twice, uncertain-identity: about the former summary, which is not looked at here.
 * - register-disagreement: between the registers of two workbooks; form-not-registered: 総務課 says how many there should be.
 * - settings-row: 用語 and 点検設定 are 総務課's; the view 計画 says what is not understood there.
 * - all-departments-difference: between 課; where 総務課 keeps the others' sheets, it is asked when it gathers.
 */
const ABOUT_OTHERS: ReadonlySet<string> = new Set([
  "file-without-form",
  "unreadable-file",
  "summary-in-input",
  "optional-form-blank",
  "form-kept",
  "changed-in-both",
  "mended-twice",
  "uncertain-identity",
  "register-disagreement",
  "form-not-registered",
  "settings-row",
  "all-departments-difference",
]);
const rulesForOneself = [...rules.filter(({ id }) => !ABOUT_OTHERS.has(id)), ...rulesOfOpenWorkbook].map(ruleForOwner);
const rulesOfUnclearForms = [departmentUnclear, departmentUnknown].map(ruleForOwner);

/**
 * What the owner of a workbook can mend in it. Forms of other 課 that are not there (form-missing) are theirs to see to, and
 * a workbook without any form was never meant to hold them. Those of one's own 課 are only named: a 課's forms may lie in
 * several workbooks, one of each 班, and this one alone cannot tell that any is missing. Who gathers them all can.
 */
export function findingsInOwnWorkbook(
  collection: Collection,
  department: string | null,
  severities: RuleSeverities,
): readonly Finding[] {
  const forms = collection.forms.filter((form) => !isOptionalBlank(form, collection));
  const written: Collection = { ...collection, forms };
  const isOfForms = collection.forms.length + collection.excluded.length > 0;
  const unclear = whatOthersCannotTell(written, severities);
  // The name of a 課 that was split: whose form it is, is said already.
  const isSaid = ({ rule, sheet, cell }: Finding): boolean =>
    rule === departmentFormerName.id && unclear.some((other) => other.sheet === sheet && other.cell === cell);
  return [...runChecks(written, rulesForOneself, severities), ...unclear].flatMap((finding): readonly Finding[] => {
    if (isSaid(finding)) return [];
    if (finding.rule !== formMissing.id) return [finding];
    const isOwn = department !== null && finding.department === department;
    return isOfForms && isOwn ? [{ ...finding, severity: "info" }] : [];
  });
}

/** A form that need not be handed in and holds nothing: an empty box in it is nobody's mistake. */
export function isOptionalBlank(form: GatheredForm, { plan, definition }: Collection): boolean {
  const { initiative, department } = form.key;
  const inPlan = initiative === null ? null : findInitiative(plan, initiative);
  const isOptional = inPlan?.allDepartments === true && inPlan.leadDepartment !== department;
  return isOptional && department !== null && isUnwritten(form, definition);
}

/** The owner has said whose these forms are; 総務課, who is given the file alone, will have to ask. */
function whatOthersCannotTell(collection: Collection, severities: RuleSeverities): readonly Finding[] {
  const asked = collection.forms.flatMap(({ ownKey, ...form }) =>
    ownKey?.department === null ? [{ ...form, key: ownKey }] : [],
  );
  return asked.length === 0 ? [] : runChecks({ ...collection, forms: asked }, rulesOfUnclearForms, severities);
}
