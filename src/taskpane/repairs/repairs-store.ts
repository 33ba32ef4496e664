import type { CellsOfSheet, OpenWorkbook } from "../../excel/open-workbook";
import { areaOf } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import { messages } from "./messages";
import { carryOut, reversed, type DoneWork, type RepairJob, type RepairLeft } from "./repair-work";

/** What became of the last repairs, until it is dismissed. */
export interface RepairsTold {
  readonly intent: "success" | "warning" | "error";
  readonly sentence: string;
  readonly left: readonly RepairLeft[];
  /** `left` was not undone rather than not repaired. */
  readonly isUndone: boolean;
  /** What was written, by the jobs that put it back. */
  readonly undo: readonly RepairJob[];
}

export interface RepairsState {
  /** null: nothing is being written. */
  readonly work: { readonly sentence: string; readonly canStop: boolean } | null;
  readonly told: RepairsTold | null;
}

/** Repairs of an open workbook: both views that offer them tell the same of them. */
export interface RepairsStore {
  readonly state: () => RepairsState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes; `left` is known already. Nothing where other repairs are under way. */
  readonly repair: (jobs: readonly RepairJob[], left: readonly RepairLeft[], reread: Reread) => Promise<void>;
  readonly undo: (reread: Reread) => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

type Reread = (cells: readonly CellsOfSheet[]) => Promise<void>;

const stores = new WeakMap<Pick<OpenWorkbook, "correctTexts">, RepairsStore>();

/** The one store of an open workbook. */
export function repairsStoreOf(workbook: Pick<OpenWorkbook, "correctTexts">): RepairsStore {
  const known = stores.get(workbook);
  if (known) return known;
  const store = createRepairsStore(workbook);
  stores.set(workbook, store);
  return store;
}

/** More than this is written in more than one batch: it can be stopped in between. */
const ONE_BATCH = 500;

export function createRepairsStore(workbook: Pick<OpenWorkbook, "correctTexts">): RepairsStore {
  let state: RepairsState = { work: null, told: null };
  let isStopped = false;
  const listeners = new Set<() => void>();

  function change(next: Partial<RepairsState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function write(jobs: readonly RepairJob[], sentence: string, reread: Reread): Promise<DoneWork> {
    isStopped = false;
    const canStop = jobs.length > ONE_BATCH;
    change({ work: { sentence, canStop } });
    try {
      const done = await carryOut(workbook, jobs, {
        onProgress: (count) => {
          if (!isStopped) change({ work: { sentence: messages.progress(count, jobs.length), canStop } });
        },
        isStopped: () => isStopped,
      });
      await reread(cellsOf(jobs));
      return done;
    } finally {
      change({ work: null });
    }
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async repair(jobs, left, reread) {
      if (state.work) return;
      const written = await write(jobs, messages.working, reread);
      const all = { ...written, left: [...left, ...written.left] };
      const sentence = [sentenceOf(all), rest(all, messages.restNotRepaired)].join("");
      change({ told: told(all, sentence, { isUndone: false, undo: written.done.map(reversed) }) });
    },
    async undo(reread) {
      const jobs = state.told?.undo ?? [];
      if (state.work || jobs.length === 0) return;
      const written = await write(jobs, messages.undoing, reread);
      const count = countOf(written.done);
      const what = count > 0 ? messages.undone(count) : written.problem ? "" : messages.nothingUndone;
      // What Excel did not do now it may do the next time.
      const undo = written.problem ? jobs.filter((job) => !written.done.includes(job)) : [];
      change({ told: told(written, [what, rest(written, messages.restNotUndone)].join(""), { isUndone: true, undo }) });
    },
    stop() {
      isStopped = true;
      change({ work: { sentence: messages.stopping, canStop: false } });
    },
    dismiss() {
      change({ told: null });
    },
  };
}

function told(
  { done, left, problem }: DoneWork,
  sentence: string,
  more: Pick<RepairsTold, "isUndone" | "undo">,
): RepairsTold {
  const intent = problem ? "error" : left.length > 0 || done.length === 0 ? "warning" : "success";
  return { intent, sentence: `${sentence}${problem?.message ?? ""}`, left, ...more };
}

function sentenceOf({ done, problem }: DoneWork): string {
  const of = done.flatMap((job) => job.of);
  const [first, ...others] = of;
  if (!first) return problem ? "" : messages.nothingRepaired;
  if (others.length === 0) return messages.repaired(messages.place(first.sheet, first.title));
  return messages.repairedMany(of.length, new Set(of.map(({ sheet }) => sheet)).size);
}

function rest({ done, left }: DoneWork, sentence: (count: number) => string): string {
  return done.length > 0 && left.length > 0 ? sentence(left.length) : "";
}

function countOf(jobs: readonly RepairJob[]): number {
  return jobs.reduce((sum, { of }) => sum + of.length, 0);
}

function cellsOf(jobs: readonly RepairJob[]): readonly CellsOfSheet[] {
  const bySheet = groupBy(
    jobs.flatMap(({ correction }) => correction),
    ({ sheetId }) => sheetId,
  );
  return [...bySheet].map(([sheetId, cells]) => ({ sheetId, areas: cells.map(({ cell }) => areaOf(cell)) }));
}
