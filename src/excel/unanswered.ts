/**
 * Calls that Excel has not answered for a while. As long as a cell is being edited it answers none, and clicking the
 * pane does not end that (office-js issue 806): whoever waits has to be told.
 *
 * short: a call that Excel otherwise answers at once; long: it may simply have much to do.
 */
export type CallLength = "short" | "long";

/** The longest pause that still looks like working. */
const PATIENCE_MS = 1500;

type Listener = (waiting: CallLength | null) => void;

const overdue = new Set<{ readonly length: CallLength }>();
const listeners = new Set<Listener>();

/** Calls `listener` whenever it changes whether an answer is overdue, and with what now. Returns what ends it. */
export function onUnanswered(listener: Listener): () => void {
  listeners.add(listener);
  listener(waitingFor());
  return () => void listeners.delete(listener);
}

/** Watches a call until it is answered, well or not. */
export async function answered<Value>(call: Promise<Value>, length: CallLength = "short"): Promise<Value> {
  const one = { length };
  const timer = setTimeout(() => {
    overdue.add(one);
    tell();
  }, PATIENCE_MS);
  try {
    return await call;
  } finally {
    clearTimeout(timer);
    if (overdue.delete(one)) tell();
  }
}

/** A short one that is overdue says more than a long one. */
function waitingFor(): CallLength | null {
  if (overdue.size === 0) return null;
  return [...overdue].some(({ length }) => length === "short") ? "short" : "long";
}

function tell(): void {
  const waiting = waitingFor();
  for (const listener of listeners) listener(waiting);
}
