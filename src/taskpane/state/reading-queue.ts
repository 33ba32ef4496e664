import type { ExcelProblem, OpenWorkbook, ReadWorkbook } from "../../excel/open-workbook";

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
  /** Done when a reading that began after the call has ended, well or not. */
  readonly readAll: () => Promise<void>;
  readonly readSheets: (sheetIds: readonly string[]) => Promise<void>;
  /** Reads what the last failure left unread; nothing where there is none. */
  readonly catchUp: () => Promise<void>;
}

type Wanted = "all" | ReadonlySet<string>;

export function createReadingQueue(
  workbook: Pick<OpenWorkbook, "read" | "readAgain">,
  listener: ReadingListener,
): ReadingQueue {
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
      wanted = join(wanted, asked);
      throw error;
    });
    if (result.ok) {
      known = result.value;
      listener.succeeded(result.value);
    } else {
      wanted = join(wanted, asked);
      listener.failed(result.problem);
    }
  }

  async function read(asked: Wanted) {
    if (asked === "all" || known === null) return workbook.read();
    const again = await workbook.readAgain(known, [...asked]);
    // A sheet was deleted or added meanwhile: what is known no longer fits.
    return !again.ok && again.problem.code === "gone" ? workbook.read() : again;
  }

  function request(more: Wanted): Promise<void> {
    wanted = join(wanted, more);
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
    readAll: () => request("all"),
    readSheets: (sheetIds) => request(new Set(sheetIds)),
    catchUp: () => (wanted === null ? Promise.resolve() : start()),
  };
}

function join(a: Wanted | null, b: Wanted): Wanted {
  if (a === null) return b;
  return a === "all" || b === "all" ? "all" : new Set([...a, ...b]);
}
