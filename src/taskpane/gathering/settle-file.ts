import { coversForms } from "../../gather/identity/form-identities";
import { freeFileName } from "../../gather/versions/file-names";
import {
  asBefore,
  hasFolder,
  isNamesake,
  isSettled,
  standingOf,
  type FileNote,
  type HandedInFile,
  type Put,
  type SettledFile,
  type StandingFile,
} from "./handed-in-files";

/** A row whose file is known, with it. */
interface Rival {
  readonly path: string;
  readonly standing: StandingFile;
}

/**
 * The file that was put at `path` has been read, or cannot be. It takes the place of an earlier one of its name where it
 * is that one corrected, or where that one could not be read; else both stand. Nothing that was read goes unsaid.
 */
export function settleFile(files: readonly HandedInFile[], path: string, state: SettledFile): readonly HandedInFile[] {
  const row = files.find((file) => file.path === path);
  if (!row) return files;
  const { put, before } = row;
  const others = files.flatMap((file) => (file === row ? asBefore(row) : [file]));
  const namesakes = rivalsOf(others, put.name).toSorted((a, b) => Number(b.path === path) - Number(a.path === path));
  // Files that were put together are different files.
  const rivals = namesakes.filter(({ standing }) => standing.put.batch !== put.batch);

  const same = namesakes.find(({ standing }) => hasSameBytes(standing.state, state));
  if (same) return hasFolder(put.name) ? others : withNote(others, same.path, { type: "same" });

  const replaced = state.type === "read" ? replacedBy(state, rivals) : (rivals.find(isUnreadable) ?? null);
  if (replaced) return replace(others, replaced, { put, state, note: null });

  const [other] = rivals;
  const note: FileNote | null = other ? { type: "beside", other: other.path } : null;
  if (before === null) return files.map((file) => (file === row ? standAt(path, { put, state, note }) : file));
  return insertAfter(others, path, { put, state, note });
}

/** Somebody says that the replaced file is another one after all: it stands beside the one that replaced it. */
export function keepFormer(files: readonly HandedInFile[], path: string): readonly HandedInFile[] {
  const row = files.find((file) => file.path === path);
  if (row?.note?.type !== "replaced") return files;
  return insertAfter(withNote(files, path, null), path, { ...row.note.former, note: { type: "beside", other: path } });
}

/** The one that the file is a correction of; where there is none, one that had nothing to be lost. */
function replacedBy(file: SettledFile, rivals: readonly Rival[]): Rival | null {
  const covered = rivals.filter(({ standing }) => covers(file, standing.state));
  const [only, ...more] = covered.filter(({ standing }) => hasForms(standing.state));
  // Of several nobody can tell which it corrects.
  if (only) return more.length === 0 ? only : null;
  return covered[0] ?? rivals.find(isUnreadable) ?? null;
}

function replace(files: readonly HandedInFile[], { path, standing }: Rival, by: StandingFile): readonly HandedInFile[] {
  // A sentence that asks to put the file once more has done its work.
  const attempt = files.find(
    ({ state, note }) => state.type === "unreadable" && note?.type === "beside" && note.other === path,
  );
  const former = { ...standing, note: null };
  const wasRead = standing.state.type === "read";
  const note: FileNote | null =
    by.state.type === "read"
      ? { type: "replaced", former, dropped: wasRead ? (attempt?.path ?? null) : null }
      : standing.note;
  const next = standAt(path, { ...by, note });
  return files
    .filter((file) => !wasRead || file !== attempt)
    .map((file) => {
      if (file.path !== path) return file;
      return isSettled(file.state) ? next : { ...file, before: standingOf(next) };
    });
}

function insertAfter(files: readonly HandedInFile[], path: string, file: StandingFile): readonly HandedInFile[] {
  const place = freeFileName(file.put.name, (name) => files.some((other) => other.path === name));
  return files.flatMap((other) => (other.path === path ? [other, standAt(place, file)] : [other]));
}

/** Its forms are named by the row: two files of one name would be taken for one. */
function standAt(path: string, { put, state, note }: StandingFile): HandedInFile {
  return { path, put, state: calledBy(path, put, state), before: null, note };
}

/** Which file's next version it is goes by the name that it was put with. */
function calledBy(path: string, { name: handedInAs }: Put, state: SettledFile): SettledFile {
  if (state.type === "unreadable") return state;
  const { submission } = state;
  const { snapshot } = submission;
  const source = { ...snapshot.source, file: path, ...(path !== handedInAs && { handedInAs }) };
  const named = { ...snapshot, source };
  return { ...state, submission: { ...submission, snapshot: named } };
}

function withNote(files: readonly HandedInFile[], path: string, note: FileNote | null): readonly HandedInFile[] {
  return files.map((file) => (file.path === path ? { ...file, note } : file));
}

function rivalsOf(files: readonly HandedInFile[], name: string): readonly Rival[] {
  return files.flatMap((file) => {
    const standing = standingOf(file);
    return standing && isNamesake(file, name) ? [{ path: file.path, standing }] : [];
  });
}

function isUnreadable({ standing }: Rival): boolean {
  return standing.state.type === "unreadable";
}

function hasForms(state: SettledFile): boolean {
  return state.type === "read" && state.submission.identities.length > 0;
}

function covers(next: SettledFile, former: SettledFile): boolean {
  if (next.type === "unreadable" || former.type === "unreadable") return false;
  if (next.submission.isSummary !== former.submission.isSummary) return false;
  return coversForms(next.submission.identities, former.submission.identities);
}

function hasSameBytes(a: SettledFile, b: SettledFile): boolean {
  if (a.type === "unreadable" || b.type === "unreadable") return false;
  const { sha256 } = a.submission.snapshot.source;
  return sha256 !== null && sha256 === b.submission.snapshot.source.sha256;
}
