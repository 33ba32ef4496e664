import { disagreeingFigures } from "../disagreeing-figures";
import { proseOf } from "../prose";
import type { PlacedFigure } from "../reported-figures";
import { defineRule } from "../rule";

export const figuresDisagree = defineRule<{
  readonly label: string;
  readonly words: string;
  readonly otherLabel: string;
  readonly otherWords: string;
  /** 「前期」に「…」、「後期」に「…」: what should add up to it; "" where two say the same. */
  readonly parts: string;
}>({
  id: "figures-disagree",
  scope: "form",
  severity: "warning",
  title: "同じことの数が食い違う",
  check({ form, definition, report }) {
    for (const { first, second, parts = [] } of disagreeingFigures(proseOf(form, definition))) {
      const { field, label } = second.prose;
      report({
        field,
        data: {
          label,
          words: wordsOf(second),
          otherLabel: first.prose.label,
          otherWords: wordsOf(first),
          parts: parts.map((part) => `「${part.prose.label}」に「${wordsOf(part)}」`).join("、"),
        },
      });
    }
  },
  message: ({ label, words, otherLabel, otherWords, parts }) =>
    parts !== ""
      ? `${parts}、「${label}」に「${words}」とあります。足した数と合いませんので、確かめてください。`
      : label === otherLabel
        ? `「${label}」に「${otherWords}」と「${words}」とあります。同じことの数が違いますので、確かめてください。`
        : `「${otherLabel}」に「${otherWords}」、「${label}」に「${words}」とあります。同じことの数が違いますので、確かめてください。`,
});

function wordsOf({ prose: { text }, figure: { start, end } }: PlacedFigure): string {
  return text.slice(start, end).replace(/\s+/gu, " ").trim();
}
