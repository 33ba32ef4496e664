import { readInitiativeBox, type BoxReading, type BoxSegment, type InitiativeBox } from "./initiative-box";
import {
  byStrength,
  isClearlyBetter,
  namesGroup,
  numberInPlan,
  weighLeaves,
  type LeafEvidence,
} from "./initiative-evidence";
import { problemsOfMatch, type InitiativeProblem } from "./initiative-problems";
import { levelOf, listInitiatives, type PlanLeaf } from "./initiatives";
import { markNumber, planLevels } from "./marks";
import type { Plan } from "./schema";

/** Which leaf of the plan the text of a 取組項目 box names. */
export interface InitiativeMatch {
  /** Null where it cannot be told: a wrong leaf is worse than a question. */
  readonly leaf: PlanLeaf | null;
  /** Leaves that it could be, likeliest first; only `leaf` where that is told. */
  readonly candidates: readonly PlanLeaf[];
  readonly typed: { readonly group: string; readonly leaf: string };
  /** What differs from the plan; also says why `leaf` is null ("ambiguous", "unknown"). */
  readonly problems: readonly InitiativeProblem[];
}

/** With neither heading nor mark to support it, at least half of a cut title must be there. */
const CUT_THAT_STANDS_ALONE = 0.5;

const NOTHING_TYPED: BoxSegment = { level: null, number: null, mark: "", title: "", key: "" };

/**
 * Matches by mark AND title. A wrong mark beside right titles, a misspelled or cut title beside the right heading are
 * matched and reported; right marks beside quite another title are not matched, nor is a leaf under another's heading.
 */
export function matchInitiative(text: string, plan: Plan): InitiativeMatch {
  const box = readInitiativeBox(text);
  const weighed = box.readings.flatMap((reading) => weighLeaves(reading, plan)).toSorted(byStrength);
  const best = weighed[0];
  if (!best) return matchWithoutTitle(box, plan);
  const rivals = weighed.filter(({ leaf, title }) => leaf !== best.leaf && title.likeness !== "different");
  const isAmbiguous = rivals.some((rival) => !isClearlyBetter(best, rival));
  if (!isAmbiguous && isSupported(best, plan)) {
    return { leaf: best.leaf, candidates: [best.leaf], typed: typedOf(best), problems: problemsOfMatch(best) };
  }
  const inTypedGroup = listInitiatives(plan).filter((leaf) => namesGroup(best.reading, leaf));
  const candidates = [...new Set([...weighed.map(({ leaf }) => leaf), ...inTypedGroup])];
  // Either several leaves are as likely, or heading and leaf contradict each other.
  return undecided("ambiguous", candidates, typedOf(best));
}

function isSupported(evidence: LeafEvidence, plan: Plan): boolean {
  const { leaf, reading, title, group, groupSegment } = evidence;
  if (namesAnotherLeaf(evidence)) return false;
  if (group.likeness === "same") return true;
  if (group.likeness !== "different") return !isTitleOfAnotherGroup(groupSegment, leaf, plan);
  const typedGroups = new Set(
    listInitiatives(plan)
      .filter((other) => namesGroup(reading, other))
      .map((other) => other.group),
  );
  const marksAgree =
    reading.leaf.level === "initiative" && evidence.marks === markedPieces(reading) && evidence.marks >= 2;
  if (typedGroups.size > 0) {
    // Leaf and heading contradict each other. Only marks that fit this leaf and not the typed heading can decide.
    const headingFits = [...typedGroups].some(
      ({ mark }) => markNumber("initiativeGroup", mark) === groupSegment?.number,
    );
    return title.likeness === "same" && marksAgree && !headingFits;
  }
  if (title.likeness === "same") return true;
  const leafMarkAgrees = reading.leaf.number === null || reading.leaf.number === numberInPlan(leaf, "initiative");
  const hasUnknownHeading = groupSegment !== null && groupSegment.title !== "";
  if (hasUnknownHeading) return marksAgree;
  return leafMarkAgrees && (title.likeness !== "cut" || title.score >= CUT_THAT_STANDS_ALONE);
}

/** "(1) … (2) …" in one box. */
function namesAnotherLeaf({ reading }: LeafEvidence): boolean {
  return reading.before.some(({ level, key }) => level === "initiative" && key !== "" && key !== reading.leaf.key);
}

/** 第1地区の整備 is like 第2地区の整備, but where both are headings of the plan the typed one is meant. */
function isTitleOfAnotherGroup(segment: BoxSegment | null, leaf: PlanLeaf, plan: Plan): boolean {
  return listInitiatives(plan).some(
    (other) => other.group !== leaf.group && levelOf(other, "initiativeGroup").key === segment?.key,
  );
}

/** The box names no leaf by its title: a heading with a single leaf, a heading with (2), or a whole code still tell it. */
function matchWithoutTitle({ segments, readings }: InitiativeBox, plan: Plan): InitiativeMatch {
  const leaves = listInitiatives(plan);
  const heading = readings[0]?.leaf ?? null;
  const marks = segments.filter(({ number }) => number !== null);
  const fitsMarks = (leaf: PlanLeaf) =>
    marks.every(({ level, number }) => level === null || number === numberInPlan(leaf, level));
  const isWholeCode = new Set(marks.map(({ level }) => level)).size === planLevels.length;
  const named = heading
    ? leaves.filter((leaf) => levelOf(leaf, "initiativeGroup").key === heading.key)
    : isWholeCode
      ? leaves
      : [];
  const fitting = named.filter(fitsMarks);
  const typed = { group: "", leaf: heading?.title ?? "" };
  const [leaf, ...others] = fitting;
  if (!leaf) {
    const alike = leaves.filter((other) => heading && namesGroup({ leaf: heading, before: segments }, other));
    return undecided("unknown", alike.length > 0 ? alike : marks.length > 1 ? leaves.filter(fitsMarks) : [], typed);
  }
  if (others.length > 0) return undecided("ambiguous", fitting, typed);
  const evidence: LeafEvidence = {
    leaf,
    reading: { leaf: marks.find(({ level }) => level === "initiative") ?? NOTHING_TYPED, before: segments },
    title: { likeness: "different", score: 0 },
    groupSegment: heading ?? marks.find(({ level }) => level === "initiativeGroup") ?? null,
    group: heading ? { likeness: "same", score: 1 } : { likeness: "different", score: 0 },
    marks: marks.length,
    headings: 0,
  };
  return { leaf, candidates: [leaf], typed: typedOf(evidence), problems: problemsOfMatch(evidence) };
}

function undecided(
  type: "ambiguous" | "unknown",
  candidates: readonly PlanLeaf[],
  typed: InitiativeMatch["typed"],
): InitiativeMatch {
  const expected = candidates.map(({ initiative }) => `${initiative.mark} ${initiative.title}`).join("、");
  return { leaf: null, candidates, typed, problems: [{ type, level: "initiative", typed: typed.leaf, expected }] };
}

function markedPieces({ before, leaf }: BoxReading): number {
  return [...before, leaf].filter(({ number }) => number !== null).length;
}

function typedOf({ reading, groupSegment }: LeafEvidence): InitiativeMatch["typed"] {
  return { group: groupSegment?.title ?? "", leaf: reading.leaf.title };
}
