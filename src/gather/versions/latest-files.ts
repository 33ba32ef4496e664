import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import { groupBy } from "../../workbook/group-by";
import type { RecognisedWorkbook, RememberedFile, UnreadableFile } from "../collection";
import { compareTexts, compareWorkbooks } from "../form-order";
import { departmentOfPath } from "../identity/department-names";
import { formatFileMemory } from "../memory/file-memory";
import {
  baseName,
  freeFileName,
  mayBeOneFile,
  mayBeOneFileByNow,
  nameByNow,
  withoutExtension,
  type DatedName,
} from "./file-names";
import { comparedFile, evidenceOfNext, givenName, type ComparedFile } from "./next-version";

/** A file as it counts now. */
export interface StandingFile extends RememberedFile {
  /** It was handed in before and not now. */
  readonly isRemembered: boolean;
}

export interface LatestFiles {
  /** By path. No two have the same `source.file`, unless the same was given twice. */
  readonly files: readonly StandingFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Files that count no more, by their `source.file`, each with the file that has taken its place. */
  readonly nextOf: ReadonlyMap<string, string>;
  /** `source.file` of those that were taken out. */
  readonly takenOut: ReadonlySet<string>;
  /** Names to be taken out that no one file has. */
  readonly notFound: readonly string[];
}

export interface FilesRequest {
  readonly given: readonly RecognisedWorkbook[];
  readonly unreadable: readonly UnreadableFile[];
  readonly remembered: readonly RememberedFile[];
  readonly rememberedUnreadable: readonly UnreadableFile[];
  /** Names or paths of files that were given by mistake. */
  readonly removed: readonly string[];
  /** Id of the period being collected. */
  readonly period: string;
  readonly plan: Plan;
  readonly definition: FormDefinition;
}

/**
 * The latest version of each file, of all that was ever handed in: what is given now, and what is remembered and has no
 * later version among that. A file that is taken out leaves its place to the version before it.
 */
export function latestFiles(request: FilesRequest): LatestFiles {
  const { given, period, plan, definition } = request;
  const nextOf = new Map<string, string>();
  const takenOut = new Set<string>();
  const remembered = withoutRemoved(request, nextOf, takenOut);
  const compare = (reading: RecognisedWorkbook): ComparedFile => comparedFile(reading, plan, definition);
  const givenNow = given.toSorted(compareWorkbooks).map(compare);
  const formerOf = formersOfGiven(remembered, givenNow, compare, request);
  const superseded = new Set([...formerOf.values()].flat());
  const standing = remembered.filter((file) => !superseded.has(file));
  const taken = new Set(standing.map(({ reading }) => reading.source.file.normalize("NFC")));
  const now = givenNow.map((file): StandingFile => {
    const reading = named(file, taken);
    const formers = formerOf.get(file) ?? [];
    for (const former of formers) {
      const isSame = isUnchanged(former.reading, reading, definition);
      if (!isSame || former.reading.source.file !== reading.source.file)
        nextOf.set(former.reading.source.file, reading.source.file);
    }
    const [first] = formers;
    return { reading, period, isRemembered: false, previous: first ? previousOf(first, reading, definition) : null };
  });
  const kept = standing.map((file): StandingFile => ({ ...file, isRemembered: true }));
  return {
    files: [...now, ...kept].toSorted((a, b) => compareWorkbooks(a.reading, b.reading)),
    unreadable: unreadableNow(request, givenNow),
    nextOf,
    takenOut,
    notFound: request.removed.filter((name) => !isFound(name, request)),
  };
}

function isFound(name: string, { remembered, rememberedUnreadable }: FilesRequest): boolean {
  return (
    remembered.some(({ reading }) => isNamed(reading.source.file, remembered, [name])) ||
    rememberedUnreadable.some(({ file }) => mayBeOneFile(name, file))
  );
}

/** Which of the remembered files each of the given ones takes the place of: the likeliest, and those of the same bytes. */
function formersOfGiven(
  remembered: readonly RememberedFile[],
  given: readonly ComparedFile[],
  compare: (reading: RecognisedWorkbook) => ComparedFile,
  { plan, definition }: FilesRequest,
): ReadonlyMap<ComparedFile, readonly RememberedFile[]> {
  const nameNow = (file: Pick<ComparedFile, "reading">): string => baseName(nameByNow(datedName(file), plan));
  const byName = groupBy(given, nameNow);
  const compared = remembered.map((file) => {
    const namesakes = isOpen(file) && given.some(isOpen) ? given.filter(isOpen) : byName.get(nameNow(file));
    const former = namesakes ? compare(file.reading) : null;
    return (namesakes ?? []).map((next) => ({
      file,
      next,
      isSamePath: givenName(next) === givenName(file),
      evidence:
        (isOpen(file) && isOpen(next)) || isSameBytes(file.reading, next.reading) || !former
          ? Infinity
          : evidenceOfNext(former, next, definition),
    }));
  });
  // Where another file stands under a path by now, names have changed their folders, and say nothing of them.
  const misplaced = new Set(
    compared.flat().flatMap(({ next, isSamePath, evidence }) => (isSamePath && evidence === 0 ? [next] : [])),
  );
  const pairs = compared
    .flat()
    .filter(
      ({ file, next }) =>
        isOpen(next) || misplaced.has(next) || mayBeOneFileByNow(datedName(file), datedName(next), plan),
    );
  const inOrder = pairs
    .filter(({ evidence }) => evidence > 0)
    .toSorted((a, b) => difference(b.evidence, a.evidence) || Number(b.isSamePath) - Number(a.isSamePath));
  const formerOf = new Map<ComparedFile, RememberedFile[]>();
  const settled = new Set<RememberedFile>();
  for (const { file, next } of inOrder) {
    if (settled.has(file) || formerOf.has(next)) continue;
    settled.add(file);
    formerOf.set(next, [file]);
  }
  // The same bytes are the same file under any name.
  for (const [next, files] of formerOf) {
    const others = remembered.filter(
      (file) =>
        !settled.has(file) &&
        !isSameBytes(file.reading, next.reading) &&
        files.some(({ reading }) => isSameBytes(file.reading, reading)),
    );
    for (const other of others) settled.add(other);
    files.push(...others);
  }
  return formerOf;
}

function datedName(file: Pick<ComparedFile, "reading">): DatedName {
  return { path: givenName(file), on: file.reading.namesOn };
}

function isOpen({ reading }: Pick<ComparedFile, "reading">): boolean {
  return reading.source.isOpen === true;
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function isSameBytes(a: RecognisedWorkbook, b: RecognisedWorkbook): boolean {
  return a.source.sha256 !== null && a.source.sha256 === b.source.sha256;
}

/** Where there are no bytes, by all that was read. */
function isUnchanged(a: RecognisedWorkbook, b: RecognisedWorkbook, definition: FormDefinition): boolean {
  if (a.source.sha256 !== null || b.source.sha256 !== null) return isSameBytes(a, b);
  const [ofA, ofB] = [a, b].map((reading) => {
    return formatFileMemory({ reading: { ...reading, source: b.source }, period: "", previous: null }, definition);
  });
  return ofA === ofB;
}

/** Of the same file once more: what was before that one. */
function previousOf(
  former: RememberedFile,
  next: RecognisedWorkbook,
  definition: FormDefinition,
): RememberedFile | null {
  return isUnchanged(former.reading, next, definition) ? former.previous : { ...former, previous: null };
}

/** Another file of a name that is taken gets one of its own, and keeps what it was handed in as. */
function named({ reading }: ComparedFile, taken: Set<string>): RecognisedWorkbook {
  const { source } = reading;
  const file = freeFileName(source.file, (name) => taken.has(name.normalize("NFC")));
  return file === source.file
    ? reading
    : { ...reading, source: { ...source, file, handedInAs: source.handedInAs ?? source.file } };
}

function withoutRemoved(
  { remembered, rememberedUnreadable, removed }: FilesRequest,
  nextOf: Map<string, string>,
  takenOut: Set<string>,
): readonly RememberedFile[] {
  // Had the readable one come later, the line of the other one would have ended.
  const readable = removed.filter((name) => !rememberedUnreadable.some(({ file }) => mayBeOneFile(name, file)));
  return remembered.flatMap((file) => {
    const { source } = file.reading;
    if (!isNamed(source.file, remembered, readable)) return [file];
    takenOut.add(source.file);
    if (!file.previous) return [];
    nextOf.set(source.file, file.previous.reading.source.file);
    return [{ ...file.previous, previous: null }];
  });
}

/** By its whole path; a name alone is enough where only one file has it. */
function isNamed(file: string, all: readonly RememberedFile[], names: readonly string[]): boolean {
  return names.some((name) => {
    if (file.normalize("NFC") === name.normalize("NFC")) return true;
    const meant = all.filter(({ reading }) => mayBeOneFile(reading.source.file, name));
    return meant.length === 1 && mayBeOneFile(file, name);
  });
}

/**
 * A readable file of the same stem and 課 ends an unreadable one's line, and so does a later attempt with the same name. What
 * is no workbook has no next version in one: it is ended by its like, and a zip by what it holds.
 */
function unreadableNow(
  { unreadable, rememberedUnreadable, removed, plan }: FilesRequest,
  given: readonly ComparedFile[],
): readonly UnreadableFile[] {
  const isEnded = ({ file, isWorkbook }: UnreadableFile): boolean => {
    if (isWorkbook === false) return given.some((next) => givenName(next).startsWith(`${file}/`));
    const department = departmentOfPath(file, plan);
    return given.some(
      (next) =>
        mayBeOneFileByNow(withoutExtension(datedName(next)), withoutExtension({ path: file }), plan) &&
        (department === null || next.department === null || next.department === department),
    );
  };
  const kept = rememberedUnreadable.filter(
    ({ file }) =>
      !unreadable.some((other) => mayBeOneFile(other.file, file)) && !removed.some((name) => mayBeOneFile(name, file)),
  );
  return [...unreadable, ...kept].filter((file) => !isEnded(file)).toSorted((a, b) => compareTexts(a.file, b.file));
}
