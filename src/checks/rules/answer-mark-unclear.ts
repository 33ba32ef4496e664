import { fieldOfRole, isRequired } from "../../form/definition";
import { achievementOptionOf } from "../achievement-answer";
import { isAnswerUnclear, remarksOn } from "../cell-remarks";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

interface Data {
  readonly label: string;
  readonly boxes: string;
  readonly isOval: boolean;
  readonly options: readonly string[];
}

export const answerMarkUnclear = defineRule<Data>({
  id: "answer-mark-unclear",
  scope: "form",
  severity: "error",
  title: "図形やチェックボックスの答え",
  check({ form, definition, period, report }) {
    const answer = fieldOfRole(definition, "achievement");
    const { id, options = [] } = answer;
    if (!isRequired(answer, period, definition)) return;
    if (achievementOptionOf(form.texts[id] ?? "", options) !== null) return;
    for (const { field, label, about, text, cell } of remarksOn(form.reading, definition)) {
      if (field !== id || !isAnswerUnclear(about)) continue;
      report({ field, cell, data: { label, boxes: text, isOval: about === "mark", options } });
    }
  },
  message: ({ label, boxes, isOval, options }) =>
    (isOval
      ? `「${label}」に図形（丸など）がありますが、どの答えに付けたものか分かりません。`
      : `「${label}」のチェックボックス${boxes === "" ? "" : `（${boxes}）`}からは、答えが一つに決まりません。`) +
    `${quoteEach(options)}のどれかをセルに書いてください。`,
});
