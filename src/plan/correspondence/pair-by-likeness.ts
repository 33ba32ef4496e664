import { distance } from "fastest-levenshtein";
import { lastDayOfYear } from "../calendar-date";
import { successorsOf } from "../department-names";
import { levelOf, responsibleDepartments, type PlanInitiative } from "../initiatives";
import type { Plan } from "../schema";
import { compareTitles } from "../title-likeness";
import type { MatchedPair } from "./matched-pair";

/** Of a title that was only added to or shortened, at least so much must have stayed: under its old heading, and elsewhere. */
const STAYED_IN_PLACE = 0.7;
const STAYED_ELSEWHERE = 0.85;
/** By so much the best must be ahead of every other: else it may have been split or joined, and somebody is asked. */
const AHEAD = 0.15;

interface Weighed {
  readonly from: PlanInitiative;
  readonly to: PlanInitiative;
  readonly score: number;
  /** Like enough to have become one another: also one half of a title that was split. */
  readonly isAlike: boolean;
}

/**
 * Initiatives whose title was touched up: something was added or left out, or only kana and signs differ. One word in the place
 * of another (上水道 → 下水道) makes another initiative of it, however much else is the same. One to one, and only where nothing
 * else could be meant.
 */
export function pairByLikeness(
  left: readonly PlanInitiative[],
  free: readonly PlanInitiative[],
  former: Plan,
  plan: Plan,
): readonly MatchedPair[] {
  const weighed = left.flatMap((from) =>
    free.map((to): Weighed => {
      const { likeness } = compareTitles(levelOf(from, "initiative").key, levelOf(to, "initiative").key);
      return { from, to, score: similarity(from, to), isAlike: likeness !== "different" };
    }),
  );
  return weighed
    .filter(({ from, to, score }) => {
      const isInPlace = levelOf(from, "initiativeGroup").key === levelOf(to, "initiativeGroup").key;
      return score >= (isInPlace ? STAYED_IN_PLACE : STAYED_ELSEWHERE) && !isWordReplaced(from, to);
    })
    .filter(({ from, to }) => numbersIn(from) === numbersIn(to) && shareDepartment(from, to, former, plan))
    .filter((best) =>
      weighed.every(
        (other) =>
          other === best ||
          (other.from !== best.from && other.to !== best.to) ||
          (!other.isAlike && other.score <= best.score - AHEAD),
      ),
    )
    .map(({ from, to }) => ({ from, to, certainty: "likely", reason: "題名が似ています。" }));
}

/** The share of characters that the two titles agree in: 0 to 1. */
export function similarity(a: PlanInitiative, b: PlanInitiative): number {
  const [one, other] = [levelOf(a, "initiative").key, levelOf(b, "initiative").key];
  return 1 - distance(one, other) / Math.max(one.length, other.length, 1);
}

const WORDS = /[\p{Script=Han}\p{Script=Katakana}ー\p{Script=Latin}]/u;

/** Whether words stand in one title where the other has other words: between what both begin and end with. */
function isWordReplaced(from: PlanInitiative, to: PlanInitiative): boolean {
  const [one, other] = [levelOf(from, "initiative").key, levelOf(to, "initiative").key];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return [one, other].every((title) => WORDS.test(title.slice(start, title.length - end)));
}

/** 第1地区の整備 is not 第2地区の整備 reworded. */
function numbersIn(initiative: PlanInitiative): string {
  return (levelOf(initiative, "initiative").key.match(/\d+|[一二三四五六七八九十]+(?=[期次号地年])/gu) ?? []).join();
}

/** A 課 that carries the one out carries out the other, under today's name. */
function shareDepartment(from: PlanInitiative, to: PlanInitiative, former: Plan, plan: Plan): boolean {
  if (from.allDepartments || to.allDepartments) return true;
  const now = new Set(responsibleDepartments(plan, to));
  const then = lastDayOfYear(former.fiscalYear);
  return from.departments.some((name) => successorsOf(name, plan, then).some((one) => now.has(one)));
}
