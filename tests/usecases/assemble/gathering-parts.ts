import { noAnswers } from "../../../src/gather/questions";
import type { FormKey, GatherAnswers, UnreadableFile } from "../../../src/gather/collection";
import type { Plan } from "../../../src/plan/schema";
import { summarise } from "../../../src/summary/summarise";
import { townR5 } from "../../../src/town/r5/town";
import { collectSnapshots, type Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import { snapshotOfDrawing } from "../../support/snapshot-of-drawing";

// 総務課 gathers in parts: each gathering goes on from the summary that the one before has left in a file.

const SUMMARY = "総括.xlsx";

/** What a 課 hands in: a workbook, or a file that cannot be read. */
export type HandedIn = WorkbookSnapshot | UnreadableFile;

export interface Gathering {
  readonly period?: string;
  readonly answers?: GatherAnswers;
  readonly former?: WorkbookSnapshot | null;
  readonly retire?: readonly FormKey[];
  /** Named by the caller; absent: what the workbooks carry, else the town's. */
  readonly plan?: Plan;
}

/**
 * What is gathered, once for the same files, former summary and answers: gathering is a function of what it is given, and many
 * tests begin alike.
 */
export function gather(files: readonly HandedIn[], how: Gathering = {}): Collected {
  const { former = null, plan = null, period, answers, retire } = how;
  const first = former ?? files[0];
  if (!first) return gatherAnew(files, how);
  const alike = alreadyGathered.get(first) ?? new Map<string, Collected>();
  alreadyGathered.set(first, alike);
  const key = JSON.stringify([[...files, former, plan].map(identityOf), period, answers, retire]);
  const collected = alike.get(key) ?? gatherAnew(files, how);
  alike.set(key, collected);
  return collected;
}

const alreadyGathered = new WeakMap<object, Map<string, Collected>>();
const identities = new WeakMap<object, number>();
let identityCount = 0;

/** A number for each object; 0 for none. */
function identityOf(object: object | null): number {
  if (!object) return 0;
  const identity = identities.get(object) ?? ++identityCount;
  identities.set(object, identity);
  return identity;
}

function gatherAnew(files: readonly HandedIn[], how: Gathering): Collected {
  const collected = collectSnapshots({
    snapshots: files.filter(isWorkbook),
    unreadable: files.flatMap((file) => (isWorkbook(file) ? [] : [file])),
    town: townR5,
    period: how.period ?? "full-year",
    plan: how.plan ?? null,
    former: how.former ?? null,
    answers: how.answers ?? noAnswers,
    retire: how.retire ?? [],
  });
  if (!collected.ok) throw new Error(JSON.stringify(collected.problem));
  return collected.value;
}

/** The summary as the next gathering finds it: written to a file and read again. */
export async function summaryFile(collected: Collected): Promise<WorkbookSnapshot> {
  const read = readWorkbook(await writeWorkbook(summarise(collected, { assembledAt: null })), { file: SUMMARY });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/**
 * Gathers one part after another, each over the summary of the one before; what the last gathering says. Of many cases only
 * some go through a file, and of these only the last summary: writing is most of the work, and what a file does to one it
 * does to all.
 */
export async function gatherInParts(
  parts: readonly (readonly HandedIn[])[],
  { former = null, throughFile = false, ...how }: Gathering & { readonly throughFile?: boolean } = {},
): Promise<Collected> {
  let summary = former;
  let collected: Collected | null = null;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    if (collected) summary = isLast && throughFile ? await summaryFile(collected) : asRead(collected);
    collected = gather(part, { ...how, former: summary });
  }
  if (!collected) throw new Error("nothing to gather");
  return collected;
}

/** The same without a file: for many cases, of which others go through one. */
export function drawnSummary(collected: Collected): Promise<WorkbookSnapshot> {
  return Promise.resolve(asRead(collected));
}

const drawnSummaries = new WeakMap<Collected, WorkbookSnapshot>();
function asRead(collected: Collected): WorkbookSnapshot {
  const summary =
    drawnSummaries.get(collected) ?? snapshotOfDrawing(summarise(collected, { assembledAt: null }), SUMMARY);
  drawnSummaries.set(collected, summary);
  return summary;
}

export function nameOf(file: HandedIn): string {
  return isWorkbook(file) ? file.source.file : file.file;
}

export function isWorkbook(file: HandedIn): file is WorkbookSnapshot {
  return "sheets" in file;
}
