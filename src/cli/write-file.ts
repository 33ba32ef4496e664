import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "./error-code";

/** Somebody else has written, made or removed the file since it was looked at; what stands there now is as they left it. */
export class ChangedMeanwhileError extends Error {
  constructor(readonly path: string) {
    super(`${path} has changed since it was read`);
    this.name = "ChangedMeanwhileError";
  }
}

/** A file to be written. */
export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What stood there when the work began; null: nothing. */
  readonly former: Uint8Array | null;
}

/**
 * Writes to a temporary name beside the file and renames: whoever looks sees the old file or the new one, never half of
 * one, also when the machine stops in between. Two people may be at it at once: right before the rename, what stands there
 * is compared with `former`.
 *
 * @throws ChangedMeanwhileError where it differs; nothing has been replaced
 */
export function writeFileWhole({ path, bytes, former }: FileToWrite): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  const file = openSync(temporary, "wx");
  try {
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!stillSays(path, former)) throw new ChangedMeanwhileError(path);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/**
 * Where one cannot be written, those already written are taken back.
 *
 * @throws ChangedMeanwhileError where somebody else has made a file of one of the names
 */
export function writeAllOrNone(files: readonly Omit<FileToWrite, "former">[]): void {
  const written: (typeof files)[number][] = [];
  try {
    for (const file of files) {
      writeFileWhole({ ...file, former: null });
      written.push(file);
    }
  } catch (cause) {
    for (const { path, bytes } of written) if (stillSays(path, bytes)) rmSync(path, { force: true });
    throw cause;
  }
}

/** Whether the file at `path` is, to the byte, what it was; null: there was none. */
function stillSays(path: string, former: Uint8Array | null): boolean {
  const now = bytesAt(path);
  return now === null || former === null ? now === former : now.equals(former);
}

function bytesAt(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") return null;
    throw cause;
  }
}
