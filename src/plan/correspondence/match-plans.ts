import { sameFiscalYear } from "../fiscal-year";
import { levelOf, listInitiatives, type PlanInitiative } from "../initiatives";
import type { Correspondence, CorrespondingInitiative, Plan } from "../schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { pairByLikeness, similarity } from "./pair-by-likeness";
import { pairByTitle } from "./pair-by-title";

/** Where last year's initiatives are in this year's plan, and what is left for a person. */
export interface PlanMatch {
  /** Of all initiatives of last year's plan, in its order. */
  readonly correspondence: Correspondence;
  /** For each that nobody knows of: what it could be, by code; likeliest first. */
  readonly candidates: ReadonlyMap<string, readonly string[]>;
  /** Of this year's plan: what none of last year's went into. */
  readonly added: readonly PlanInitiative[];
}

/** What somebody has said, by the code of last year: codes of this year's plan, [] where it was given up. */
export type DecidedInitiatives = ReadonlyMap<string, readonly string[]>;

/**
 * Matches the initiatives of two plans: as somebody has said (now, else on the sheet 計画の対応 of the new plan); then by title and
 * place in the tree; then by likeness, one to one and only where no other is nearly as like; what is left is open. The same two
 * plans give the same pairs.
 */
export function matchPlans(former: Plan, plan: Plan, answers: DecidedInitiatives = new Map()): PlanMatch {
  const decided = new Map<string, Omit<CorrespondingInitiative, "from" | "title">>([
    ...decidedOnSheet(former, plan),
    ...[...answers].map(([from, to]) => [from, { to, certainty: "decided", reason: "質問への答え" }] as const),
  ]);
  const left = listInitiatives(former).filter(({ code }) => !decided.has(code));

  // Another may have been joined to one that is called as it was.
  const byTitle = pairByTitle(left, listInitiatives(plan));
  const taken = new Set([...decided.values()].flatMap(({ to }) => to ?? []));
  const paired = new Set(byTitle.map(({ to }) => to));
  const leftByTitle = left.filter((one) => !byTitle.some(({ from }) => from === one));
  const freeByTitle = listInitiatives(plan).filter((one) => !paired.has(one) && !taken.has(one.code));
  const byLikeness = pairByLikeness(leftByTitle, freeByTitle, former, plan);
  const pairs = new Map([...byTitle, ...byLikeness].map((pair) => [pair.from.code, pair]));
  const unmatched = freeByTitle.filter((one) => !byLikeness.some(({ to }) => to === one));

  const initiatives = listInitiatives(former).map((one): CorrespondingInitiative => {
    const named = { from: one.code, title: one.title };
    const said = decided.get(one.code);
    if (said) return { ...named, ...said, reason: said.reason || whyOpen(one, unmatched, plan) };
    const pair = pairs.get(one.code);
    if (pair) return { ...named, to: [pair.to.code], certainty: pair.certainty, reason: pair.reason };
    return { ...named, to: null, certainty: "open", reason: whyOpen(one, unmatched, plan) };
  });
  const reached = new Set(initiatives.flatMap(({ to }) => to ?? []));
  const open = initiatives.filter(({ to }) => to === null);
  return {
    correspondence: { fiscalYear: former.fiscalYear, initiatives },
    candidates: new Map(open.map(({ from }) => [from, candidatesFor(from, former, unmatched)])),
    added: listInitiatives(plan).filter(({ code }) => !reached.has(code)),
  };
}

type Decided = readonly (readonly [string, Omit<CorrespondingInitiative, "from" | "title">])[];

/** What the sheet of the new plan says of last year's initiatives: by number where the title agrees, else by title. */
function decidedOnSheet(former: Plan, plan: Plan): Decided {
  const { correspondence } = plan;
  if (!correspondence || !sameFiscalYear(correspondence.fiscalYear, former.fiscalYear)) return [];
  const all = listInitiatives(former);
  const known = new Set(listInitiatives(plan).map(({ code }) => code));
  return correspondence.initiatives.flatMap(({ from, title, to, certainty, reason }): Decided => {
    const key = comparisonKey(title);
    const sameTitle = all.filter((one) => levelOf(one, "initiative").key === key);
    const one = sameTitle.find(({ code }) => code === from) ?? (sameTitle.length === 1 ? sameTitle[0] : undefined);
    if (!one) return [];
    // What somebody has left open there, or written so that nobody understands it, is not decided by a title.
    if (to?.every((code) => known.has(code)) !== true) return [[one.code, { to: null, certainty: "open", reason }]];
    return [[one.code, { to, certainty: certainty === "open" ? "decided" : certainty, reason }]];
  });
}

/** What is called the same, then in the same place, then the likest. */
function candidatesFor(from: string, former: Plan, unmatched: readonly PlanInitiative[]): readonly string[] {
  const one = listInitiatives(former).find(({ code }) => code === from);
  if (!one) return [];
  const isCalledSo = (other: PlanInitiative): number =>
    levelOf(other, "initiative").key === levelOf(one, "initiative").key ? 0 : 1;
  const isInPlace = (other: PlanInitiative): number =>
    levelOf(other, "initiativeGroup").key === levelOf(one, "initiativeGroup").key ? 0 : 1;
  return unmatched
    .toSorted(
      (a, b) =>
        isCalledSo(a) - isCalledSo(b) ||
        isInPlace(a) - isInPlace(b) ||
        similarity(one, b) - similarity(one, a) ||
        a.order - b.order,
    )
    .map(({ code }) => code);
}

function whyOpen(one: PlanInitiative, unmatched: readonly PlanInitiative[], plan: Plan): string {
  const { key } = levelOf(one, "initiative");
  if (listInitiatives(plan).some((other) => levelOf(other, "initiative").key === key))
    return "同じ題名の取組がほかの見出しの下にありますが、それかどうか分かりません。";
  const group = levelOf(one, "initiativeGroup").key;
  if (unmatched.some((other) => levelOf(other, "initiativeGroup").key === group))
    return "同じ題名の取組がありません。同じ見出しの下に、新しい題名の取組があります。";
  return unmatched.length > 0
    ? "同じ題名の取組がありません。"
    : "今年度の計画に見当たりません。ほかの取組にまとめたか、取りやめたと思われます。";
}
