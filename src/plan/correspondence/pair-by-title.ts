import { groupBy } from "../../workbook/group-by";
import { levelOf, type PlanInitiative } from "../initiatives";
import { compareTitles } from "../title-likeness";
import type { MatchedPair } from "./matched-pair";

/**
 * Initiatives that are called the same. Where a title stands once in each plan, that is enough, wherever it stands; where it
 * stands several times, its place in the tree decides, the best agreement first, and never where two agree as well.
 */
export function pairByTitle(left: readonly PlanInitiative[], free: readonly PlanInitiative[]): readonly MatchedPair[] {
  const keyOf = (one: PlanInitiative): string => levelOf(one, "initiative").key;
  const freeOf = groupBy(free, keyOf);
  return [...groupBy(left, keyOf)].flatMap(([key, olds]) => {
    const news = freeOf.get(key) ?? [];
    const [from, ...moreOlds] = olds;
    const [to, ...moreNews] = news;
    if (to === undefined) return [];
    if (moreOlds.length + moreNews.length === 0) return [pairOf(from, to)];
    return pairByPlace(olds, news);
  });
}

function pairByPlace(olds: readonly PlanInitiative[], news: readonly PlanInitiative[]): readonly MatchedPair[] {
  const weighed = olds
    .flatMap((from) => news.map((to) => ({ from, to, place: agreementOfPlace(from, to) })))
    .filter(({ place }) => place >= LEAST_AGREEMENT)
    .toSorted((a, b) => b.place - a.place || a.from.order - b.from.order || a.to.order - b.to.order);
  const pairs: MatchedPair[] = [];
  const done = new Set<PlanInitiative>();
  for (const { from, to, place } of weighed) {
    if (done.has(from) || done.has(to)) continue;
    const isTied = weighed.some(
      (other) =>
        other.place === place &&
        (other.from === from) !== (other.to === to) &&
        !done.has(other.from) &&
        !done.has(other.to),
    );
    if (isTied) continue;
    done.add(from);
    done.add(to);
    pairs.push(pairOf(from, to));
  }
  return pairs;
}

/** The heading above weighs more than all that is above that. */
const WEIGHTS = [
  ["initiativeGroup", 8],
  ["theme", 2],
  ["pillar", 1],
] as const;
/** Half of the heading's: under quite another heading, a title that is not the only one of its kind says nothing. */
const LEAST_AGREEMENT = 4;

function agreementOfPlace(from: PlanInitiative, to: PlanInitiative): number {
  return WEIGHTS.reduce((sum, [level, weight]) => {
    const { likeness } = compareTitles(levelOf(from, level).key, levelOf(to, level).key);
    return sum + (likeness === "same" ? weight : likeness === "different" ? 0 : weight / 2);
  }, 0);
}

function pairOf(from: PlanInitiative, to: PlanInitiative): MatchedPair {
  const isInPlace = WEIGHTS.every(([level]) => levelOf(from, level).key === levelOf(to, level).key);
  const reason = isInPlace
    ? from.code === to.code
      ? "題名も場所も同じです。"
      : "題名が同じで、番号が変わりました。"
    : "題名が同じで、場所が変わりました。";
  return { from, to, certainty: "certain", reason };
}
