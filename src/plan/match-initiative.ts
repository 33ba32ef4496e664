import {
  readInitiativeText,
  type InitiativeTextReading,
  type TitleSegment,
  type InitiativeText,
} from "./initiative-text";
import {
  byStrength,
  isClearlyBetter,
  namesGroup,
  numberInPlan,
  weighInitiatives,
  type InitiativeEvidence,
} from "./initiative-evidence";
import { problemsOfMatch, type InitiativeProblem } from "./initiative-problems";
import { levelOf, listInitiatives, type PlanInitiative } from "./initiatives";
import { markNumber, planLevels } from "./marks";
import type { Plan } from "./schema";

/** Which initiative of the plan the text of a 取組項目 field names. */
export interface InitiativeMatch {
  /** Null where it is uncertain: a wrong initiative is worse than a question. */
  readonly inPlan: PlanInitiative | null;
  /** Initiatives that it could be, likeliest first; only `inPlan` where that is certain. */
  readonly candidates: readonly PlanInitiative[];
  readonly typed: { readonly group: string; readonly initiative: string };
  /** What differs from the plan; also says why `inPlan` is null ("ambiguous", "unknown"). */
  readonly problems: readonly InitiativeProblem[];
}

/** With neither heading nor mark to support it, at least half of a cut title must be present. */
const CUT_THAT_STANDS_ALONE = 0.5;

const NOTHING_TYPED: TitleSegment = { level: null, number: null, mark: "", title: "", key: "" };

/**
 * Matches by mark AND title. A wrong mark beside right titles, a misspelled or cut title beside the right heading are
 * matched and reported; right marks beside an entirely different title are not matched, nor is an initiative under
 * another's heading.
 */
export function matchInitiative(text: string, plan: Plan): InitiativeMatch {
  const parsed = readInitiativeText(text);
  const weighed = parsed.readings.flatMap((reading) => weighInitiatives(reading, plan)).toSorted(byStrength);
  const best = weighed[0];
  if (!best) return matchWithoutTitle(parsed, plan);
  const rivals = weighed.filter(
    ({ initiative, title }) => initiative !== best.initiative && title.likeness !== "different",
  );
  const isAmbiguous = rivals.some((rival) => !isClearlyBetter(best, rival));
  if (!isAmbiguous && isSupported(best, plan)) {
    return {
      inPlan: best.initiative,
      candidates: [best.initiative],
      typed: typedOf(best),
      problems: problemsOfMatch(best),
    };
  }
  const inTypedGroup = listInitiatives(plan).filter((initiative) => namesGroup(best.reading, initiative));
  const candidates = [...new Set([...weighed.map(({ initiative }) => initiative), ...inTypedGroup])];
  // Either several initiatives are as likely, or heading and initiative contradict each other.
  return undecided("ambiguous", candidates, typedOf(best));
}

function isSupported(evidence: InitiativeEvidence, plan: Plan): boolean {
  const { initiative, reading, title, group, groupSegment } = evidence;
  if (namesAnotherInitiative(evidence)) return false;
  if (group.likeness === "same") return true;
  if (group.likeness !== "different") return !isTitleOfAnotherGroup(groupSegment, initiative, plan);
  const typedGroups = new Set(
    listInitiatives(plan)
      .filter((other) => namesGroup(reading, other))
      .map((other) => other.group),
  );
  const marksAgree =
    reading.initiative.level === "initiative" && evidence.marks === markedPieces(reading) && evidence.marks >= 2;
  if (typedGroups.size > 0) {
    // Initiative and heading contradict each other. Only marks that fit this initiative and not the typed heading can decide.
    const headingFits = [...typedGroups].some(
      ({ mark }) => markNumber("initiativeGroup", mark) === groupSegment?.number,
    );
    return title.likeness === "same" && marksAgree && !headingFits;
  }
  if (title.likeness === "same") return true;
  const initiativeMarkAgrees =
    reading.initiative.number === null || reading.initiative.number === numberInPlan(initiative, "initiative");
  const hasUnknownHeading = groupSegment !== null && groupSegment.title !== "";
  if (hasUnknownHeading) return marksAgree;
  return initiativeMarkAgrees && (title.likeness !== "cut" || title.score >= CUT_THAT_STANDS_ALONE);
}

/** "(1) … (2) …" in one text. */
function namesAnotherInitiative({ reading }: InitiativeEvidence): boolean {
  return reading.before.some(
    ({ level, key }) => level === "initiative" && key !== "" && key !== reading.initiative.key,
  );
}

/** 第1地区の整備 is like 第2地区の整備, but where both are headings of the plan the typed one is meant. */
function isTitleOfAnotherGroup(segment: TitleSegment | null, initiative: PlanInitiative, plan: Plan): boolean {
  return listInitiatives(plan).some(
    (other) => other.group !== initiative.group && levelOf(other, "initiativeGroup").key === segment?.key,
  );
}

/** The text has no initiative's title: a heading with a single initiative, a heading with (2), or a whole code still identify it. */
function matchWithoutTitle({ segments, readings }: InitiativeText, plan: Plan): InitiativeMatch {
  const initiatives = listInitiatives(plan);
  const heading = readings[0]?.initiative ?? null;
  const marks = segments.filter(({ number }) => number !== null);
  const fitsMarks = (initiative: PlanInitiative) =>
    marks.every(({ level, number }) => level === null || number === numberInPlan(initiative, level));
  const isWholeCode = new Set(marks.map(({ level }) => level)).size === planLevels.length;
  const named = heading
    ? initiatives.filter((initiative) => levelOf(initiative, "initiativeGroup").key === heading.key)
    : isWholeCode
      ? initiatives
      : [];
  const fitting = named.filter(fitsMarks);
  const typed = { group: "", initiative: heading?.title ?? "" };
  const [initiative, ...others] = fitting;
  if (!initiative) {
    const alike = initiatives.filter(
      (other) => heading && namesGroup({ initiative: heading, before: segments }, other),
    );
    return undecided(
      "unknown",
      alike.length > 0 ? alike : marks.length > 1 ? initiatives.filter(fitsMarks) : [],
      typed,
    );
  }
  if (others.length > 0) return undecided("ambiguous", fitting, typed);
  const evidence: InitiativeEvidence = {
    initiative,
    reading: { initiative: marks.find(({ level }) => level === "initiative") ?? NOTHING_TYPED, before: segments },
    title: { likeness: "different", score: 0 },
    groupSegment: heading ?? marks.find(({ level }) => level === "initiativeGroup") ?? null,
    group: heading ? { likeness: "same", score: 1 } : { likeness: "different", score: 0 },
    marks: marks.length,
    headings: 0,
  };
  return {
    inPlan: initiative,
    candidates: [initiative],
    typed: typedOf(evidence),
    problems: problemsOfMatch(evidence),
  };
}

function undecided(
  type: "ambiguous" | "unknown",
  candidates: readonly PlanInitiative[],
  typed: InitiativeMatch["typed"],
): InitiativeMatch {
  const expected = candidates.map(({ mark, title }) => `${mark} ${title}`).join("、");
  return {
    inPlan: null,
    candidates,
    typed,
    problems: [{ type, level: "initiative", typed: typed.initiative, expected }],
  };
}

function markedPieces({ before, initiative }: InitiativeTextReading): number {
  return [...before, initiative].filter(({ number }) => number !== null).length;
}

function typedOf({ reading, groupSegment }: InitiativeEvidence): InitiativeMatch["typed"] {
  return { group: groupSegment?.title ?? "", initiative: reading.initiative.title };
}
