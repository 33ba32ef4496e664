import { figuresOf, type Figure } from "../wording/figures";
import { excerptOf } from "../wording/quoted";
import { countTheSame, isWhole, kindOf } from "./figure-comparison";
import type { Prose } from "./prose";
import { yearFigures } from "./year-figures";

export interface Stated {
  readonly prose: Prose;
  /** As typed, with a little of what stands around it. */
  readonly words: string;
}
/** A number that is aimed at, and what became of it, in one field or in several. */
export interface Comparison {
  readonly target: Stated;
  readonly actual: readonly [Stated, ...Stated[]];
}

const AIMS = /目標|目指|めざ|[にを]達成|とする$|にする|まで(?:に)?(?:高め|引き?上げ|増や|減ら|抑え)/u;
const AT_MOST = /以下|以内|未満|抑|削減|減ら|縮減|超えない|短縮/u;
const PAST = /前年|昨年|従来|現状|現在|当初|H\d|平成|基準年|実績/u;
const YEARS = /(?:令和|R)\s?(\d{1,2})(?:年|\.)/gu;
const LATER = /将来|中長期|最終|計画期間|末まで/u;
const RATE = "%";

/** Targets of 目標, or named as such elsewhere, that were not reached (`isBest`: though it is said that they were), or were reached. */
export function missedTargets(prose: readonly Prose[], year: number, isBest: boolean): readonly Comparison[] {
  const reports = prose.filter(({ definition: { role, purpose } }) => role === "progress" || purpose === "review");
  const told = reports.map((report) => ({
    prose: report,
    ...actualsOf(figuresOf(report.text), year),
  }));
  return prose
    .filter((text) => !reports.includes(text))
    .flatMap((text) =>
      figuresOf(text.text)
        .filter((figure) => isTarget(figure, text, year))
        .flatMap((target): readonly Comparison[] => {
          const isMeant = (figure: Figure): boolean => countTheSame(figure, target) && isOfNoOtherKind(figure, target);
          const ofYear = told.flatMap(({ prose: report, ofYear: all }) =>
            all.filter(isMeant).map((figure) => ({ report, figure })),
          );
          const ofParts = told.flatMap(({ prose: report, figures }) =>
            figures.filter(isMeant).map((figure) => ({ report, figure })),
          );
          const found = ofYear.length > 0 ? ofYear.slice(-1) : ofParts;
          const [first, ...more] = target.unit === RATE ? found.slice(-1) : found;
          // What the first months alone came to is not what became of it.
          const isOfEnd = reports.length < 2 || found.some(({ report }) => report !== reports[0]);
          if (!first || (isBest && !isOfEnd) || isReached(target, [first, ...more]) === isBest) return [];
          const [one, ...others] = [first, ...more].map(({ report, figure }) => stated(report, figure));
          return one ? [{ target: stated(text, target), actual: [one, ...others] }] : [];
        }),
    );
}

interface Actual {
  readonly report: Prose;
  readonly figure: Figure;
}

/** Numbers are taken together; of rates the last is the one. */
function isReached(target: Figure, actual: readonly Actual[]): boolean {
  const figures = actual.map(({ figure }) => figure);
  const value = Math.max(
    figures.reduce((sum, figure) => sum + figure.value, 0),
    ...figures.map((figure) => figure.value),
  );
  const isAbout = target.isAbout || figures.some((figure) => figure.isAbout);
  if (isAbout && Math.abs(value - target.value) / target.value < 0.02) return true;
  return AT_MOST.test(target.behind) ? value <= target.value : value >= target.value;
}

function isTarget({ noun, before, behind, sentence: { plain } }: Figure, text: Prose, year: number): boolean {
  if (noun === "" || PAST.test(before) || /^(?:の?(?:増|減|ポイント)|から)/u.test(behind) || LATER.test(plain))
    return false;
  if (Array.from(plain.matchAll(YEARS)).some(([, of]) => Number(of) > year)) return false;
  return text.definition.purpose === "target" || AIMS.test(before) || AIMS.test(behind);
}

/** 12月の調査で, 3月1日現在で: when it was counted. */
const COUNTED_THEN = /\d{1,2}月(?:\d{1,2}日|末|末日)?(?:の?(?:調査|集計|現在|時点))(?:で|では)?/gu;

/** A rate that is not the last one: 3月末時点で96.1%, 出納整理期間の納付を含め97.3%. */
const STILL_OPEN = /出納|含め/u;

function actualsOf(all: readonly Figure[], year: number): { figures: readonly Figure[]; ofYear: readonly Figure[] } {
  const isOfNow = (figure: Figure): boolean =>
    isActual(
      {
        ...figure,
        before: figure.before.replace(COUNTED_THEN, ""),
        context: figure.context.replace(COUNTED_THEN, ""),
      },
      year,
    );
  return {
    figures: all.filter((figure) =>
      figure.unit === RATE && !STILL_OPEN.test(figure.sentence.plain) ? isOfNow(figure) : isActual(figure, year),
    ),
    // What else its sentence speaks of is another matter: 冬の体験を加え、年間の閲覧数は…
    ofYear: yearFigures(all)
      .map((figure) => ({ ...figure, context: figure.context.slice(figure.context.lastIndexOf("、") + 1) }))
      .filter(isOfNow),
  };
}

function isActual(figure: Figure, year: number): boolean {
  const isOfThen = Array.from(figure.context.matchAll(YEARS)).some(([, of]) => Number(of) < year);
  return isWhole(figure) && !PAST.test(figure.before) && !isOfThen;
}

/** What is aimed at is named in full, what became of it need not be; the year was looked at already. */
function isOfNoOtherKind(figure: Figure, target: Figure): boolean {
  const kind = kindOf({ ...figure, context: figure.context.replace(YEARS, "") });
  return kind === "" || kind.split("|").every((one) => `${target.context}${target.noun}`.includes(one));
}

function stated(prose: Prose, { start, end }: Figure): Stated {
  return { prose, words: excerptOf(prose.text, { start, end }, 0) };
}
