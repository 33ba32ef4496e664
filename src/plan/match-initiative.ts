import { readInitiativeBox, type BoxReading, type BoxSegment, type InitiativeBox } from "./initiative-box";
import { problemsOfMatch, type InitiativeProblem } from "./initiative-problems";
import { levelOf, listInitiatives, type PlanLeaf } from "./initiatives";
import { markNumber, planLevels, type PlanLevel } from "./marks";
import type { Plan } from "./schema";
import { compareTitles, type TitleComparison } from "./title-likeness";

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

/** A leaf weighed against one reading of the box. */
export interface LeafEvidence {
  readonly leaf: PlanLeaf;
  readonly reading: BoxReading;
  readonly title: TitleComparison;
  /** The piece that names the heading; null where none does. */
  readonly groupSegment: BoxSegment | null;
  readonly group: TitleComparison;
  /** Marks of the box that agree with the leaf, less those that do not. */
  readonly marks: number;
  /** Of 基本項目 and 推進項目, where the box names them: titles that agree. */
  readonly headings: number;
}

/** Two misspelled candidates that are closer to each other than this cannot be told apart. */
const CLEARLY_BETTER = 0.1;
/** With neither heading nor mark to support it, at least half of a cut title must be there. */
const CUT_THAT_STANDS_ALONE = 0.5;

const NOTHING_TYPED: BoxSegment = { level: null, number: null, mark: "", title: "", key: "" };

/**
 * Matches by mark AND title. A wrong mark beside right titles, a misspelled or cut title beside the right heading are
 * matched and reported; right marks beside quite another title are not matched, nor is a leaf under another's heading.
 */
export function matchInitiative(text: string, plan: Plan): InitiativeMatch {
  const box = readInitiativeBox(text);
  const weighed = box.readings.flatMap((reading) => weigh(reading, plan)).toSorted(byStrength);
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

function weigh(reading: BoxReading, plan: Plan): readonly LeafEvidence[] {
  const leaves = listInitiatives(plan);
  // 町民の参画機会の拡充 is a heading typed whole, not 町民のまちづくりへの参画機会の拡充 cut short.
  const likestHeading = Math.max(...leaves.map((leaf) => likenessToHeadings(reading.leaf, leaf)));
  return leaves.flatMap((leaf) => {
    const title = compareTitles(reading.leaf.key, levelOf(leaf, "initiative").key);
    if (title.likeness === "different" || title.score < likestHeading) return [];
    return [{ leaf, reading, title, ...weighGroup(reading, leaf), ...weighSurroundings(reading, leaf) }];
  });
}

function weighGroup({ before }: BoxReading, leaf: PlanLeaf): Pick<LeafEvidence, "groupSegment" | "group"> {
  const key = levelOf(leaf, "initiativeGroup").key;
  const compared = before
    .filter((segment) => segment.title !== "" && segment.level !== "pillar")
    .map((groupSegment) => ({ groupSegment, group: compareTitles(groupSegment.key, key) }))
    .toSorted((a, b) => b.group.score - a.group.score);
  const [closest] = compared;
  if (closest && closest.group.likeness !== "different") return closest;
  const marked = before.findLast(({ level }) => level === "initiativeGroup") ?? null;
  return { groupSegment: marked, group: { likeness: "different", score: 0 } };
}

function weighSurroundings(
  { before, leaf: typed }: BoxReading,
  leaf: PlanLeaf,
): Pick<LeafEvidence, "marks" | "headings"> {
  const agreements = [...before, typed].flatMap(({ level, number }) =>
    level === null || number === null ? [] : [number === numberInPlan(leaf, level)],
  );
  const themeAndPillar = before.filter(
    ({ level, key }) =>
      (level === "theme" && key === levelOf(leaf, "theme").key) ||
      (level === "pillar" && key === levelOf(leaf, "pillar").key),
  );
  return {
    marks: agreements.reduce((sum, agrees) => sum + (agrees ? 1 : -1), 0),
    headings: themeAndPillar.length,
  };
}

/** Of misspelled and cut titles those under their own heading come first. */
function byStrength(a: LeafEvidence, b: LeafEvidence): number {
  return (
    Number(b.title.likeness === "same") - Number(a.title.likeness === "same") ||
    b.group.score - a.group.score ||
    b.title.score - a.title.score ||
    b.headings - a.headings ||
    b.marks - a.marks ||
    a.leaf.order - b.leaf.order
  );
}

function isClearlyBetter(best: LeafEvidence, rival: LeafEvidence): boolean {
  if (best.title.likeness === "same" && rival.title.likeness !== "same") return true;
  // の活動支援と連携 is cut from the long title and from the short one alike: the share that is left says nothing.
  const areBothCut = best.title.likeness === "cut" && rival.title.likeness === "cut";
  const titleAhead = areBothCut ? 0 : best.title.score - rival.title.score;
  if (titleAhead <= -CLEARLY_BETTER) return false;
  const groupAhead = best.group.score - rival.group.score;
  if (titleAhead >= CLEARLY_BETTER || groupAhead >= CLEARLY_BETTER) return true;
  return best.headings > rival.headings || (best.headings === rival.headings && best.marks > rival.marks);
}

function isSupported(evidence: LeafEvidence, plan: Plan): boolean {
  const { leaf, reading, title, group, groupSegment } = evidence;
  if (group.likeness !== "different") return true;
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

function namesGroup({ before }: BoxReading, leaf: PlanLeaf): boolean {
  const key = levelOf(leaf, "initiativeGroup").key;
  return before.some((segment) => segment.title !== "" && compareTitles(segment.key, key).likeness !== "different");
}

function markedPieces({ before, leaf }: BoxReading): number {
  return [...before, leaf].filter(({ number }) => number !== null).length;
}

function likenessToHeadings({ key }: BoxSegment, leaf: PlanLeaf): number {
  const headings = (["pillar", "theme", "initiativeGroup"] as const).map((level) => levelOf(leaf, level).key);
  return Math.max(...headings.map((heading) => compareTitles(key, heading).score));
}

function typedOf({ reading, groupSegment }: LeafEvidence): InitiativeMatch["typed"] {
  return { group: groupSegment?.title ?? "", leaf: reading.leaf.title };
}

function numberInPlan(leaf: PlanLeaf, level: PlanLevel): number | null {
  return markNumber(level, levelOf(leaf, level).mark);
}
