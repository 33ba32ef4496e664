import { comparisonKey } from "../workbook/comparison-key";
import type { Candidate } from "./candidates";
import { groupBy } from "./group-by";

/** Everything handed in for ONE form: usually one candidate. */
export interface HandedInForm {
  readonly initiative: string | null;
  readonly department: string | null;
  /** その n that its 管理番号 claims; several forms of one workbook claim the same where a sheet was copied. */
  readonly claim: number | null;
  readonly identity: string;
  /** The first for each text: more than one is a question to ask. */
  readonly versions: readonly [Candidate, ...Candidate[]];
  /** The same form with the same texts, once more. */
  readonly copies: readonly Candidate[];
}

/**
 * Which candidates are the same form. `candidates` stand in their order. The SAME form is one whose leaf, 課 and 管理番号
 * agree; where one has no 管理番号, whose leaf, 課 and 目指す姿 agree. Two exceptions: a 管理番号 that one workbook carries
 * with two 目指す姿 was copied with its sheet and tells nothing but the 目指す姿; and forms whose 課 nobody knows are
 * never the same, for two 課 may have been given the same 目指す姿.
 */
export function joinSameForms(candidates: readonly Candidate[]): readonly HandedInForm[] {
  const groups = groupBy(candidates, ({ initiative, department }) => JSON.stringify([initiative, department]));
  return [...groups.values()].flatMap((group) => joinGroup(group)).map((members) => toForm(members));
}

/** One leaf and 課. */
function joinGroup(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const copiedNumbers = new Set(
    group.flatMap(({ number }) => (number !== null && isCopied(number, group) ? [number] : [])),
  );
  const names = identityNames(group);
  const joined: { readonly number: number | null; readonly names: Set<string>; readonly members: Candidate[] }[] = [];
  for (const candidate of [...group.filter(isNumbered), ...group.filter((one) => !isNumbered(one))]) {
    const name = names.get(candidate) ?? "";
    const { number } = candidate;
    const isTold = number !== null && !copiedNumbers.has(number);
    const fitting = joined.filter((form) =>
      number !== null && form.number === number
        ? isTold || form.names.has(name)
        : (number === null || form.number === null) && form.names.has(name),
    );
    const same =
      fitting.find(({ members }) => members.some((member) => haveSameTexts(member, candidate))) ?? fitting[0];
    if (same) {
      same.members.push(candidate);
      same.names.add(name);
    } else joined.push({ number, names: new Set([name]), members: [candidate] });
  }
  return joined.map(({ members }) => members);
}

function isNumbered({ number }: Candidate): boolean {
  return number !== null;
}

function isCopied(number: number, group: readonly Candidate[]): boolean {
  const files = groupBy(
    group.filter((candidate) => candidate.number === number),
    ({ source }) => source.file,
  );
  return [...files.values()].some((inFile) => new Set(inFile.map(({ identity }) => identity)).size > 1);
}

/**
 * What stands for 目指す姿 in telling forms apart: itself. Of a leaf that nobody knows, what was typed as 取組項目 too. Where it is empty
 * a workbook's forms are different forms, by their order, unless all their texts agree.
 */
function identityNames(group: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const names = new Map<Candidate, string>();
  const blanksOfFile = new Map<string, Candidate[]>();
  for (const candidate of group) {
    const { source, sha256, department, initiative, identity, reading } = candidate;
    const typedLeaf =
      initiative === null ? comparisonKey(reading.initiative.typed.group + reading.initiative.typed.leaf) : "";
    const [{ top, left }] = reading.frames;
    if (department === null) {
      names.set(candidate, JSON.stringify([sha256 ?? source.file, source.sheet, top, left]));
    } else if (identity !== "") {
      names.set(candidate, JSON.stringify([typedLeaf, identity]));
    } else {
      const blanks = blanksOfFile.get(source.file) ?? [];
      const same = blanks.findIndex((blank) => haveSameTexts(blank, candidate));
      names.set(candidate, JSON.stringify([typedLeaf, same < 0 ? blanks.length : same]));
      if (same < 0) blanksOfFile.set(source.file, [...blanks, candidate]);
    }
  }
  return names;
}

function toForm(members: readonly Candidate[]): HandedInForm {
  const versions: Candidate[] = [];
  const copies: Candidate[] = [];
  // Of two equal ones the one on a visible sheet is gathered.
  const visibleFirst = [...members.filter(isVisible), ...members.filter((member) => !isVisible(member))];
  for (const member of visibleFirst) {
    if (versions.some((version) => haveSameTexts(version, member))) copies.push(member);
    else versions.push(member);
  }
  const [first, ...others] = versions;
  if (!first) throw new Error("A form was joined of no candidates.");
  return {
    initiative: first.initiative,
    department: first.department,
    claim: members.find(isNumbered)?.number ?? null,
    identity: first.identity,
    versions: [first, ...others],
    copies,
  };
}

function isVisible({ reading }: Candidate): boolean {
  return reading.visibility === "visible";
}

/** To the character, but for line ends and white space at the end of a box, which saving a file again may change. */
function haveSameTexts(a: Candidate, b: Candidate): boolean {
  return Object.keys(a.texts).every((field) => trimmed(a.texts[field]) === trimmed(b.texts[field]));
}

function trimmed(text: string | null | undefined): string {
  return (text ?? "").replace(/\r\n?/gu, "\n").trimEnd();
}
