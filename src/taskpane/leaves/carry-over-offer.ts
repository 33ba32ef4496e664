import type { FormDefinition } from "../../form/definition";
import type { GatherAnswers } from "../../gather/collection";
import type { Plan } from "../../plan/schema";
import type { Question } from "../../usecases/assemble/questions";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { carryOver, type CarryOver } from "../../usecases/department/carry-over";
import { makeableForms, type MakeableForm } from "../../usecases/department/missing-forms";
import { gatherLastYear, openLastYear, type OpenedLastYear } from "../../usecases/distribute/read-last-year";
import { refusalOfYear, succession, type Succession } from "../../usecases/distribute/succession";
import { successionFor } from "../../usecases/distribute/succession-for";
import { countSuccession, type SuccessionCounts } from "../../usecases/distribute/survey-succession";
import { fail, succeed, type Result } from "../../workbook/result";
import type { FileWork } from "../worker/file-work";

/** What last year's files would bring, before anything is written. */
export interface CarryOverOffer {
  readonly succession: Succession;
  /** Those that last year's files hold and this workbook does not: a 班 gives its own files. */
  readonly forms: readonly MakeableForm[];
  readonly boxes: readonly CarryOver[];
  /** Sentences about files that could not be read. */
  readonly unreadable: readonly string[];
  /** Forms of the 課 that were found. */
  readonly found: number;
  /** Of the 課: what becomes of each form of last year. */
  readonly counts: SuccessionCounts;
  /** What forms of the 課 wait for, and what was answered. */
  readonly questions: readonly Question[];
}

export interface LastYearFiles {
  readonly files: readonly File[];
  readonly work: FileWork;
  readonly definition: FormDefinition;
  readonly plan: Plan;
  /** The town's own plan. */
  readonly builtIn: Plan;
  readonly signal: AbortSignal;
}

/** Reads last year's workbooks beside the pane. Rejects with the signal's reason where somebody stops it. */
export async function readLastYearFiles({
  files,
  work,
  definition,
  plan,
  builtIn,
  signal,
}: LastYearFiles): Promise<OpenedLastYear> {
  const opened = await openLastYear({
    files: files.map((file) => ({
      file: file.name,
      load: async () => ({ ok: true, value: new Uint8Array(await file.arrayBuffer()) }),
    })),
    format: { read: (bytes, { file }) => work.readFile(file, bytes, signal) },
    definition,
    plan,
    builtIn,
  });
  signal.throwIfAborted();
  return opened;
}

/** Pure, so that it can be done again with each answer. Fails with a sentence where nothing may be carried over. */
export function offerFrom(
  opened: OpenedLastYear,
  checked: CheckedWorkbook,
  department: string,
  answers: GatherAnswers,
): Result<CarryOverOffer, string> {
  const { plan, definition } = checked.collection;
  const lastYear = gatherLastYear(opened, definition, answers);
  const refusal = refusalOfYear(lastYear, plan);
  if (refusal !== null) return fail(refusal);
  const carried = succession(lastYear, plan, definition, answers);
  const own = successionFor(carried, [department], plan);
  return succeed({
    succession: carried,
    forms: makeableForms({ checked, department, succession: carried }).filter(({ former }) => former !== null),
    boxes: carryOver(checked, department, carried),
    unreadable: lastYear.collection.unreadable.map(({ message }) => message),
    found: carried.beginning.filter((form) => form.department === department && form.former !== null).length,
    counts: countSuccession(own, plan),
    questions: own.questions,
  });
}
