import { saysThatAllIsDone } from "../../form/all-is-done";
import { findInitiative } from "../../plan/initiatives";
import { onlyIntends } from "../../wording/intention";
import { proseFor, proseOf } from "../prose";
import { defineRule } from "../rule";
import { isYearEnd } from "../year-end";

export const reviewIntentionOnly = defineRule<{ readonly label: string }>({
  id: "review-intention-only",
  scope: "form",
  severity: "warning",
  title: "これからのことだけの評価",
  about:
    "評価・検証に「引き続き取り組む」など、これからのことだけが書かれている。結果、数、比べたこと、課題や効果などの判断、理由のどれか一つでもあるもの、過年度に達成した様式は知らせない。「引き続き取り組む必要がある」だけのもの、全課の取組でとりまとめ課でない課のものは、参考にする。",
  check({ form, plan, definition, period, report }) {
    if (!isYearEnd(period, definition) || saysThatAllIsDone(form.texts, definition)) return;
    const review = proseFor(proseOf(form, definition), "review");
    const intention = review ? onlyIntends(review.text) : "none";
    if (!review || intention === "none") return;
    const { initiative, department } = form.key;
    const lead = initiative === null ? null : findInitiative(plan, initiative)?.leadDepartment;
    const isPartOfAll = form.isAllDepartments && department !== lead;
    const isMild = intention === "duty" || isPartOfAll;
    report({ field: review.field, data: { label: review.label }, ...(isMild ? { severity: "info" } : {}) });
  },
  message: ({ label }) =>
    `「${label}」に、これからのことだけが書かれています。今年度の結果や成果、課題を書いてください。`,
  examples: { ok: [], ng: [] },
});
