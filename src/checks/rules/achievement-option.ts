import { fieldOfRole, type FieldId } from "../../form/definition";
import { editBetween } from "../../workbook/text-edit";
import { achievementOptionOf, suggestAchievement, type AchievementSuggestion } from "../achievement-answer";
import { isAnswerUnclear } from "../cell-remarks";
import { isBlank } from "../blank";
import { fixOf, type Fix } from "../finding";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly options: readonly string[];
  readonly suggestion: string;
}

export const achievementOption = defineRule<Data>({
  id: "achievement-option",
  scope: "form",
  severity: "error",
  title: "決まった答えでない",
  check({ form, definition, report }) {
    const { id: field, label, options = [] } = fieldOfRole(definition, "achievement");
    const typed = form.texts[field] ?? "";
    if (isBlank(typed) || achievementOptionOf(typed, options) !== null) return;
    // What its check boxes or ovals mean is asked by itself.
    if (form.reading.fields[field]?.remarks?.some(({ about }) => isAnswerUnclear(about))) return;
    const suggestion = suggestAchievement(typed, options);
    report({
      field,
      data: { label, typed, options, suggestion: suggestion?.option ?? "" },
      fix: fixBy(field, typed, suggestion),
    });
  },
  message: ({ label, typed, options, suggestion }) =>
    `${label}の「${typed}」は、決まった答えではありません。` +
    (suggestion === ""
      ? `${quoteEach(options)}のどれかを選んでください。`
      : `「${suggestion}」のことでしたら、そのように直してください。（選べる答え：${options.join("、")}）`),
});

/** Where the answer is only likely, nothing but the rest of it may be written: what else stands there would be lost. */
function fixBy(field: FieldId, typed: string, suggestion: AchievementSuggestion | null): Fix | null {
  const edit = suggestion && editBetween(typed, suggestion.option);
  if (!suggestion || !edit || !(suggestion.isCertain || suggestion.option.startsWith(typed.trim()))) return null;
  return fixOf(suggestion.isCertain ? "certain" : "likely", { part: "value", field }, typed, [edit]);
}
