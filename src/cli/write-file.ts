import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes to a temporary name beside the file and renames: whoever looks sees the old file or the new one, never half of
 * one, also when the machine stops in between.
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
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
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Writes files that were not there before; where one cannot be written, those already written are taken back. */
export function writeAllOrNone(files: readonly { readonly path: string; readonly bytes: Uint8Array }[]): void {
  const written: string[] = [];
  try {
    for (const { path, bytes } of files) {
      writeFileWhole(path, bytes);
      written.push(path);
    }
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true });
    throw cause;
  }
}
