import type { FormDefinition } from "../../form/definition";
import type { Collection } from "../../gather/collection";
import type { Plan } from "../../plan/schema";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { carryOver, type CarryOver } from "../../usecases/department/carry-over";
import { makeableForms, type MakeableForm } from "../../usecases/department/missing-forms";
import { readLastYear } from "../../usecases/distribute/read-last-year";
import type { FileWork } from "../worker/file-work";

/** What last year's files would bring, before anything is written. */
export interface CarryOverOffer {
  readonly lastYear: Collection;
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
  readonly signal: AbortSignal;
}

/** Reads last year's workbooks beside the pane. Rejects with the signal's reason where somebody stops it. */
export async function readLastYearFiles({ files, work, definition, plan, signal }: LastYearFiles): Promise<Collection> {
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
  });
  signal.throwIfAborted();
  return collection;
}

export function offerFrom(lastYear: Collection, checked: CheckedWorkbook, department: string): CarryOverOffer {
  return {
    lastYear,
    forms: makeableForms({ checked, department, lastYear }).filter(({ former }) => former !== null),
    boxes: carryOver(checked, department, lastYear),
    unreadable: lastYear.unreadable.map(({ message }) => message),
    found: lastYear.forms.filter(({ key }) => key.department === department).length,
  };
}
