import { kindOfFile } from "../../usecases/file-kinds";
import type { LoadProblem, TownData } from "../../usecases/ports";
import type { Plan } from "../../plan/schema";
import type { FileWork } from "../worker/file-work";
import type { OpenedArchive, ReadSubmission } from "../worker/protocol";
import { messages } from "./messages";
import type { GatheringStore, LoadBytes } from "./gathering-store";
import { putFilesInto, type PutFile } from "./put-files";

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
  context: ReadingContext,
  signal: AbortSignal,
): Promise<void> {
  const load = store.waiting.get(path);
  store.waiting.delete(path);
  store.dispatch({ type: "file-begun", path });
  const outcome = await outcomeOf(path, load ?? null, context, signal);
  signal.throwIfAborted();
  // Taken out or put again while it was read: what came of the old bytes counts no more.
  const current = store.state().files.find((file) => file.path === path);
  if (current?.state.type !== "reading") return;
  switch (outcome.type) {
    case "read":
      store.dispatch({ type: "file-read", path, submission: outcome.submission });
      return;
    case "unreadable":
      store.dispatch({ type: "file-unreadable", path, problem: outcome.problem });
      return;
    case "opened":
      // In its place its files wait, as if it were a folder.
      store.dispatch({ type: "file-removed", path });
      putFilesInto(store, filesOf(path, outcome.archive));
  }
}

type Outcome =
  | { readonly type: "read"; readonly submission: ReadSubmission }
  | { readonly type: "unreadable"; readonly problem: LoadProblem }
  | { readonly type: "opened"; readonly archive: OpenedArchive };

async function outcomeOf(
  path: string,
  load: LoadBytes | null,
  { files, town, plan }: ReadingContext,
  signal: AbortSignal,
): Promise<Outcome> {
  const kind = kindOfFile(path);
  // Nothing has to be read to tell.
  if (kind.type === "other") return unreadable({ message: kind.message, isWorkbook: false });
  const loaded = await bytesFrom(load);
  signal.throwIfAborted();
  if ("message" in loaded) return unreadable(loaded);
  let bytes = loaded;
  if (kind.type === "archive") {
    const archive = await files.openArchive({ file: path, bytes: new Uint8Array(bytes) }, signal);
    signal.throwIfAborted();
    if (archive !== "workbook") {
      return archive.ok ? { type: "opened", archive: archive.value } : unreadable(archive.problem);
    }
    // The worker has the first ones.
    const again = await bytesFrom(load);
    signal.throwIfAborted();
    if ("message" in again) return unreadable(again);
    bytes = again;
  }
  const read = await files.readSubmission({ file: path, bytes: new Uint8Array(bytes), town, plan }, signal);
  return read.ok ? { type: "read", submission: read.value } : unreadable(read.problem);
}

function unreadable({ message, isWorkbook }: LoadProblem): Outcome {
  return { type: "unreadable", problem: isWorkbook === false ? { message, isWorkbook } : { message } };
}

/** What is told of notes in it, is told by their names. */
function filesOf(archive: string, { files, ignored }: OpenedArchive): readonly PutFile[] {
  return [
    ...files.map(({ name, content }) => ({
      path: `${archive}/${name}`,
      load: () => Promise.resolve("message" in content ? content : content.buffer),
    })),
    ...ignored.map((name) => ({ path: `${archive}/${name}`, load: () => Promise.resolve(new ArrayBuffer(0)) })),
  ];
}

async function bytesFrom(load: LoadBytes | null): Promise<ArrayBuffer | LoadProblem> {
  if (load === null) return { message: messages.files.goneMeanwhile };
  return await load().catch((error: unknown) => ({ message: unreadableReason(error) }));
}

/** Browsers say NotReadableError for a file that is locked, and NotFoundError for one that was moved or written anew. */
function unreadableReason(error: unknown): string {
  if (error instanceof DOMException && error.name === "NotFoundError") return messages.files.goneMeanwhile;
  return messages.files.notReadable;
}
