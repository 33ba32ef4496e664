import { fieldOfRole } from "../../form/definition";
import { achievementOptionOf } from "../achievement-answer";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { missedTargets } from "../missed-targets";
import { isYearEnd } from "../year-end";

export const targetVsAchievement = defineRule<{
  readonly label: string;
  readonly target: string;
  readonly actual: string;
  readonly answer: string;
}>({
  id: "target-vs-achievement",
  scope: "form",
  severity: "info",
  title: "目標の数と達成の答え",
  check({ form, plan, definition, period, report }) {
    if (!isYearEnd(period, definition)) return;
    const { id, options = [] } = fieldOfRole(definition, "achievement");
    const answer = achievementOptionOf(form.texts[id] ?? "", options);
    const isBest = answer === options[0];
    if (answer === null || (!isBest && answer !== options.at(-1))) return;
    for (const { target, actual } of missedTargets(proseOf(form, definition), plan.fiscalYear.year, isBest)) {
      const last = actual.at(-1) ?? actual[0];
      report({
        field: last.prose.field,
        data: {
          label: target.prose.label,
          target: target.words,
          actual: actual.map(({ prose: { label }, words }) => `「${label}」に「${words}」`).join("、"),
          answer,
        },
      });
    }
  },
  message: ({ label, target, actual, answer }) =>
    `「${label}」に「${target}」、${actual}とあり、答えは「${answer}」です。数と答えが合っているか確かめてください。`,
});
