import type { Disagreement, PlacedFigure, Report } from "./reported-figures";
import type { Figure } from "../wording/figures";
import type { Sentence } from "../wording/sentences";
import { sharesWord } from "./figure-comparison";
import { groupBy } from "../workbook/group-by";

/** The same told twice, with another number: word for word, or with two digits exchanged. */
export function retoldWithAnother(reports: readonly Report[], review: Report | null): readonly Disagreement[] {
  return [...(review ? sameSentences(reports, review) : []), ...exchangedDigits(reports, review)];
}

/** What a sentence says without its numbers, and without the particles that go another way the second time. */
const PARTICLES = /[をはがもにで、,\s]/gu;
const LEAST_LETTERS = 6;

interface Told {
  readonly placed: readonly PlacedFigure[];
  readonly words: string;
}

/** 訪問を16件行い、9件が納付に至った; 訪問は15件行い、9件が納付に至った. */
function sameSentences(reports: readonly Report[], review: Report): readonly Disagreement[] {
  const told = reports.map((report) => ({ report, sentences: sentencesWithFigures(report) }));
  const ofReview = told.find(({ report }) => report === review)?.sentences ?? [];
  const before = new Map(
    told.flatMap(({ report, sentences }) =>
      report === review ? [] : sentences.map((one) => [one.words, one] as const),
    ),
  );
  return ofReview.flatMap(({ words, placed }): readonly Disagreement[] => {
    const earlier = before.get(words);
    if (!earlier || earlier.placed.length !== placed.length || placed.length < 2) return [];
    const other = placed.flatMap((second, index) => {
      const first = earlier.placed[index];
      return first && first.figure.value !== second.figure.value ? [{ first, second }] : [];
    });
    return other.length === 1 ? other : [];
  });
}

function sentencesWithFigures({ prose, all }: Report): readonly Told[] {
  return [...groupBy(all, ({ sentence }) => sentence).entries()].flatMap(([sentence, figures]) => {
    const words = wordsWithout(figures, sentence);
    return words.length < LEAST_LETTERS ? [] : [{ words, placed: figures.map((figure) => ({ prose, figure })) }];
  });
}

function wordsWithout(figures: readonly Figure[], { plain }: Sentence): string {
  const units = figures.map(({ unit }) => unit).join("|");
  return `${plain.replace(/\d[\d,.]*(?:[億万千]\d[\d,]*)*[億万千]?/gu, "").replace(PARTICLES, "")}|${units}`;
}

/** Below them, two numbers are alike by chance. */
const LEAST = 100;
const LEAST_OF_PARTS = 1000;

/** 2,460枚 and 2,640枚 of the same. Two parts of a year may well be that near, unless one speaks of what was done: 借り受けた2,640枚. */
function exchangedDigits(reports: readonly Report[], review: Report | null): readonly Disagreement[] {
  const placed = reports
    .flatMap(({ prose, all }) => all.map((figure) => ({ prose, figure })))
    .filter(({ figure: { value, unit } }) => value >= LEAST && unit !== "%");
  const groups = groupBy(
    placed,
    ({ figure: { value, unit } }) => `${unit}|${Array.from(String(value)).sort().join("")}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.slice(1).flatMap((second, index): readonly Disagreement[] => {
      const first = group[index];
      if (!first || !isExchanged(first.figure.value, second.figure.value)) return [];
      const isRetold = second.prose === review?.prose && first.prose !== review.prose;
      const isReferred =
        second.figure.value >= LEAST_OF_PARTS &&
        /[いっんしけせてべめえげれきりみ]た$|んだ$/u.test(second.figure.before);
      if (!(isRetold || isReferred) || first.figure.counted !== second.figure.counted) return [];
      return sharesWord(first.figure, second.figure) ? [{ first, second }] : [];
    }),
  );
}

function isExchanged(one: number, other: number): boolean {
  const [digits, others] = [String(one), String(other)];
  const at = Array.from(digits).findIndex((digit, index) => digit !== others[index]);
  const exchanged = digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  return at >= 0 && exchanged === others;
}
