import { figuresOf, type Figure } from "../wording/figures";
import { excerptOf } from "../wording/quoted";
import { isWhole } from "./figure-comparison";
import type { Prose } from "./prose";

export interface Stated {
  readonly prose: Prose;
  /** As typed, with a little of what stands around it. */
  readonly words: string;
}
/** A number that is aimed at, and what became of it. */
export interface Comparison {
  readonly target: Stated;
  readonly actual: Stated;
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
  const told = reports.map((report) => ({ prose: report, figures: figuresOf(report.text).filter(isActual) }));
  return prose
    .filter((text) => !reports.includes(text))
    .flatMap((text) =>
      figuresOf(text.text)
        .filter((figure) => isTarget(figure, text, year))
        .flatMap((target): readonly Comparison[] => {
          const found = told.flatMap(({ prose: report, figures }) =>
            figures.filter((figure) => isSame(figure, target)).map((figure) => ({ report, figure })),
          );
          const last = found.at(-1);
          if (!last) return [];
          const isAtMost = AT_MOST.test(target.behind);
          const values = found.map(({ figure }) => figure);
          const reached = isReached(target, values, isAtMost);
          if (reached === isBest) return [];
          return [{ target: stated(text, target), actual: stated(last.report, last.figure) }];
        }),
    );
}

/** Of rates the last counts; of numbers, all of them together or any of them. */
function isReached(target: Figure, actual: readonly Figure[], isAtMost: boolean): boolean {
  const last = actual.at(-1);
  if (!last) return false;
  const isAbout = last.isAbout || target.isAbout;
  if (isAbout && Math.abs(last.value - target.value) / target.value < 0.02) return true;
  if (isAtMost) return last.value <= target.value;
  if (target.unit === RATE) return last.value >= target.value;
  const sum = actual.reduce((total, { value }) => total + value, 0);
  return sum >= target.value;
}

function isTarget({ noun, before, behind, sentence: { plain } }: Figure, text: Prose, year: number): boolean {
  if (noun === "" || PAST.test(before) || /^(?:の?(?:増|減|ポイント)|から)/u.test(behind) || LATER.test(plain))
    return false;
  if (Array.from(plain.matchAll(YEARS)).some(([, of]) => Number(of) > year)) return false;
  return text.definition.purpose === "target" || AIMS.test(before) || AIMS.test(behind);
}

function isActual(figure: Figure): boolean {
  return isWhole(figure) && !PAST.test(figure.before);
}

/** 登用率 is 女性の登用率. */
function isSame(figure: Figure, target: Figure): boolean {
  if (figure.unit !== target.unit || figure.counted !== target.counted) return false;
  const [short = "", long = ""] = [figure.noun, target.noun].sort((a, b) => a.length - b.length);
  return short === long || (short.length >= 3 && long.endsWith(`の${short}`));
}

function stated(prose: Prose, { start, end }: Figure): Stated {
  return { prose, words: excerptOf(prose.text, { start, end }, 0) };
}
