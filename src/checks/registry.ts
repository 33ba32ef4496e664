import type { Rule, RuleHead } from "./rule";
import { ruleCrashed } from "./rule-crashed";
import { achievementOption } from "./rules/achievement-option";
import { allDepartmentsDifference } from "./rules/all-departments-difference";
import { changedInBoth } from "./rules/changed-in-both";
import { answerMarkUnclear } from "./rules/answer-mark-unclear";
import { cellNote } from "./rules/cell-note";
import { dateOutsidePeriod } from "./rules/date-outside-period";
import { departmentFormerName } from "./rules/department-former-name";
import { departmentNotAssigned } from "./rules/department-not-assigned";
import { departmentNotOfWorkbook } from "./rules/department-not-of-workbook";
import { departmentUnclear } from "./rules/department-unclear";
import { departmentUnknown } from "./rules/department-unknown";
import { eraMismatch } from "./rules/era-mismatch";
import { exampleSheet } from "./rules/example-sheet";
import { fieldEmpty } from "./rules/field-empty";
import { fieldMissing } from "./rules/field-missing";
import { fieldOrder } from "./rules/field-order";
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
import { impossibleDate } from "./rules/impossible-date";
import { initiativeNumber } from "./rules/initiative-number";
import { initiativeTitle } from "./rules/initiative-title";
import { initiativeUnknown } from "./rules/initiative-unknown";
import { labelSpelling } from "./rules/label-spelling";
import { layoutDrift } from "./rules/layout-drift";
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
import { formerRemarks } from "./rules/former-remarks";
import { retiredSheet } from "./rules/retired-sheet";
import { sheetNotGathered } from "./rules/sheet-not-gathered";
import { struckForm } from "./rules/struck-form";
import { struckText } from "./rules/struck-text";
import { summaryInInput } from "./rules/summary-in-input";
import { term } from "./rules/term";
import { uncertainIdentity } from "./rules/uncertain-identity";
import { unplacedText } from "./rules/unplaced-text";
import { unreadValue } from "./rules/unread-value";
import { unreadableFile } from "./rules/unreadable-file";
import { untoldContent } from "./rules/untold-content";
import { unwritableText } from "./rules/unwritable-text";
import { visionChanged } from "./rules/vision-changed";
import { doubledWord } from "./rules/doubled-word";
import { kanaSlip } from "./rules/kana-slip";
import { bracketUnbalanced } from "./rules/bracket-unbalanced";
import { numberFormatMixed } from "./rules/number-format-mixed";
import { unitVariant } from "./rules/unit-variant";
import { nameVariant } from "./rules/name-variant";
import { leftoverHtml } from "./rules/leftover-html";
import { unsupportedCharacter } from "./rules/unsupported-character";
import { controlCharacter } from "./rules/control-character";
import { textTooLong } from "./rules/text-too-long";
import { visionCorrected } from "./rules/vision-corrected";
import { warekiSeirekiMismatch } from "./rules/wareki-seireki-mismatch";
import { weekdayMismatch } from "./rules/weekday-mismatch";
import { copiedFromAbove } from "./rules/copied-from-above";
import { figuresDisagree } from "./rules/figures-disagree";
import { halvesIdentical } from "./rules/halves-identical";
import { provisionalWording } from "./rules/provisional-wording";
import { refersElsewhere } from "./rules/refers-elsewhere";
import { reviewIntentionOnly } from "./rules/review-intention-only";
import { reviewMissingReason } from "./rules/review-missing-reason";
import { targetVsAchievement } from "./rules/target-vs-achievement";

/** Every rule, in the order of docs/rules.md: fields, plan, forms, files, substance. A new rule is one more line here, and one in described-rules.ts. */
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
  eraMismatch,
  dateOutsidePeriod,
  impossibleDate,
  warekiSeirekiMismatch,
  weekdayMismatch,
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
  struckForm,
  formKept,
  formDeleted,
  retiredAgain,
  visionCorrected,
  visionChanged,
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
  retiredSheet,
  summaryInInput,
  newerVersion,
  filesNotRemembered,

  // Substance: what is said, and what is not.
  refersElsewhere,
  halvesIdentical,
  copiedFromAbove,
  provisionalWording,
  reviewMissingReason,
  reviewIntentionOnly,
  figuresDisagree,
  targetVsAchievement,
  doubledWord,
  kanaSlip,
  bracketUnbalanced,
  numberFormatMixed,
  unitVariant,
  nameVariant,
  leftoverHtml,
  unsupportedCharacter,
  controlCharacter,
  textTooLong,
  fieldOrder,
  layoutDrift,
  formerRemarks,
];

/** What is to be known only of the workbook that is open in Excel: no summary says it. */
export const rulesOfOpenWorkbook: readonly Rule[] = [untoldContent];

/** What a finding's `rule` can be: the rules, and what is reported where one crashes. */
export const reportingRules: readonly RuleHead[] = [...rules, ...rulesOfOpenWorkbook, ruleCrashed];
