import { comparisonKey } from "../../workbook/comparison-key";
import type { Candidate } from "./candidates";
import { groupBy } from "../group-by";

/** Everything handed in for ONE form: usually one candidate. */
export interface HandedInForm {
  readonly initiative: string | null;
  readonly department: string | null;
  /** As the form itself says, where somebody had to be asked. */
  readonly ownDepartment: string | null;
  /** その n that its 管理番号 claims; several forms of one workbook claim the same where a sheet was copied. */
  readonly claim: number | null;
  readonly identity: string;
  /** The first for each text: more than one is a question to ask. */
  readonly versions: readonly [Candidate, ...Candidate[]];
  /** The same form with the same texts, once more. */
  readonly copies: readonly Candidate[];
}

/**
 * Which candidates are the same form. `candidates` stand in their order. The SAME form is one whose initiative, 課 and 管理番号
 * agree; where one has no 管理番号, whose initiative, 課 and 目指す姿 agree. Two exceptions: a 管理番号 that one workbook carries
 * with two 目指す姿 was copied with its sheet and proves nothing, so that 目指す姿 alone counts; and forms whose 課 nobody knows are
 * never the same, for two 課 may have been given the same 目指す姿.
 */
export function joinSameForms(candidates: readonly Candidate[]): readonly HandedInForm[] {
  const groups = groupBy(candidates, ({ initiative, department }) => JSON.stringify([initiative, department]));
  return [...groups.values()].flatMap((group) => joinGroup(group)).map((members) => toForm(members));
}

/** One initiative and 課. */
function joinGroup(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const copiedNumbers = numbersOfCopies(group);
  const names = identityNames(group);
  const joined: JoinedForm[] = [];
  const byNumber = new Map<number, JoinedForm[]>();
  const byName = new Map<string, JoinedForm[]>();
  for (const candidate of [...group.filter(isNumbered), ...group.filter((one) => !isNumbered(one))]) {
    const name = names.get(candidate) ?? "";
    const { number } = candidate;
    const isTold = number !== null && !copiedNumbers.has(number);
    const named = (byName.get(name) ?? []).filter(
      (form) => form.number === number || number === null || form.number === null,
    );
    const numbered = isTold ? (byNumber.get(number) ?? []) : [];
    const fitting = [...new Set([...numbered, ...named])].toSorted((a, b) => a.order - b.order);
    const texts = keyOfTexts(candidate);
    const same = fitting.find((form) => form.texts.has(texts)) ?? fitting[0];
    const form = same ?? { order: joined.length, number, names: new Set(), texts: new Set(), members: [] };
    if (!same) {
      joined.push(form);
      if (number !== null) byNumber.set(number, [...(byNumber.get(number) ?? []), form]);
    }
    if (!form.names.has(name)) byName.set(name, [...(byName.get(name) ?? []), form]);
    form.members.push(candidate);
    form.names.add(name);
    form.texts.add(texts);
  }
  return joined.map(({ members }) => members);
}

interface JoinedForm {
  readonly order: number;
  readonly number: number | null;
  readonly names: Set<string>;
  readonly texts: Set<string>;
  readonly members: Candidate[];
}

function isNumbered({ number }: Candidate): boolean {
  return number !== null;
}

/** Numbers that one workbook carries with two 目指す姿. */
function numbersOfCopies(group: readonly Candidate[]): ReadonlySet<number> {
  const sameNumber = groupBy(group.filter(isNumbered), ({ number, source }) => JSON.stringify([number, source.file]));
  return new Set(
    [...sameNumber.values()].flatMap((inFile) => {
      const [{ number }] = inFile;
      return number !== null && new Set(inFile.map(({ identity }) => identity)).size > 1 ? [number] : [];
    }),
  );
}

/**
 * What stands for 目指す姿 in telling forms apart: itself. Of an initiative that nobody knows, what was typed as 取組項目 too. Where it is empty
 * a workbook's forms are different forms, by their order, unless all their texts agree.
 */
function identityNames(group: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const names = new Map<Candidate, string>();
  const blanksOfFile = new Map<string, Map<string, number>>();
  for (const candidate of group) {
    const { source, sha256, department, initiative, identity, reading } = candidate;
    const typedInitiative =
      initiative === null ? comparisonKey(reading.initiative.typed.group + reading.initiative.typed.initiative) : "";
    const [{ top, left }] = reading.frames;
    if (department === null) {
      names.set(candidate, JSON.stringify([sha256 ?? source.file, source.sheet, top, left]));
    } else if (identity !== "") {
      names.set(candidate, JSON.stringify([typedInitiative, identity]));
    } else {
      const blanks = blanksOfFile.get(source.file) ?? new Map<string, number>();
      const texts = keyOfTexts(candidate);
      const order = blanks.get(texts) ?? blanks.size;
      names.set(candidate, JSON.stringify([typedInitiative, order]));
      blanksOfFile.set(source.file, blanks.set(texts, order));
    }
  }
  return names;
}

function toForm(members: readonly Candidate[]): HandedInForm {
  const versions: Candidate[] = [];
  const copies: Candidate[] = [];
  const seen = new Set<string>();
  // Of two equal ones the one on a visible sheet is gathered.
  const visibleFirst = [...members.filter(isVisible), ...members.filter((member) => !isVisible(member))];
  for (const member of visibleFirst) {
    const texts = keyOfTexts(member);
    if (seen.has(texts)) copies.push(member);
    else versions.push(member);
    seen.add(texts);
  }
  const [first, ...others] = versions;
  if (!first) throw new Error("A form was joined of no candidates.");
  return {
    initiative: first.initiative,
    department: first.department,
    ownDepartment: members.find(({ ownDepartment }) => ownDepartment !== null)?.ownDepartment ?? null,
    claim: members.find(isNumbered)?.number ?? null,
    identity: first.identity,
    versions: [first, ...others],
    copies,
  };
}

function isVisible({ reading }: Candidate): boolean {
  return reading.visibility === "visible";
}

/** To the character, but for line ends and white space at the end of a field, which saving a file again may change. */
function keyOfTexts({ texts }: Candidate): string {
  return JSON.stringify(Object.values(texts).map((text) => trimmed(text)));
}

function trimmed(text: string | null): string {
  return (text ?? "").replace(/\r\n?/gu, "\n").trimEnd();
}
