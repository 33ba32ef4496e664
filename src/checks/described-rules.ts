import { reportingRules } from "./registry";
import type { DescribedRule, RuleDescription } from "./rule-description";
import { achievementOption } from "./rules/achievement-option.description";
import { allDepartmentsDifference } from "./rules/all-departments-difference.description";
import { answerMarkUnclear } from "./rules/answer-mark-unclear.description";
import { bracketUnbalanced } from "./rules/bracket-unbalanced.description";
import { cellNote } from "./rules/cell-note.description";
import { changedInBoth } from "./rules/changed-in-both.description";
import { controlCharacter } from "./rules/control-character.description";
import { copiedFromAbove } from "./rules/copied-from-above.description";
import { dateOutsidePeriod } from "./rules/date-outside-period.description";
import { departmentFormerName } from "./rules/department-former-name.description";
import { departmentNotAssigned } from "./rules/department-not-assigned.description";
import { departmentNotOfWorkbook } from "./rules/department-not-of-workbook.description";
import { departmentUnclear } from "./rules/department-unclear.description";
import { departmentUnknown } from "./rules/department-unknown.description";
import { doubledWord } from "./rules/doubled-word.description";
import { eraMismatch } from "./rules/era-mismatch.description";
import { exampleSheet } from "./rules/example-sheet.description";
import { fieldEmpty } from "./rules/field-empty.description";
import { fieldMissing } from "./rules/field-missing.description";
import { fieldOrder } from "./rules/field-order.description";
import { figuresDisagree } from "./rules/figures-disagree.description";
import { fileWithoutForm } from "./rules/file-without-form.description";
import { filesNotRemembered } from "./rules/files-not-remembered.description";
import { fiscalYearMismatch } from "./rules/fiscal-year-mismatch.description";
import { formConflict } from "./rules/form-conflict.description";
import { formDeleted } from "./rules/form-deleted.description";
import { formDuplicate } from "./rules/form-duplicate.description";
import { formIncompleteFrame } from "./rules/form-incomplete-frame.description";
import { formKept } from "./rules/form-kept.description";
import { formerRemarks } from "./rules/former-remarks.description";
import { formMissing } from "./rules/form-missing.description";
import { formNotRegistered } from "./rules/form-not-registered.description";
import { formNumberDuplicate } from "./rules/form-number-duplicate.description";
import { formUnwritten } from "./rules/form-unwritten.description";
import { halvesIdentical } from "./rules/halves-identical.description";
import { hiddenSheet } from "./rules/hidden-sheet.description";
import { hiddenText } from "./rules/hidden-text.description";
import { impossibleDate } from "./rules/impossible-date.description";
import { initiativeNumber } from "./rules/initiative-number.description";
import { initiativeTitle } from "./rules/initiative-title.description";
import { initiativeUnknown } from "./rules/initiative-unknown.description";
import { kanaSlip } from "./rules/kana-slip.description";
import { labelSpelling } from "./rules/label-spelling.description";
import { layoutDrift } from "./rules/layout-drift.description";
import { leadDepartmentMismatch } from "./rules/lead-department-mismatch.description";
import { leftoverHtml } from "./rules/leftover-html.description";
import { linkedValue } from "./rules/linked-value.description";
import { mendedTwice } from "./rules/mended-twice.description";
import { nameVariant } from "./rules/name-variant.description";
import { newerVersion } from "./rules/newer-version.description";
import { numberFormatMixed } from "./rules/number-format-mixed.description";
import { optionalFormBlank } from "./rules/optional-form-blank.description";
import { placeholderLeft } from "./rules/placeholder-left.description";
import { promptLeft } from "./rules/prompt-left.description";
import { provisionalWording } from "./rules/provisional-wording.description";
import { refersElsewhere } from "./rules/refers-elsewhere.description";
import { refersToAnnex } from "./rules/refers-to-annex.description";
import { registerDisagreement } from "./rules/register-disagreement.description";
import { registerRow } from "./rules/register-row.description";
import { retiredSheet } from "./rules/retired-sheet.description";
import { retiredAgain } from "./rules/retired-again.description";
import { reviewIntentionOnly } from "./rules/review-intention-only.description";
import { reviewMissingReason } from "./rules/review-missing-reason.description";
import { ruleCrashed } from "./rule-crashed.description";
import { settingsRow } from "./rules/settings-row.description";
import { shapeText } from "./rules/shape-text.description";
import { sheetNotGathered } from "./rules/sheet-not-gathered.description";
import { struckForm } from "./rules/struck-form.description";
import { struckText } from "./rules/struck-text.description";
import { summaryInInput } from "./rules/summary-in-input.description";
import { targetVsAchievement } from "./rules/target-vs-achievement.description";
import { term } from "./rules/term.description";
import { textTooLong } from "./rules/text-too-long.description";
import { uncertainIdentity } from "./rules/uncertain-identity.description";
import { unitVariant } from "./rules/unit-variant.description";
import { unplacedText } from "./rules/unplaced-text.description";
import { unreadValue } from "./rules/unread-value.description";
import { unreadableFile } from "./rules/unreadable-file.description";
import { unsupportedCharacter } from "./rules/unsupported-character.description";
import { untoldContent } from "./rules/untold-content.description";
import { unwritableText } from "./rules/unwritable-text.description";
import { visionChanged } from "./rules/vision-changed.description";
import { visionCorrected } from "./rules/vision-corrected.description";
import { warekiSeirekiMismatch } from "./rules/wareki-seireki-mismatch.description";
import { weekdayMismatch } from "./rules/weekday-mismatch.description";

/** By the id of the rule. */
export const descriptions: Readonly<Record<string, RuleDescription>> = {
  "field-missing": fieldMissing,
  "field-empty": fieldEmpty,
  "prompt-left": promptLeft,
  "placeholder-left": placeholderLeft,
  "form-unwritten": formUnwritten,
  "achievement-option": achievementOption,
  "label-spelling": labelSpelling,
  "unplaced-text": unplacedText,
  "unread-value": unreadValue,
  "struck-text": struckText,
  "shape-text": shapeText,
  "answer-mark-unclear": answerMarkUnclear,
  "cell-note": cellNote,
  "hidden-text": hiddenText,
  "linked-value": linkedValue,
  "refers-to-annex": refersToAnnex,
  "unwritable-text": unwritableText,
  "era-mismatch": eraMismatch,
  "date-outside-period": dateOutsidePeriod,
  "impossible-date": impossibleDate,
  "wareki-seireki-mismatch": warekiSeirekiMismatch,
  "weekday-mismatch": weekdayMismatch,
  term: term,
  "initiative-number": initiativeNumber,
  "initiative-title": initiativeTitle,
  "initiative-unknown": initiativeUnknown,
  "department-unknown": departmentUnknown,
  "department-former-name": departmentFormerName,
  "department-not-assigned": departmentNotAssigned,
  "department-not-of-workbook": departmentNotOfWorkbook,
  "department-unclear": departmentUnclear,
  "lead-department-mismatch": leadDepartmentMismatch,
  "all-departments-difference": allDepartmentsDifference,
  "fiscal-year-mismatch": fiscalYearMismatch,
  "form-missing": formMissing,
  "form-not-registered": formNotRegistered,
  "form-duplicate": formDuplicate,
  "form-conflict": formConflict,
  "form-number-duplicate": formNumberDuplicate,
  "form-incomplete-frame": formIncompleteFrame,
  "optional-form-blank": optionalFormBlank,
  "struck-form": struckForm,
  "form-kept": formKept,
  "form-deleted": formDeleted,
  "retired-again": retiredAgain,
  "vision-corrected": visionCorrected,
  "vision-changed": visionChanged,
  "changed-in-both": changedInBoth,
  "mended-twice": mendedTwice,
  "uncertain-identity": uncertainIdentity,
  "register-row": registerRow,
  "register-disagreement": registerDisagreement,
  "settings-row": settingsRow,
  "unreadable-file": unreadableFile,
  "file-without-form": fileWithoutForm,
  "hidden-sheet": hiddenSheet,
  "example-sheet": exampleSheet,
  "sheet-not-gathered": sheetNotGathered,
  "retired-sheet": retiredSheet,
  "summary-in-input": summaryInInput,
  "newer-version": newerVersion,
  "files-not-remembered": filesNotRemembered,
  "refers-elsewhere": refersElsewhere,
  "halves-identical": halvesIdentical,
  "copied-from-above": copiedFromAbove,
  "provisional-wording": provisionalWording,
  "review-missing-reason": reviewMissingReason,
  "review-intention-only": reviewIntentionOnly,
  "figures-disagree": figuresDisagree,
  "target-vs-achievement": targetVsAchievement,
  "doubled-word": doubledWord,
  "kana-slip": kanaSlip,
  "bracket-unbalanced": bracketUnbalanced,
  "number-format-mixed": numberFormatMixed,
  "unit-variant": unitVariant,
  "name-variant": nameVariant,
  "leftover-html": leftoverHtml,
  "unsupported-character": unsupportedCharacter,
  "control-character": controlCharacter,
  "text-too-long": textTooLong,
  "field-order": fieldOrder,
  "layout-drift": layoutDrift,
  "former-remarks": formerRemarks,
  "untold-content": untoldContent,
  "rule-crashed": ruleCrashed,
};

/**
 * Every rule with what people read about it, in the order of the registry. No check needs it: in the pane it comes with 点検項目, when
 * that is asked for. Throws where a rule has no description.
 */
export const describedRules: readonly DescribedRule[] = reportingRules.map(({ id, severity, title }) => {
  const description = descriptions[id];
  if (!description) throw new Error(`${id} has no description`);
  return { id, severity, title, ...description };
});
