import { disagreeingFigures, type PlacedFigure } from "../disagreeing-figures";
import { proseOf } from "../prose";
import { defineRule } from "../rule";

export const figuresDisagree = defineRule<{
  readonly label: string;
  readonly words: string;
  readonly otherLabel: string;
  readonly otherWords: string;
}>({
  id: "figures-disagree",
  scope: "form",
  severity: "warning",
  title: "同じことの数が食い違う",
  about:
    "同じことの数が、一つの様式の中で違っている。前期と後期で違う数、足し合わせた数、「うち」「前年」「目標」「延べ」の付いた数、日付や地区ごとに並べた数は知らせない。",
  check({ form, definition, report }) {
    for (const { first, second } of disagreeingFigures(proseOf(form, definition))) {
      const { field, label } = second.prose;
      report({
        field,
        data: { label, words: wordsOf(second), otherLabel: first.prose.label, otherWords: wordsOf(first) },
      });
    }
  },
  message: ({ label, words, otherLabel, otherWords }) =>
    label === otherLabel
      ? `「${label}」に「${otherWords}」と「${words}」とあります。同じことの数が違いますので、確かめてください。`
      : `「${otherLabel}」に「${otherWords}」、「${label}」に「${words}」とあります。同じことの数が違いますので、確かめてください。`,
  examples: { ok: [], ng: [] },
});

function wordsOf({ prose: { text }, figure: { start, end } }: PlacedFigure): string {
  return text.slice(start, end).replace(/\s+/gu, " ").trim();
}
