import type { ReadSubmission } from "../worker/protocol";

/** A file of a 課 as it stands in the table. */
export interface HandedInFile {
  /** As people shall see it: "総務課.xlsx", or with its folders where it came with them. */
  readonly path: string;
  readonly state: FileState;
  /** What stood here before the same file was put again: back when reading is stopped. */
  readonly before: SettledFile | null;
}

export type SettledFile =
  | { readonly type: "read"; readonly submission: ReadSubmission }
  | { readonly type: "unreadable"; readonly message: string };

export type FileState = SettledFile | { readonly type: "waiting" } | { readonly type: "reading" };

/** `paths` are put: each new one below, one that is there already in its own place. */
export function putFiles(files: readonly HandedInFile[], paths: readonly string[]): readonly HandedInFile[] {
  return paths.reduce<readonly HandedInFile[]>((known, path) => {
    const waiting: FileState = { type: "waiting" };
    const same = known.find((file) => file.path === path);
    if (!same) return [...known, { path, state: waiting, before: null }];
    return known.map((file) => (file === same ? { ...file, state: waiting, before: settledOf(file) } : file));
  }, files);
}

/**
 * The path under which a file stands, or shall stand: a file that comes without its folder is the one of that name that
 * is there already, and so is one that comes with its folder and stood there without. Of several nobody can tell.
 */
export function placeOf(path: string, known: readonly string[]): string {
  if (known.includes(path)) return path;
  const namesakes = known.filter((other) => nameOf(other) === nameOf(path));
  const [only] = namesakes;
  const isOne = namesakes.length === 1 && only !== undefined && (!hasFolder(path) || !hasFolder(only));
  return isOne ? only : path;
}

/** As before the files were put that have not been read yet. */
export function withoutPending(files: readonly HandedInFile[]): readonly HandedInFile[] {
  return files.flatMap((file) => {
    if (isSettled(file.state)) return [file];
    return file.before === null ? [] : [{ ...file, state: file.before, before: null }];
  });
}

export function settle(files: readonly HandedInFile[], path: string, state: SettledFile): readonly HandedInFile[] {
  return files.map((file) => (file.path === path ? { path, state, before: null } : file));
}

export function isSettled(state: FileState): state is SettledFile {
  return state.type === "read" || state.type === "unreadable";
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function hasFolder(path: string): boolean {
  return path.includes("/");
}

function settledOf({ state, before }: HandedInFile): SettledFile | null {
  return isSettled(state) ? state : before;
}
