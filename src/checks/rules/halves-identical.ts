import { saysThatAllIsDone } from "../../form/all-is-done";
import { sentencesOf } from "../../wording/sentences";
import { leastLetters } from "../part-of-all";
import { proseOf, type Prose } from "../prose";
import { lengthOf, sayTheSame, sentenceKeys } from "../repeated-sentences";
import { defineRule } from "../rule";

export const halvesIdentical = defineRule<{ readonly label: string; readonly otherLabel: string }>({
  id: "halves-identical",
  scope: "form",
  severity: "warning",
  title: "前期と後期が同じ文",
  check({ form, plan, definition, report }) {
    if (saysThatAllIsDone(form.texts, definition)) return;
    const told = proseOf(form, definition)
      .filter(({ definition: { role } }) => role === "progress")
      .map((prose) => ({ prose, keys: sentenceKeys(prose.text) }))
      .filter(({ keys }) => lengthOf(keys) >= leastLetters(form, plan));
    told.forEach(({ prose, keys }, index) => {
      const same = told.slice(0, index).find((earlier) => sayTheSame(earlier.keys, keys));
      if (!same || mayBeSaidAgain(prose)) return;
      report({ field: prose.field, data: { label: prose.label, otherLabel: same.prose.label } });
    });
  },
  message: ({ label, otherLabel }) =>
    `「${label}」が「${otherLabel}」と同じ文です。「${label}」にしたことや数を書いてください。`,
});

/** 毎月10日 発行, 月2回 */
const ROUTINE = /毎[年月週日回]|隔[月週日]|[月週日]に?\s?\d+\s?回|\d+か月(?:ごと|に)|定例|常時|通年|年間を通じ/u;
/** Beside them: ホームページ 随時更新. */
const AS_NEEDED = /随時|都度|適宜|逐次/u;
/** 該当なし, 国の基準に変更はない. */
const NOTHING = /(?:なし|無し|な(?:い|かった|く)|無い|無かった|ありません(?:でした)?|ゼロ|0件)(?:である|です)?\)?$/u;
const LONGEST_HEADING = 10;

function mayBeSaidAgain({ text }: Prose): boolean {
  const sentences = sentencesOf(text);
  const isAll = (pattern: RegExp): boolean =>
    sentences.some(({ plain }) => pattern.test(plain)) &&
    sentences.every(({ plain }) => pattern.test(plain) || AS_NEEDED.test(plain) || plain.length <= LONGEST_HEADING);
  return isAll(ROUTINE) || (sentences.length === 1 && isAll(NOTHING) && text.length <= 20);
}
