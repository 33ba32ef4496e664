import type { TownData } from "../../usecases/ports";
import type { Plan } from "../../plan/schema";
import type { FileWork } from "../worker/file-work";
import { messages } from "./messages";
import type { GatheringStore } from "./gathering-store";

export interface ReadingContext {
  readonly files: FileWork;
  readonly town: TownData;
  /** For files that carry none of their own. */
  readonly plan: Plan;
}

/** Reads the files that wait, one after another, until none is left or somebody stops it. Once for each store. */
export async function readWaitingFiles(store: GatheringStore, context: ReadingContext): Promise<void> {
  if (store.reading !== null) return;
  const controller = new AbortController();
  store.reading = controller;
  try {
    for (let path = nextWaiting(store); path !== null; path = nextWaiting(store)) {
      await readOne(store, path, context, controller.signal);
    }
  } catch (error) {
    if (!controller.signal.aborted) throw error;
  } finally {
    if (store.reading === controller) store.reading = null;
  }
}

/** Files that were not read yet are as if they had not been put. */
export function stopReading(store: GatheringStore): void {
  const { reading } = store;
  store.reading = null;
  store.waiting.clear();
  store.dispatch({ type: "reading-stopped" });
  reading?.abort();
}

function nextWaiting(store: GatheringStore): string | null {
  return store.state().files.find(({ state }) => state.type === "waiting")?.path ?? null;
}

async function readOne(
  store: GatheringStore,
  path: string,
  { files, town, plan }: ReadingContext,
  signal: AbortSignal,
): Promise<void> {
  const load = store.waiting.get(path);
  store.waiting.delete(path);
  store.dispatch({ type: "file-begun", path });
  const bytes = load ? await load().catch((error: unknown) => unreadableReason(error)) : messages.files.goneMeanwhile;
  signal.throwIfAborted();
  if (typeof bytes === "string") {
    store.dispatch({ type: "file-unreadable", path, message: bytes });
    return;
  }
  const read = await files.readSubmission({ file: path, bytes: new Uint8Array(bytes), town, plan }, signal);
  signal.throwIfAborted();
  // Taken out or put again while it was read: what came of the old bytes counts no more.
  const current = store.state().files.find((file) => file.path === path);
  if (current?.state.type !== "reading") return;
  store.dispatch(
    read.ok
      ? { type: "file-read", path, submission: read.value }
      : { type: "file-unreadable", path, message: read.problem.message },
  );
}

/** Browsers say NotReadableError for a file that is locked, and NotFoundError for one that was moved or written anew. */
function unreadableReason(error: unknown): string {
  if (error instanceof DOMException && error.name === "NotFoundError") return messages.files.goneMeanwhile;
  return messages.files.notReadable;
}
