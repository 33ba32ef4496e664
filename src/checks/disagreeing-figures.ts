import { figuresOf, type Figure } from "../wording/figures";
import { comparisonKey } from "../workbook/comparison-key";
import { groupBy } from "../workbook/group-by";
import { contradictedWholes } from "./contradicted-wholes";
import { countTheSame, differ, isGeneral, isPartOf, isWhole, kindOf, names, ownNoun } from "./figure-comparison";
import type { Prose } from "./prose";
import type { Disagreement, PlacedFigure, Report } from "./reported-figures";
import { retoldWithAnother } from "./retold-figures";
import { sumFigures, yearFigures } from "./year-figures";

/** Of a form's 進捗 and 評価・検証: the same thing with two numbers, in one text or in texts about the same time. */
export function disagreeingFigures(prose: readonly Prose[]): readonly Disagreement[] {
  const reports = prose
    .filter(({ definition: { role, purpose } }) => role === "progress" || purpose === "review")
    .map((text): Report => {
      const all = figuresOf(text.text);
      return {
        prose: text,
        key: comparisonKey(text.text),
        all,
        whole: all.filter(isWhole),
        ofYear: yearFigures(all),
        sums: sumFigures(all),
      };
    });
  const review = reports.find((report) => report.prose.definition.purpose === "review");
  const progress = reports.filter((report) => report !== review);
  const last = progress.at(-1);
  return onceEach([
    ...reports.flatMap(withinText),
    ...sameAmounts(reports),
    ...yearAgainstYear(reports),
    ...yearAgainstParts(progress, reports),
    ...(review && last ? review.whole.flatMap((figure) => againstProgress(figure, review, progress, last)) : []),
    ...retoldWithAnother(reports, review ?? null),
    ...contradictedWholes(prose, reports),
  ]);
}

/** One slip is said once, however many ways there are to see it. */
function onceEach(found: readonly Disagreement[]): readonly Disagreement[] {
  return found.filter(
    ({ second }, index) =>
      !found
        .slice(0, index)
        .some(
          ({ second: { prose, figure } }) =>
            prose === second.prose && figure.start < second.figure.end && second.figure.start < figure.end,
        ),
  );
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
function againstProgress(
  figure: Figure,
  review: Report,
  progress: readonly Report[],
  last: Report,
): readonly Disagreement[] {
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
  if (known.some((placed) => isPartOf(figure, placed.figure))) return [];
  const isOfYear = review.ofYear.some(({ start }) => start === figure.start);
  const largest = Math.max(...known.map((placed) => placed.figure.value));
  if (isOfYear && (figure.unit === "%" || figure.value >= largest)) return [];
  if (figure.unit !== "%" && known.length < progress.length && !isContradicted(figure, largest, first, last)) return [];
  return [{ first: known.at(-1) ?? first, second: { prose: review.prose, figure } }];
}

/** What a part counted is no more than the whole; how much the other part had, nobody can know. */
function isContradicted(figure: Figure, largest: number, { prose }: PlacedFigure, last: Report): boolean {
  // There may be fewer members at the end; there are not fewer sessions.
  if (figure.value < largest) return prose === last.prose || !MAY_RETURN.test(figure.unit);
  return prose === last.prose && figure.value - largest <= Math.max(1, largest / 20);
}

/** The same thing has two numbers, each said to be of all the year. */
function yearAgainstYear(reports: readonly Report[]): readonly Disagreement[] {
  const placed = reports.flatMap(({ prose, ofYear }) => ofYear.map((figure) => ({ prose, figure })));
  const groups = groupBy(placed, ({ figure }) => `${ownNoun(figure)}|${figure.unit}|${figure.counted}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    const second = others.find(({ figure }) => differ(first.figure, figure) && isSameOfYear(first.figure, figure));
    return second ? [{ first, second }] : [];
  });
}

function isSameOfYear(one: Figure, other: Figure): boolean {
  return countTheSame(one, other) && !isPartOf(one, other) && kindOf(one) === kindOf(other);
}

/** Of these a year may have fewer than its parts together: who comes twice is one. */
const MAY_RETURN = /^(?:人|世帯|団体|社|戸|事業所|校|組|自治会|町内会|住民会|地区|施設)$/u;
const NEVER_ADDED = /^(?:%|ポイント|点)$/u;
/** What was there before this year is in a sum as well. */
const FROM_BEFORE = /累計|これまで|既存|既設|以来|設置済|整備済|従来|前年|昨年|繰越|過年度|現在|全体/u;

/** 前期 24,310冊, 後期 24,905冊, and 年間では49,125冊. */
function yearAgainstParts(progress: readonly Report[], reports: readonly Report[]): readonly Disagreement[] {
  return reports.flatMap(({ prose, ofYear, sums, all }) =>
    [...ofYear, ...sums].flatMap((figure): readonly Disagreement[] => {
      if (NEVER_ADDED.test(figure.unit) || FROM_BEFORE.test(figure.sentence.plain)) return [];
      const parts = progress.map((report) => partOf(report, figure));
      const known = parts.filter((part) => part !== null);
      const [last] = known.slice(-1);
      if (!last || known.length < 2 || known.length < progress.length) return [];
      const sum = known.reduce((total, { figure: { value } }) => total + value, 0);
      const isOfYear = ofYear.includes(figure);
      if (!isImpossible(figure, sum, Math.max(...known.map((part) => part.figure.value)), isOfYear)) return [];
      const typed = all.find(({ start, end }) => start === figure.start && end === figure.end) ?? figure;
      return [{ first: last, second: { prose, figure: typed }, parts: known }];
    }),
  );
}

function isImpossible(figure: Figure, sum: number, largest: number, isOfYear: boolean): boolean {
  if (!differ(figure, { ...figure, value: sum })) return false;
  const mayReturn = MAY_RETURN.test(figure.unit) && figure.counted !== "延べ";
  if (mayReturn && figure.value >= largest && figure.value <= sum) return false;
  // A sum that is far off is of more than these parts: 5か所に設け、計40か所.
  return isOfYear || Math.abs(figure.value - sum) <= Math.max(1, sum / 5);
}

/** The one number that a part of the year has of the same thing; null where there is none, or several. */
function partOf({ prose, all, ofYear, sums }: Report, total: Figure): PlacedFigure | null {
  const totals = new Set([...ofYear, ...sums].map(({ start }) => start));
  const found = all.filter(
    (figure) => !totals.has(figure.start) && isWhole(figure) && countTheSame(figure, total) && !isPartOf(figure, total),
  );
  const [only, ...more] = found;
  if (!only || more.length > 0 || kindOf(only) !== kindOf(total)) return null;
  // 水質で12回、土壌で4回: one of several.
  const isOneOfSeveral = all.some(
    ({ start, unit, sentence }) =>
      start !== only.start && unit === only.unit && sentence === only.sentence && !totals.has(start),
  );
  return isOneOfSeveral ? null : { prose, figure: only };
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
