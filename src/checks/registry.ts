import type { Rule, RuleDescription } from "./rule";
import { ruleCrashed } from "./rule-crashed";
import { achievementOption } from "./rules/achievement-option";
import { departmentNotAssigned } from "./rules/department-not-assigned";
import { departmentUnclear } from "./rules/department-unclear";
import { departmentUnknown } from "./rules/department-unknown";
import { fieldEmpty } from "./rules/field-empty";
import { fieldMissing } from "./rules/field-missing";
import { fiscalYearMismatch } from "./rules/fiscal-year-mismatch";
import { formDuplicate } from "./rules/form-duplicate";
import { hiddenSheet } from "./rules/hidden-sheet";
import { initiativeNumber } from "./rules/initiative-number";
import { initiativeTitle } from "./rules/initiative-title";
import { initiativeUnknown } from "./rules/initiative-unknown";
import { labelSpelling } from "./rules/label-spelling";
import { leadDepartmentMismatch } from "./rules/lead-department-mismatch";
import { unplacedText } from "./rules/unplaced-text";
import { unwritableText } from "./rules/unwritable-text";

/** Every rule, in the order of docs/rules.md: the boxes, the plan, the forms, the files. A new rule is one more line. */
export const rules: readonly Rule[] = [
  fieldMissing,
  fieldEmpty,
  achievementOption,
  labelSpelling,
  unplacedText,
  unwritableText,
  initiativeNumber,
  initiativeTitle,
  initiativeUnknown,
  departmentUnknown,
  departmentNotAssigned,
  departmentUnclear,
  leadDepartmentMismatch,
  fiscalYearMismatch,
  formDuplicate,
  hiddenSheet,
];

/** What can stand under a finding's `rule`: the rules, and what is reported where one breaks down. */
export const describedRules: readonly RuleDescription[] = [...rules, ruleCrashed];
