import { saysThatAllIsDone } from "../../form/all-is-done";
import { onlyIntends } from "../../wording/intention";
import { isPartOfAll } from "../part-of-all";
import { proseFor, proseOf } from "../prose";
import { defineRule } from "../rule";
import { isYearEnd } from "../year-end";

export const reviewIntentionOnly = defineRule<{ readonly label: string }>({
  id: "review-intention-only",
  scope: "form",
  severity: "warning",
  title: "これからのことだけの評価",
  check({ form, plan, definition, period, report }) {
    if (!isYearEnd(period, definition) || saysThatAllIsDone(form.texts, definition)) return;
    const review = proseFor(proseOf(form, definition), "review");
    const intention = review ? onlyIntends(review.text) : "none";
    if (!review || intention === "none") return;
    const isMild = intention === "duty" || isPartOfAll(form, plan);
    report({ field: review.field, data: { label: review.label }, ...(isMild ? { severity: "info" } : {}) });
  },
  message: ({ label }) =>
    `「${label}」に、これからのことだけが書かれています。今年度の結果や成果、課題を書いてください。`,
});
