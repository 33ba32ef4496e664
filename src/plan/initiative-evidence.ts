import type { InitiativeTextReading, TitleSegment } from "./initiative-text";
import { levelOf, listInitiatives, type PlanInitiative } from "./initiatives";
import { markNumber, type PlanLevel } from "./marks";
import type { Plan } from "./schema";
import { compareTitles, type TitleComparison } from "./title-likeness";

/** How well an initiative of the plan fits one reading of the text. */
export interface InitiativeEvidence {
  readonly initiative: PlanInitiative;
  readonly reading: InitiativeTextReading;
  readonly title: TitleComparison;
  /** The segment that names the heading; null where none does. */
  readonly groupSegment: TitleSegment | null;
  readonly group: TitleComparison;
  /** Marks of the text that agree with the initiative, minus those that do not. */
  readonly marks: number;
  /** Of 基本項目 and 推進項目, where the text names them: titles that agree. */
  readonly headings: number;
}

/** Two misspelled candidates whose scores are closer than this cannot be distinguished. */
const CLEARLY_BETTER = 0.1;

/** The initiatives that the reading's title could be. */
export function weighInitiatives(reading: InitiativeTextReading, plan: Plan): readonly InitiativeEvidence[] {
  const initiatives = listInitiatives(plan);
  // 町民の参画機会の拡充 is a heading typed whole, not 町民のまちづくりへの参画機会の拡充 cut short.
  const likestHeading = Math.max(
    ...initiatives.map((initiative) => likenessToHeadings(reading.initiative, initiative)),
  );
  return initiatives.flatMap((initiative) => {
    const title = compareTitles(reading.initiative.key, levelOf(initiative, "initiative").key);
    if (title.likeness === "different" || title.score < likestHeading) return [];
    return [
      { initiative, reading, title, ...weighGroup(reading, initiative), ...weighSurroundings(reading, initiative) },
    ];
  });
}

function weighGroup(
  { before }: InitiativeTextReading,
  initiative: PlanInitiative,
): Pick<InitiativeEvidence, "groupSegment" | "group"> {
  const key = levelOf(initiative, "initiativeGroup").key;
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
  { before, initiative: typed }: InitiativeTextReading,
  initiative: PlanInitiative,
): Pick<InitiativeEvidence, "marks" | "headings"> {
  const agreements = [...before, typed].flatMap(({ level, number }) =>
    level === null || number === null ? [] : [number === numberInPlan(initiative, level)],
  );
  const themeAndPillar = before.filter(
    ({ level, key }) =>
      (level === "theme" && key === levelOf(initiative, "theme").key) ||
      (level === "pillar" && key === levelOf(initiative, "pillar").key),
  );
  return {
    marks: agreements.reduce((sum, agrees) => sum + (agrees ? 1 : -1), 0),
    headings: themeAndPillar.length,
  };
}

/** For sorting. Of misspelled and cut titles those under their own heading come first. */
export function byStrength(a: InitiativeEvidence, b: InitiativeEvidence): number {
  return (
    Number(b.title.likeness === "same") - Number(a.title.likeness === "same") ||
    b.group.score - a.group.score ||
    b.title.score - a.title.score ||
    b.headings - a.headings ||
    b.marks - a.marks ||
    a.initiative.order - b.initiative.order
  );
}

/** Whether `best` is clearly ahead of `rival`, the next in order. */
export function isClearlyBetter(best: InitiativeEvidence, rival: InitiativeEvidence): boolean {
  if (best.title.likeness === "same" && rival.title.likeness !== "same") return true;
  // の活動支援と連携 is what remains of the long title and of the short one alike: the remaining share decides nothing.
  const areBothCut = best.title.likeness === "cut" && rival.title.likeness === "cut";
  const titleAhead = areBothCut ? 0 : best.title.score - rival.title.score;
  if (titleAhead <= -CLEARLY_BETTER) return false;
  if (best.group.likeness === "same" && rival.group.likeness !== "same") return true;
  const groupAhead = best.group.score - rival.group.score;
  if (titleAhead >= CLEARLY_BETTER || groupAhead >= CLEARLY_BETTER) return true;
  return best.headings > rival.headings || (best.headings === rival.headings && best.marks > rival.marks);
}

/** Whether the reading has a title before the initiative's that is like this initiative's heading. */
export function namesGroup({ before }: InitiativeTextReading, initiative: PlanInitiative): boolean {
  const key = levelOf(initiative, "initiativeGroup").key;
  return before.some((segment) => segment.title !== "" && compareTitles(segment.key, key).likeness !== "different");
}

/** The number of the initiative's own mark at `level`. */
export function numberInPlan(initiative: PlanInitiative, level: PlanLevel): number | null {
  return markNumber(level, levelOf(initiative, level).mark);
}

/** A segment with the mark (1) names an initiative, however similar to a heading, unless it equals one exactly. */
function likenessToHeadings({ key, level }: TitleSegment, initiative: PlanInitiative): number {
  const headings = (["pillar", "theme", "initiativeGroup"] as const).map((above) => levelOf(initiative, above).key);
  if (headings.includes(key)) return 1;
  return level === "initiative" ? 0 : Math.max(...headings.map((heading) => compareTitles(key, heading).score));
}
