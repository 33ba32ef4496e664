import { fieldOfRole } from "../../form/definition";
import { saysThatAllIsDone } from "../../form/all-is-done";
import { namesCause } from "../../wording/cause";
import { achievementOptionOf } from "../achievement-answer";
import { proseFor, proseOf } from "../prose";
import { defineRule } from "../rule";
import { isYearEnd } from "../year-end";

export const reviewMissingReason = defineRule<{
  readonly label: string;
  readonly answerLabel: string;
  readonly answer: string;
}>({
  id: "review-missing-reason",
  scope: "form",
  severity: "warning",
  title: "達成できなかった理由がない",
  check({ form, definition, period, report }) {
    if (!isYearEnd(period, definition) || saysThatAllIsDone(form.texts, definition)) return;
    const { id, options = [], listHeader: answerLabel } = fieldOfRole(definition, "achievement");
    const answer = achievementOptionOf(form.texts[id] ?? "", options);
    const review = proseFor(proseOf(form, definition), "review");
    if (answer === null || answer === options[0] || !review || namesCause(review.text)) return;
    report({ field: review.field, data: { label: review.label, answerLabel, answer } });
  },
  message: ({ label, answerLabel, answer }) =>
    `「${answerLabel}」が「${answer}」ですが、「${label}」に理由が見当たりません。何が、なぜできなかったかを書いてください。`,
});
