import { comparisonKey } from "../workbook/comparison-key";
import { responsibleDepartments, type PlanInitiative } from "./initiatives";
import type { Plan } from "./schema";

/** What of a plan says how its 課 are called, and were. */
export type NamesOfDepartments = Pick<Plan, "departments" | "formerNames" | "municipality">;

/** A name that the plan knows. */
export interface DepartmentName {
  /** As the plan writes it. */
  readonly name: string;
  /** The last day of a former name (ISO date); null: a 課 of today. */
  readonly until: string | null;
  /** 課 of today, in report order: of a former name its successors, else the 課 itself. */
  readonly successors: readonly string[];
}

/** A name inside a longer text. */
export interface FoundDepartmentName extends DepartmentName {
  /** All text before it, as a comparison key. */
  readonly before: string;
  /** All text behind it, as a comparison key. */
  readonly behind: string;
}

/** The names inside a text, in its order. */
export interface NamesInText {
  readonly found: readonly FoundDepartmentName[];
  /** What is left without them, as a comparison key. */
  readonly rest: string;
}

/**
 * What a typed name means, however it is spaced; null: the plan does not know it. `on`: the day of the text (ISO date). A name that
 * is a former one and one of today (産業課, where 商工課 became 産業課 and 産業課 became 農林課) is the former one until its last day,
 * and today's afterwards and where there is no day.
 */
export function departmentNamed(typed: string, plan: NamesOfDepartments, on?: string): DepartmentName | null {
  const key = comparisonKey(typed);
  return namesOf(plan, on).find((known) => known.key === key) ?? null;
}

/** The 課 of today that a name stands for, as {@link departmentNamed}: itself, the successors of a former name, or none. */
export function successorsOf(name: string, plan: NamesOfDepartments, on?: string): readonly string[] {
  return departmentNamed(name, plan, on)?.successors ?? [];
}

/**
 * Of several 課 that took over from one, those that carry the initiative out: its form is one of theirs. All of them where none
 * does, or where the initiative is not known.
 */
export function successorsFor(
  successors: readonly string[],
  initiative: PlanInitiative | null,
  plan: Plan,
): readonly string[] {
  const responsible = initiative ? responsibleDepartments(plan, initiative) : [];
  const own = successors.filter((department) => responsible.includes(department));
  return own.length > 0 ? own : successors;
}

/**
 * The names in a text, each taken whole and the longest first: 企画商工観光課 is not 商工観光課, whether the plan knows that
 * longer name or not.
 */
export function departmentNamesIn(text: string, plan: NamesOfDepartments, on?: string): NamesInText {
  const { key, gaps } = keyWithGaps(text);
  const names = namesOf(plan, on).toSorted((a, b) => b.key.length - a.key.length);
  const municipality = comparisonKey(plan.municipality);
  const taken: { readonly at: number; readonly end: number; readonly name: DepartmentName }[] = [];
  for (const name of names) {
    for (let start = key.indexOf(name.key); start >= 0; start = key.indexOf(name.key, start + name.key.length)) {
      const end = start + name.key.length;
      const before = key.slice(0, start);
      const at = start - prefixOf(name, before, municipality).length;
      const isWhole = at < start || isGap(gaps, start, end) || !isPartOfWord(name.key, before, names);
      if (isWhole && taken.every((other) => end <= other.at || at >= other.end)) taken.push({ at, end, name });
    }
  }
  const inOrder = taken.toSorted((a, b) => a.at - b.at);
  const found = inOrder.map(({ at, end, name: { name, until, successors } }) => ({
    name,
    until,
    successors,
    before: key.slice(0, at),
    behind: key.slice(end),
  }));
  const pieces = [...inOrder, { at: key.length }].map(({ at }, index) => key.slice(inOrder[index - 1]?.end ?? 0, at));
  return { found, rest: pieces.join("") };
}

/**
 * Whether two texts that name 課 differ only in what these are called: in the names of today they say the same, in the same
 * order. Without a former name in either, texts that differ say different things.
 */
export function differInFormerNamesOnly(a: string, b: string, initiative: PlanInitiative | null, plan: Plan): boolean {
  const [one, other] = [departmentNamesIn(a, plan), departmentNamesIn(b, plan)];
  if (![...one.found, ...other.found].some(({ until }) => until !== null)) return false;
  const today = ({ found, rest }: NamesInText): string => {
    const names = found.flatMap(({ successors }) => successorsFor(successors, initiative, plan));
    return JSON.stringify([[...new Set(names)], rest.replaceAll(BETWEEN_NAMES, "")]);
  };
  return today(one) === today(other);
}

/** As a comparison key has them. */
const BETWEEN_NAMES = /[、,・/]/gu;

/** The comparison key of a text in which every known name is today's; one that was split stays as it is. */
export function keyWithNamesOfToday(text: string, plan: NamesOfDepartments, on?: string): string {
  const { found } = departmentNamesIn(text, plan, on);
  const key = comparisonKey(text);
  const pieces = found.map(({ name, successors: [only, ...others], before }, index) => {
    const start = key.length - (found[index - 1]?.behind ?? key).length;
    return before.slice(start) + comparisonKey(only === undefined || others.length > 0 ? name : only);
  });
  return [...pieces, found.at(-1)?.behind ?? key].join("");
}

interface KeyedName extends DepartmentName {
  readonly key: string;
}

/** Whether a 課 of today has a name that another one had before: then it takes a day to tell which is meant. */
export function hasReusedNames({ departments, formerNames }: NamesOfDepartments): boolean {
  const today = new Set(departments.map(comparisonKey));
  return formerNames.some(({ name }) => today.has(comparisonKey(name)));
}

function namesOf({ departments, formerNames }: NamesOfDepartments, on?: string): readonly KeyedName[] {
  const names = new Map<string, KeyedName>();
  const stillFormer = new Set(
    formerNames.filter(({ until }) => on !== undefined && until >= on).map(({ name }) => comparisonKey(name)),
  );
  for (const name of departments) {
    const key = comparisonKey(name);
    if (!names.has(key) && !stillFormer.has(key)) names.set(key, { name, key, until: null, successors: [name] });
  }
  for (const { name, until } of formerNames) {
    const key = comparisonKey(name);
    if (names.has(key)) continue;
    const of = new Set(
      formerNames.filter((other) => comparisonKey(other.name) === key).map(({ department }) => department),
    );
    names.set(key, { name, key, until, successors: departments.filter((department) => of.has(department)) });
  }
  return [...names.values()].filter(({ key }) => key !== "");
}

interface KeyWithGaps {
  readonly key: string;
  /** Where white space stood, as places in the key. */
  readonly gaps: ReadonlySet<number>;
}

function keyWithGaps(text: string): KeyWithGaps {
  const gaps = new Set<number>();
  let key = "";
  for (const word of text.split(/\s+/u)) {
    key += comparisonKey(word);
    gaps.add(key.length);
  }
  return { key, gaps };
}

/** White space ends a word, but not in 「企 画 商 工 観 光 課」, which is spread over its field. */
function isGap(gaps: ReadonlySet<number>, at: number, end: number): boolean {
  if (!gaps.has(at)) return false;
  return !Array.from({ length: end - at - 1 }, (_, index) => at + 1 + index).some((place) => gaps.has(place));
}

/** 「上富良野町総務課」, 「上富良野町役場総務課」; 「旧企画課」 where it is called otherwise today. "" where none of these is there. */
function prefixOf({ until }: DepartmentName, before: string, municipality: string): string {
  if (until !== null && before.endsWith(FORMER)) return FORMER;
  const hall = TOWN_HALL.exec(before)?.[0] ?? "";
  const prefix = municipality + hall;
  return municipality !== "" && before.endsWith(prefix) ? prefix : "";
}

const FORMER = "旧";
const TOWN_HALL = /(?:役場|役所|庁|立)$/u;
const LETTER_AT_END = /\p{L}$/u;
const KANJI_AT_START = /^\p{Script=Han}/u;
/** 「総務部総務課」, 「総務課と町民生活課」, 「総務課あて町民生活課」: one unit beside another. */
const UNIT_AT_END = /[課室部班係](?:と|や|及び|および|並びに|ならびに|へ|あて|宛|御中)?$/u;
/** 「令和6年度総務課」, 「前期進捗状況総務課」: what the names of files say before the 課. */
const WORD_OF_FILES =
  /(?:\d[年月日回]|年度|[前後上下]期|年間|進捗|状況|実績|報告|様式|評価|調書|提出|回答|最終|最新|確定|修正|訂正)(?:書|表|票|分|版|用|済み?)?$/u;

/** Whether the name is only the end of a longer word. A name in kana (ラベンダーハイツ) is one by itself wherever it stands. */
function isPartOfWord(name: string, before: string, names: readonly KeyedName[]): boolean {
  if (!KANJI_AT_START.test(name) || !LETTER_AT_END.test(before)) return false;
  const isBehindName = names.some(({ key }) => before.endsWith(key));
  return !isBehindName && !UNIT_AT_END.test(before) && !WORD_OF_FILES.test(before);
}
