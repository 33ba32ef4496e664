import { figuresOf, type Figure } from "../wording/figures";
import { comparisonKey } from "../workbook/comparison-key";
import { groupBy } from "../workbook/group-by";
import { countTheSame, differ, isGeneral, isWhole, kindOf, names, ownNoun } from "./figure-comparison";
import type { Prose } from "./prose";

export interface PlacedFigure {
  readonly prose: Prose;
  readonly figure: Figure;
}
/** Two numbers of the same thing; `second` is where it is reported. */
export interface Disagreement {
  readonly first: PlacedFigure;
  readonly second: PlacedFigure;
}

/** Of a form's 進捗 and 評価・検証: the same thing with two numbers, in one text or in texts about the same time. */
export function disagreeingFigures(prose: readonly Prose[]): readonly Disagreement[] {
  const reports = prose
    .filter(({ definition: { role, purpose } }) => role === "progress" || purpose === "review")
    .map((text): Report => {
      const all = figuresOf(text.text);
      return { prose: text, key: comparisonKey(text.text), all, whole: all.filter(isWhole) };
    });
  const review = reports.find((report) => report.prose.definition.purpose === "review");
  const progress = reports.filter((report) => report !== review);
  return [
    ...reports.flatMap(withinText),
    ...(review ? review.whole.flatMap((figure) => againstProgress(figure, review, progress)) : []),
    ...sameAmounts(reports),
  ];
}

interface Report {
  readonly prose: Prose;
  readonly key: string;
  readonly all: readonly Figure[];
  /** Those that stand for the whole of what they count. */
  readonly whole: readonly Figure[];
}

/** Twice in one text, said of nothing else: three of them are a list. */
function withinText({ prose, whole }: Report): readonly Disagreement[] {
  const groups = groupBy(whole, (figure) => `${ownNoun(figure)}|${figure.unit}|${figure.counted}`);
  return [...groups.values()].flatMap(([one, other, ...more]) => {
    if (
      !other ||
      more.length > 0 ||
      !countTheSame(one, other) ||
      !differ(one, other) ||
      !isAboutTheSame(one, other, prose.text)
    )
      return [];
    return [{ first: { prose, figure: one }, second: { prose, figure: other } }];
  });
}

/** 「アンケートでは」 tells no two things apart; 「消防団では」 does. */
const NEUTRAL =
  /アンケート|結果|全体|合計|実績|今年度|本年度|年度|実施|開催|計画|予定|広報|周知|理解|評価|好評|増加|減少|目標|達成|成果|効果|実際|参加|満足/gu;
const TOKEN = /[\p{Script=Han}\p{Script=Katakana}ー々]{2,}|[A-Za-z]{2,}/gu;

function isAboutTheSame(one: Figure, other: Figure, text: string): boolean {
  if (kindOf(one) !== kindOf(other)) return false;
  const between = text.slice(one.end, other.start);
  // A line between them that counts nothing is a heading: what follows belongs to it.
  if (
    between
      .split("\n")
      .slice(1, -1)
      .some((line) => !/[\d０-９]/u.test(line)) ||
    /[【〈《]/u.test(between)
  )
    return false;
  if (one.sentence === other.sentence) return !isGeneral(one) || tokensOf(between).size === 0;
  const isNextTo = other.sentence.line - one.sentence.line <= 1;
  if (isGeneral(one) && !(one.isNumberOf && other.isNumberOf && isNextTo)) return false;
  const [ofOne, ofOther] = [tokensOf(one.context), tokensOf(other.context)];
  // Named once, and then only called 修了者.
  if (ofOther.size === 0 && !other.isTotal) return true;
  return ofOne.size === ofOther.size && [...ofOne].every((token) => ofOther.has(token));
}

function tokensOf(text: string): ReadonlySet<string> {
  return new Set(text.replace(NEUTRAL, " ").match(TOKEN));
}

/** What 評価・検証 counts is what a part of the year counted, or all its parts together. */
function againstProgress(figure: Figure, review: Report, progress: readonly Report[]): readonly Disagreement[] {
  if (review.all.filter((other) => countTheSame(other, figure)).length > 1) return [];
  const naming = progress.filter(({ key }) => names(key, figure));
  const counted = naming.map((report) => report.all.filter((other) => countTheSame(other, figure)));
  // Named without a number, or with several: how many they are together is not known.
  const found = naming.map((report, index) => {
    const [only, ...more] = counted[index] ?? [];
    return only && more.length === 0 && report.whole.includes(only) ? { prose: report.prose, figure: only } : null;
  });
  const known = found.filter((placed) => placed !== null);
  const [first] = known;
  if (!first || known.length < naming.length) return [];
  if (isGeneral(figure) && !progress.every(({ all }) => all.filter(({ unit }) => unit === figure.unit).length <= 1)) {
    return [];
  }
  const sum = known.reduce((total, { figure: { value } }) => total + value, 0);
  const together = { ...figure, value: sum, isAbout: known.some((placed) => placed.figure.isAbout) };
  const agrees = [together, ...known.map((placed) => placed.figure)].some((other) => !differ(figure, other));
  if (agrees || known.some((placed) => kindOf(placed.figure) !== kindOf(figure))) return [];
  return [{ first: known.at(-1) ?? first, second: { prose: review.prose, figure } }];
}

/** Below it, an amount is a price. */
const LEAST_AMOUNT = 10_000;
const FAR = 16;

/** 申請 3件 360,000円 and 申請 4件 360,000円: one of them was not brought up to date. */
function sameAmounts(reports: readonly Report[]): readonly Disagreement[] {
  const pairs = reports.flatMap(({ prose, all }) =>
    all.flatMap((amount, index) => {
      const count = all[index - 1];
      const isPair =
        count !== undefined &&
        count.unit !== amount.unit &&
        count.sentence === amount.sentence &&
        amount.start - count.end <= FAR &&
        amount.unit === "円" &&
        amount.value >= LEAST_AMOUNT &&
        !/各|ずつ|単価|上限|当たり|あたり|1[件人]/u.test(`${amount.before}${amount.behind}`);
      return isPair ? [{ placed: { prose, figure: { ...count, end: amount.end } }, amount: amount.value }] : [];
    }),
  );
  const groups = groupBy(pairs, ({ amount, placed: { figure } }) => `${amount}|${figure.unit}|${figure.noun}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    const other = others.find(({ placed }) => placed.figure.value !== first.placed.figure.value);
    return other ? [{ first: first.placed, second: other.placed }] : [];
  });
}
