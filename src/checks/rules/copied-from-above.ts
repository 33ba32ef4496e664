import { saysThatAllIsDone } from "../../form/all-is-done";
import { leastLetters } from "../part-of-all";
import { proseOf, type Prose } from "../prose";
import { lengthOf, sayTheSame, sentenceKeys, withoutTense } from "../repeated-sentences";
import { defineRule } from "../rule";
import { isYearEnd } from "../year-end";
import { quoteEach } from "../wording";

interface Told {
  readonly prose: Prose;
  readonly keys: readonly string[];
}

export const copiedFromAbove = defineRule<{ readonly label: string; readonly sources: string; readonly ask: string }>({
  id: "copied-from-above",
  scope: "form",
  severity: "warning",
  title: "上の欄の写し",
  check({ form, plan, definition, period, report }) {
    if (saysThatAllIsDone(form.texts, definition)) return;
    const least = leastLetters(form, plan);
    const told = proseOf(form, definition).map((prose): Told => ({ prose, keys: sentenceKeys(prose.text) }));
    const progress = told.filter(({ prose }) => prose.definition.role === "progress");
    const written = told.filter(({ prose: { definition: own } }) => isWrittenBefore(own));
    progress.forEach((own, index) => {
      if (lengthOf(own.keys) < least) return;
      if (progress.slice(0, index).some((earlier) => sayTheSame(earlier.keys, own.keys))) return;
      const sources = sourcesOf(own, written);
      if (sources !== "") {
        report({ field: own.prose.field, data: { label: own.prose.label, sources, ask: DONE } });
        return;
      }
      const actions = written.find(({ prose, keys }) => prose.definition.purpose === "actions" && keys.length > 1);
      if (!actions || !sayTheSame(withoutTense(actions.keys), withoutTense(own.keys))) return;
      const data = { label: own.prose.label, sources: quoteEach([actions.prose.label]), ask: HOW_MUCH };
      report({ field: own.prose.field, data, severity: "info" });
    });
    const review = told.find(({ prose }) => prose.definition.purpose === "review");
    if (!review || !isYearEnd(period, definition) || lengthOf(review.keys) < least) return;
    const sources = sourcesOf(review, [...progress, ...written]);
    if (sources !== "") report({ field: review.prose.field, data: { label: review.prose.label, sources, ask: CAME } });
  },
  message: ({ label, sources, ask }) => `「${label}」が${sources}の文の写しです。${ask}を書いてください。`,
});

const DONE = "したことや数";
const CAME = "結果や成果";
const HOW_MUCH = "回数や人数、したことの中身";

function isWrittenBefore({ role, purpose }: Prose["definition"]): boolean {
  return role === "identity" || purpose === "target" || purpose === "actions";
}

/** 「取組内容」「目標」: where all its sentences stand, as few of them as there need be; "" where one stands nowhere. */
function sourcesOf(own: Told, others: readonly Told[]): string {
  const whole = others.find(
    ({ keys }) => own.keys.every((key) => keys.includes(key)) || keys.join("") === own.keys.join(""),
  );
  if (whole) return quoteEach([whole.prose.label]);
  const sources = own.keys.map((key) => others.find(({ keys }) => keys.includes(key))?.prose.label);
  const known = sources.filter((label) => label !== undefined);
  return known.length === sources.length ? quoteEach([...new Set(known)]) : "";
}
