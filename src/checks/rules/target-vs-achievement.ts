import { fieldOfRole } from "../../form/definition";
import { achievementOptionOf } from "../achievement-answer";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { missedTargets } from "../missed-targets";
import { isYearEnd } from "../year-end";

export const targetVsAchievement = defineRule<{
  readonly label: string;
  readonly words: string;
  readonly targetLabel: string;
  readonly target: string;
  readonly answer: string;
}>({
  id: "target-vs-achievement",
  scope: "form",
  severity: "info",
  title: "目標の数と達成の答え",
  about:
    "目標の数に届いていないのに「達成できた」と、または届いているのに「達成できなかった」と答えている。数えたものの名前と単位が同じ数だけを比べる。前年の数、先の年度の目標、「約」を付けて目標と変わらない数、前期と後期を足して届く数は知らせない。",
  check({ form, plan, definition, period, report }) {
    if (!isYearEnd(period, definition)) return;
    const { id, options = [] } = fieldOfRole(definition, "achievement");
    const answer = achievementOptionOf(form.texts[id] ?? "", options);
    const isBest = answer === options[0];
    if (answer === null || (!isBest && answer !== options.at(-1))) return;
    for (const { target, actual } of missedTargets(proseOf(form, definition), plan.fiscalYear.year, isBest)) {
      const { field, label } = actual.prose;
      report({
        field,
        data: { label, words: actual.words, targetLabel: target.prose.label, target: target.words, answer },
      });
    }
  },
  message: ({ label, words, targetLabel, target, answer }) =>
    `「${targetLabel}」に「${target}」、「${label}」に「${words}」とあり、答えは「${answer}」です。数と答えが合っているか確かめてください。`,
  examples: { ok: [], ng: [] },
});
