import { keyTextOf, parseFormKey } from "../../gather/form-key-text";
import type { FormKey } from "../../gather/collection";
import type { RuleSetting } from "../../plan/schema";
import { severities as bySeverity, type RuleSeverities, type Severity } from "../finding";

/** What becomes of what a rule reports, as the town has settled it. */
export interface SettledRules {
  /** Whether it is said at all; `form` is null where it is about no form that is known. */
  isReported(rule: string, form: FormKey | null): boolean;
  /** `own` is the rule's own severity, `reported` that of the report, which may be lower. */
  severityOf(rule: string, form: FormKey | null, own: Severity, reported: Severity): Severity;
}

/** What must never be said in silence: that something could not be checked, or that a setting is not understood. */
export const RULES_THAT_STAY: ReadonlySet<string> = new Set(["rule-crashed", "settings-row"]);

/**
 * 点検設定 above the town's own severities: the row of one form before the row of the rule, the first of two that say different.
 */
export function settleRules(settings: readonly RuleSetting[], severities: RuleSeverities): SettledRules {
  const general = new Map<string, RuleSetting>();
  const ofForm = new Map<string, RuleSetting>();
  for (const setting of settings) {
    if (RULES_THAT_STAY.has(setting.rule)) continue;
    const key = setting.form === null ? null : parseFormKey(setting.form);
    if (setting.form === null) setUnlessSet(general, setting.rule, setting);
    else if (key) setUnlessSet(ofForm, placeOf(setting.rule, key), setting);
  }
  const fitting = (rule: string, form: FormKey | null): readonly RuleSetting[] =>
    [ofForm.size > 0 && form ? ofForm.get(placeOf(rule, form)) : undefined, general.get(rule)].flatMap(
      (setting) => setting ?? [],
    );
  return {
    isReported: (rule, form) => fitting(rule, form)[0]?.isReported ?? true,
    severityOf: (rule, form, own, reported) => {
      const settled = fitting(rule, form).find(({ severity }) => severity !== null)?.severity;
      if (settled) return reported === own ? settled : lower(settled, reported);
      const ofTown = severities[rule];
      // Findings to which their rule gives another severity than its own keep it.
      return ofTown !== undefined && reported === own ? ofTown : reported;
    },
  };
}

function placeOf(rule: string, form: FormKey): string {
  return `${rule} ${keyTextOf(form)}`;
}

function setUnlessSet(settings: Map<string, RuleSetting>, key: string, setting: RuleSetting): void {
  if (!settings.has(key)) settings.set(key, setting);
}

function lower(a: Severity, b: Severity): Severity {
  return bySeverity.indexOf(a) > bySeverity.indexOf(b) ? a : b;
}
