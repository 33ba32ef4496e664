import type { TitleSegment } from "./initiative-text";
import type { InitiativeEvidence } from "./initiative-evidence";
import { levelOf, type PlanInitiative } from "./initiatives";
import { markNumber, type PlanLevel } from "./marks";

export interface InitiativeProblem {
  readonly type:
    /** Another mark than the plan's: ② for (2), (3) for (2). */
    | "mark"
    /** A title without its mark. */
    | "no-mark"
    /** 基本項目's or 推進項目's title is not the plan's. */
    | "heading-title"
    | "group-title"
    /** The heading ① is not there. */
    | "group-missing"
    /** Misspelled, cut short, or ("") not there. */
    | "initiative-title"
    /** The title is there, with more text around it. */
    | "extra-text"
    /** It could be any of the candidates. */
    | "ambiguous"
    /** No initiative of the plan is called so. */
    | "unknown";
  readonly level: PlanLevel;
  /** As typed, without the white space around it. */
  readonly typed: string;
  /** What the plan has there. */
  readonly expected: string;
}

/** How a text that was matched to an initiative differs from the plan, from the top level down. */
export function problemsOfMatch({
  initiative,
  reading,
  title,
  groupSegment,
  group,
}: InitiativeEvidence): readonly InitiativeProblem[] {
  const others = reading.before.filter((segment) => segment !== groupSegment && segment !== reading.initiative);
  return [
    ...others.flatMap((segment) => problemsOfHeading(segment, initiative)),
    ...problemsOfGroup(groupSegment, group.likeness === "same", initiative),
    ...problemsOfInitiative(reading.initiative, title.likeness, initiative),
  ];
}

/** 基本項目, 推進項目 and the marks of a code, where the text has them. */
function problemsOfHeading(
  { level, number, mark, title, key }: TitleSegment,
  initiative: PlanInitiative,
): readonly InitiativeProblem[] {
  if (level === null) return [];
  const expected = levelOf(initiative, level);
  const problems: InitiativeProblem[] = [];
  if (number !== markNumber(level, expected.mark))
    problems.push({ type: "mark", level, typed: mark, expected: expected.mark });
  if (key !== "" && key !== expected.key)
    problems.push({ type: "heading-title", level, typed: title, expected: expected.title });
  return problems;
}

function problemsOfGroup(
  segment: TitleSegment | null,
  isSame: boolean,
  initiative: PlanInitiative,
): readonly InitiativeProblem[] {
  const level = "initiativeGroup";
  const expected = levelOf(initiative, level);
  if (!segment) return [{ type: "group-missing", level, typed: "", expected: `${expected.mark} ${expected.title}` }];
  const problems = problemsOfMark(segment, level, initiative);
  // A code in front of the initiative ("Ⅰ-2-①-(1) …") names the heading by its mark alone.
  const isNamed = isSame || (segment.title === "" && segment.mark !== "");
  return isNamed
    ? problems
    : [...problems, { type: "group-title", level, typed: segment.title, expected: expected.title }];
}

function problemsOfInitiative(
  segment: TitleSegment,
  likeness: InitiativeEvidence["title"]["likeness"],
  initiative: PlanInitiative,
): readonly InitiativeProblem[] {
  const level = "initiative";
  const problems = problemsOfMark(segment, level, initiative);
  if (likeness === "same") return problems;
  const type = likeness === "extra" ? "extra-text" : "initiative-title";
  return [...problems, { type, level, typed: segment.title, expected: initiative.title }];
}

function problemsOfMark(
  segment: TitleSegment,
  level: PlanLevel,
  initiative: PlanInitiative,
): readonly InitiativeProblem[] {
  const { mark } = levelOf(initiative, level);
  if (segment.number === null) return [{ type: "no-mark", level, typed: "", expected: mark }];
  const isRight = segment.level === level && segment.number === markNumber(level, mark);
  return isRight ? [] : [{ type: "mark", level, typed: segment.mark, expected: mark }];
}
