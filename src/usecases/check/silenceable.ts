import { rules } from "../../checks/registry";
import type { Finding } from "../../checks/finding";
import { RULES_THAT_STAY } from "../../checks/settings/apply-settings";
import type { FormKey } from "../../gather/collection";
import { typedFormKey } from "../../gather/form-key-text";
import { memoryOf } from "../../gather/former/summary-sheets";
import { formsOfFindings } from "../../summary/findings/place-of-finding";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { contains, parseA1 } from "../../workbook/address";
import type { CheckedWorkbook } from "./check-workbook";

/** A rule that 総務課 may turn off because of a finding. */
export interface Silenceable {
  readonly rule: string;
  /** As people read it. */
  readonly title: string;
  /** The form that the finding is about, as 点検設定 has it; null: it is about none that is known. */
  readonly form: string | null;
}

/** Which rule a finding is of, and which form it is about; null where it cannot be turned off. Made once for all findings. */
export function silencer(checked: CheckedWorkbook): (finding: Finding | StandingFinding) => Silenceable | null {
  const { summary, collection } = checked;
  const memory = summary && memoryOf(summary);
  const formsOf = summary && memory ? formsOfFindings(summary, memory) : () => [];
  const keyOf = (finding: Finding | StandingFinding): FormKey | null => {
    if (!("rule" in finding)) return onlyOf(formsOf(finding).map(({ key }) => key));
    const { sheet, cell } = finding;
    const onSheet = collection.forms.filter(({ source }) => source.sheet === sheet);
    const at = cell === null ? null : parseA1(cell);
    const inFrame = onSheet.filter(({ reading }) => at !== null && reading.frames.some((frame) => contains(frame, at)));
    return onlyOf((inFrame.length > 0 ? inFrame : onSheet).map(({ key }) => key));
  };
  return (finding) => {
    const rule = rules.find(({ id, title }) => ("rule" in finding ? id === finding.rule : title === finding.title));
    if (!rule || RULES_THAT_STAY.has(rule.id)) return null;
    const key = keyOf(finding);
    return { rule: rule.id, title: rule.title, form: key && typedFormKey(key) };
  };
}

function onlyOf(keys: readonly FormKey[]): FormKey | null {
  const [only, ...others] = keys;
  return only && others.length === 0 ? only : null;
}
