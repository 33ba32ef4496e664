import type { LoadProblem } from "../../usecases/ports";
import type { ReadSubmission } from "../worker/protocol";
import { freeFileName } from "../../gather/versions/file-names";

/** A file of a 課 as it stands in the table. */
export interface HandedInFile {
  /** As people shall see it: "総務課.xlsx", or with its folders where it came with them; no two have the same. */
  readonly path: string;
  readonly put: Put;
  readonly state: FileState;
  /** What stands here while another file of that name is read: it may be somebody else's. */
  readonly before: StandingFile | null;
  readonly note: FileNote | null;
}

/** As what somebody put a file, and with which others. */
export interface Put {
  readonly name: string;
  readonly batch: number;
}

/** A file that is to be put, with the place in the table that it gets. */
export interface PlacedFile {
  readonly path: string;
  readonly name: string;
}

export type StandingFile = Omit<HandedInFile, "path" | "before" | "state"> & { readonly state: SettledFile };

export type SettledFile =
  | { readonly type: "read"; readonly submission: ReadSubmission }
  | ({ readonly type: "unreadable" } & LoadProblem);

export type FileState = SettledFile | { readonly type: "waiting" } | { readonly type: "reading" };

/** What became of two files of one name. */
export type FileNote =
  /** `dropped`: the row of an attempt that could not be read. */
  | { readonly type: "replaced"; readonly former: StandingFile; readonly dropped: string | null }
  /** Both are there. */
  | { readonly type: "beside"; readonly other: string }
  /** The same bytes once more. */
  | { readonly type: "same" };

/** Each new file below, one that may be there already in its place; which it is shows when it has been read. */
export function putFiles(files: readonly HandedInFile[], placed: readonly PlacedFile[]): readonly HandedInFile[] {
  const batches = files.flatMap(({ put, before }) => [put.batch, before?.put.batch ?? 0]);
  const batch = 1 + Math.max(0, ...batches);
  return placed.reduce<readonly HandedInFile[]>((known, { path, name }) => {
    const pending = { path, put: { name, batch }, state: { type: "waiting" }, note: null } as const;
    if (!known.some((file) => file.path === path)) return [...known, { ...pending, before: null }];
    return known.map((file) => (file.path === path ? { ...pending, before: standingOf(file) } : file));
  }, files);
}

/**
 * The place of a file that is put: that of the one of its name, where there is only one and it has been read; a file
 * that comes without its folder may be the one with a folder, and the other way round. Of several nobody can tell, and
 * files that come together are different files: then a place of its own.
 */
export function placeFor(name: string, files: readonly HandedInFile[], taken: readonly string[]): string {
  const namesakes = files.filter((file) => isNamesake(file, name) && !taken.includes(file.path));
  const sole = namesakes.length === 1 ? namesakes[0] : undefined;
  const place = namesakes.find(({ path }) => path === name) ?? sole;
  if (place && isSettled(place.state)) return place.path;
  return freeFileName(name, (path) => taken.includes(path) || files.some((file) => file.path === path));
}

/** Whether what is put as `name` may be the file that stands there, or its correction. */
export function isNamesake(file: HandedInFile, name: string): boolean {
  const names = [file.path, file.put.name, ...(file.before ? [file.before.put.name] : [])];
  return names.some(
    (other) => other === name || (nameOf(other) === nameOf(name) && (!hasFolder(other) || !hasFolder(name))),
  );
}

/** As before the files were put that have not been read yet. */
export function withoutPending(files: readonly HandedInFile[]): readonly HandedInFile[] {
  return files.flatMap((file) => (isSettled(file.state) ? [file] : asBefore(file)));
}

/** A row without what was put there last. */
export function asBefore({ path, before }: HandedInFile): readonly HandedInFile[] {
  return before === null ? [] : [{ path, ...before, before: null }];
}

/** What stands there, also while another file is being read; null where nothing has been read yet. */
export function standingOf({ put, state, note, before }: HandedInFile): StandingFile | null {
  return isSettled(state) ? { put, state, note } : before;
}

export function isSettled(state: FileState): state is SettledFile {
  return state.type === "read" || state.type === "unreadable";
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function hasFolder(path: string): boolean {
  return path.includes("/");
}
