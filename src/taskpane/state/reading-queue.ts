import type {
  CellsOfSheet,
  ExcelProblem,
  OpenWorkbook,
  ReadWorkbook,
  WorkbookChanges,
} from "../../excel/open-workbook";
import { succeed, type Result } from "../../workbook/result";
import { formulaCells } from "./formula-cells";

export interface ReadingListener {
  readonly began: () => void;
  readonly succeeded: (read: ReadWorkbook) => void;
  readonly failed: (problem: ExcelProblem) => void;
}

/**
 * Readings of the open workbook, never two at once: what is asked for while one is under way is joined into the next.
 * What could not be read stays asked for, and is read with the next request.
 */
export interface ReadingQueue {
  /** Everything anew. Done when a reading that began after the call has ended, well or not. */
  readonly readAll: () => Promise<void>;
  /** What people did in the sheets: the cells that were edited, the list of sheets; never a merged area. */
  readonly follow: (changes: WorkbookChanges) => Promise<void>;
  /** The same of cells that the pane itself has written. */
  readonly readCells: (cells: readonly CellsOfSheet[]) => Promise<void>;
  /** Somebody has pressed something in the pane: what is outdated is read, and what the last failure left unread. */
  readonly catchUp: () => Promise<void>;
}

/** Joined from requests until it is read. */
interface Wanted {
  readonly all: boolean;
  readonly list: boolean;
  readonly outdated: boolean;
  readonly reshaped: readonly string[];
  readonly recalculated: readonly string[];
  readonly cells: readonly CellsOfSheet[];
}

const nothing: Wanted = { all: false, list: false, outdated: false, reshaped: [], recalculated: [], cells: [] };

type Reader = Pick<OpenWorkbook, "readToShow" | "readCells" | "readList" | "readOutdated">;
type Outcome = Result<ReadWorkbook, ExcelProblem>;

export function createReadingQueue(workbook: Reader, listener: ReadingListener): ReadingQueue {
  let known: ReadWorkbook | null = null;
  let wanted: Wanted | null = null;
  let current: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function readOnce(): Promise<void> {
    const asked = wanted;
    wanted = null;
    if (asked === null) return;
    listener.began();
    const result = await read(asked).catch((error: unknown) => {
      wanted = join(asked, wanted);
      throw error;
    });
    if (result.ok) {
      known = result.value;
      listener.succeeded(result.value);
    } else {
      wanted = join(asked, wanted);
      listener.failed(result.problem);
    }
  }

  async function read(asked: Wanted): Promise<Outcome> {
    if (asked.all || known === null) return workbook.readToShow();
    const first = await readInSteps(workbook, known, asked);
    if (first.ok || first.problem.code !== "gone") return first;
    // A sheet was deleted meanwhile: the list says which are left.
    const second = await readInSteps(workbook, known, { ...asked, list: true });
    return !second.ok && second.problem.code === "gone" ? workbook.readToShow() : second;
  }

  function request(more: Partial<Wanted>): Promise<void> {
    wanted = join(wanted, { ...nothing, ...more });
    if (current === null) return start();
    // Whoever asks while a reading is under way waits for the one after it.
    next ??= current.then(() => {
      next = null;
      return start();
    });
    return next;
  }

  function start(): Promise<void> {
    current ??= readOnce().finally(() => {
      current = null;
    });
    return current;
  }

  return {
    readAll: () => request({ all: true }),
    follow({ edited, recalculated, reshaped, added, deleted, isRearranged }) {
      const list = added.length > 0 || deleted.length > 0 || isRearranged;
      const isWanted = list || edited.length + recalculated.length + reshaped.length > 0;
      if (isWanted) return request({ list, cells: edited, recalculated, reshaped });
      return wanted === null ? Promise.resolve() : start();
    },
    readCells: (cells) => request({ cells }),
    catchUp() {
      if (known && known.outdated.length > 0) return request({ outdated: true });
      return wanted === null ? (current ?? Promise.resolve()) : start();
    },
  };
}

/** The list first, for no cell is asked for in a sheet that is gone; then values, then what has to be read whole. */
async function readInSteps(workbook: Reader, known: ReadWorkbook, asked: Wanted): Promise<Outcome> {
  const { reshaped, recalculated } = asked;
  const moved = reshaped.filter((id) => known.sheetIds.includes(id) && !known.outdated.includes(id));
  const marked = moved.length > 0 ? { ...known, outdated: [...known.outdated, ...moved] } : known;
  const listed = asked.list ? await workbook.readList(marked) : succeed(marked);
  if (!listed.ok) return listed;
  const cells = [...asked.cells, ...recalculated.flatMap((id) => formulaCells(listed.value, id))];
  const followed = cells.length > 0 ? await workbook.readCells(listed.value, cells) : listed;
  if (!followed.ok || !asked.outdated || followed.value.outdated.length === 0) return followed;
  return workbook.readOutdated(followed.value);
}

function join(a: Wanted | null, b: Wanted | null): Wanted | null {
  if (a === null || b === null) return a ?? b;
  return {
    all: a.all || b.all,
    list: a.list || b.list,
    outdated: a.outdated || b.outdated,
    reshaped: [...new Set([...a.reshaped, ...b.reshaped])],
    recalculated: [...new Set([...a.recalculated, ...b.recalculated])],
    cells: [...a.cells, ...b.cells],
  };
}
