import type { FormDefinition } from "../../form/definition";
import type { Plan } from "../../plan/schema";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { carryOver, type CarryOver } from "../../usecases/department/carry-over";
import { makeableForms, type MakeableForm } from "../../usecases/department/missing-forms";
import type { LastYear } from "../../usecases/distribute/former-forms";
import { succession, type Succession } from "../../usecases/distribute/succession";
import { readLastYear } from "../../usecases/distribute/read-last-year";
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
}: LastYearFiles): Promise<LastYear> {
  const collection = await readLastYear({
    files: files.map((file) => ({
      file: file.name,
      load: async () => ({ ok: true, value: new Uint8Array(await file.arrayBuffer()) }),
    })),
    format: {
      read: (bytes, { file }) => work.readFile(file, bytes, signal),
      write: (drawing) => work.write(drawing),
    },
    definition,
    plan,
    builtIn,
    answers: {},
  });
  signal.throwIfAborted();
  return collection;
}

export function offerFrom(lastYear: LastYear, checked: CheckedWorkbook, department: string): CarryOverOffer {
  const { plan, definition } = checked.collection;
  const carried = succession(lastYear, plan, definition, {});
  return {
    succession: carried,
    forms: makeableForms({ checked, department, succession: carried }).filter(({ former }) => former !== null),
    boxes: carryOver(checked, department, carried),
    unreadable: lastYear.collection.unreadable.map(({ message }) => message),
    found: carried.beginning.filter((form) => form.department === department && form.former !== null).length,
  };
}
