import type { Rule, RuleDescription } from "./rule";
import { ruleCrashed } from "./rule-crashed";
import { achievementOption } from "./rules/achievement-option";
import { allDepartmentsDifference } from "./rules/all-departments-difference";
import { changedInBoth } from "./rules/changed-in-both";
import { answerMarkUnclear } from "./rules/answer-mark-unclear";
import { cellNote } from "./rules/cell-note";
import { departmentFormerName } from "./rules/department-former-name";
import { departmentNotAssigned } from "./rules/department-not-assigned";
import { departmentNotOfWorkbook } from "./rules/department-not-of-workbook";
import { departmentUnclear } from "./rules/department-unclear";
import { departmentUnknown } from "./rules/department-unknown";
import { exampleSheet } from "./rules/example-sheet";
import { fieldEmpty } from "./rules/field-empty";
import { fieldMissing } from "./rules/field-missing";
import { fileWithoutForm } from "./rules/file-without-form";
import { fiscalYearMismatch } from "./rules/fiscal-year-mismatch";
import { formConflict } from "./rules/form-conflict";
import { filesNotRemembered } from "./rules/files-not-remembered";
import { formDeleted } from "./rules/form-deleted";
import { formDuplicate } from "./rules/form-duplicate";
import { formIncompleteFrame } from "./rules/form-incomplete-frame";
import { formKept } from "./rules/form-kept";
import { formMissing } from "./rules/form-missing";
import { formUnwritten } from "./rules/form-unwritten";
import { formNotRegistered } from "./rules/form-not-registered";
import { formNumberDuplicate } from "./rules/form-number-duplicate";
import { hiddenText } from "./rules/hidden-text";
import { hiddenSheet } from "./rules/hidden-sheet";
import { initiativeNumber } from "./rules/initiative-number";
import { initiativeTitle } from "./rules/initiative-title";
import { initiativeUnknown } from "./rules/initiative-unknown";
import { labelSpelling } from "./rules/label-spelling";
import { leadDepartmentMismatch } from "./rules/lead-department-mismatch";
import { linkedValue } from "./rules/linked-value";
import { mendedTwice } from "./rules/mended-twice";
import { newerVersion } from "./rules/newer-version";
import { optionalFormBlank } from "./rules/optional-form-blank";
import { placeholderLeft } from "./rules/placeholder-left";
import { promptLeft } from "./rules/prompt-left";
import { refersToAnnex } from "./rules/refers-to-annex";
import { registerDisagreement } from "./rules/register-disagreement";
import { registerRow } from "./rules/register-row";
import { retiredAgain } from "./rules/retired-again";
import { settingsRow } from "./rules/settings-row";
import { shapeText } from "./rules/shape-text";
import { sheetNotGathered } from "./rules/sheet-not-gathered";
import { struckText } from "./rules/struck-text";
import { summaryInInput } from "./rules/summary-in-input";
import { term } from "./rules/term";
import { uncertainIdentity } from "./rules/uncertain-identity";
import { unplacedText } from "./rules/unplaced-text";
import { unreadValue } from "./rules/unread-value";
import { unreadableFile } from "./rules/unreadable-file";
import { unwritableText } from "./rules/unwritable-text";
import { visionCorrected } from "./rules/vision-corrected";

/** Every rule, in the order of docs/rules.md: fields, plan, forms, files. A new rule is one more line here. */
export const rules: readonly Rule[] = [
  fieldMissing,
  fieldEmpty,
  promptLeft,
  placeholderLeft,
  formUnwritten,
  achievementOption,
  labelSpelling,
  unplacedText,
  unreadValue,
  struckText,
  shapeText,
  answerMarkUnclear,
  cellNote,
  hiddenText,
  linkedValue,
  refersToAnnex,
  unwritableText,
  term,
  initiativeNumber,
  initiativeTitle,
  initiativeUnknown,
  departmentUnknown,
  departmentFormerName,
  departmentNotAssigned,
  departmentNotOfWorkbook,
  departmentUnclear,
  leadDepartmentMismatch,
  allDepartmentsDifference,
  fiscalYearMismatch,
  formMissing,
  formNotRegistered,
  formDuplicate,
  formConflict,
  formNumberDuplicate,
  formIncompleteFrame,
  optionalFormBlank,
  formKept,
  formDeleted,
  retiredAgain,
  visionCorrected,
  changedInBoth,
  mendedTwice,
  uncertainIdentity,
  registerRow,
  registerDisagreement,
  settingsRow,
  unreadableFile,
  fileWithoutForm,
  hiddenSheet,
  exampleSheet,
  sheetNotGathered,
  summaryInInput,
  newerVersion,
  filesNotRemembered,
];

/** What a finding's `rule` can be: the rules, and what is reported where one crashes. */
export const describedRules: readonly RuleDescription[] = [...rules, ruleCrashed];
