import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { kindOfFile } from "../usecases/file-kinds";
import type { LoadProblem } from "../usecases/ports";
import { requireOption, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, loadFile, type FoundFile, type FoundFiles } from "./find-files";
import type { Terminal } from "./terminal";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

/** Where the workbooks given are to land, changed or not. */
export interface CopyPlace {
  readonly found: FoundFiles;
  /** Null: in a trial, that names no folder. */
  readonly out: string | null;
  /** --dry-run: nothing is written. */
  readonly isTrial: boolean;
}

/** A file given, with what has become of it. */
interface GivenFile {
  readonly file: string;
  /** As they are to be written; null: they could not be had. */
  readonly bytes: Uint8Array | null;
}

/** Finds what is to be copied; null where a copy would stand in the place of a file that is there (it has been said). */
export async function openCopies(
  {
    out: named,
    "dry-run": isTrial = false,
  }: { readonly out?: string | undefined; readonly "dry-run"?: boolean | undefined },
  positionals: readonly string[],
  terminal: Terminal,
): Promise<CopyPlace | null> {
  const out = isTrial ? (named ?? null) : requireOption(named, "--out");
  const paths = requirePaths(positionals);
  const found = await findFiles(paths);
  if (out !== null) refuseInputFolder(out, paths, found);
  const standing = found.inputs.filter(isCopied).map((input) => pathOfCopy(out ?? "", input));
  return !isTrial && complainOfStanding(standing, terminal) ? null : { found, out, isTrial };
}

/** Writes all of them or none; which they are, in a trial too. Null where nothing was written (why has been said). */
export async function writeCopies(
  files: readonly GivenFile[],
  { found, out, isTrial }: CopyPlace,
  terminal: Terminal,
): Promise<ReadonlySet<string> | null> {
  const copies = await copiesOf(files, found.inputs);
  if (copies.length === 0) {
    terminal.complain("Excelブックが一つもありません。何も書いていません。フォルダーの名前を確かめてください。");
    return null;
  }
  const written = copies.map((copy) => ({ path: pathOfCopy(out ?? "", copy), bytes: copy.bytes }));
  if (!isTrial && !writeNewFiles(written, out ?? "", terminal)) return null;
  return new Set(copies.map(({ file }) => file));
}

/** How a command that copies ends, where it has written. */
export function exitOfCopies(files: readonly { readonly problem: LoadProblem | null }[]): ExitCode {
  const isUnread = files.some(({ problem }) => problem !== null && problem.isWorkbook !== false);
  return isUnread ? exitCodes.doneWithOpenMatters : exitCodes.done;
}

/** Under its relative path, wherever whoever packed a zip would have it. */
function pathOfCopy(out: string, { file }: { readonly file: string }): string {
  return join(out, ...file.split("/").filter((part) => !["", ".", ".."].includes(part)));
}

/** Also those that cannot be read. */
function isCopied({ file }: { readonly file: string }): boolean {
  const { type } = kindOfFile(file);
  return type === "workbook" || type === "spreadsheet" || type === "archive";
}

/** All that were given and could be loaded, also of other kinds (.xls), as they are. */
async function copiesOf(
  files: readonly GivenFile[],
  inputs: readonly FoundFile[],
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const pathOf = new Map(inputs.map(({ file, path }) => [file, path]));
  const copies = await Promise.all(
    files.map(async ({ file, bytes }) => {
      if (bytes) return [{ file, bytes }];
      const path = kindOfFile(file).type === "spreadsheet" ? pathOf.get(file) : undefined;
      const loaded = path === undefined ? null : await loadFile(path);
      return loaded?.ok === true ? [{ file, bytes: loaded.value }] : [];
    }),
  );
  return copies.flat();
}

/** @throws UsageError where what is written would lie among what is read, now or the next time. */
function refuseInputFolder(out: string, paths: readonly string[], { inputs }: FoundFiles): void {
  const folder = realPath(out);
  const read = paths.filter((path) => statSync(path).isDirectory()).map(realPath);
  const isAmong = paths.some((path) => realPath(path) === folder);
  if (isAmong || (read.length > 0 && inputs.some(({ path }) => path.startsWith(folder + sep))))
    throw new UsageError(
      `--out の「${out}」には、読むファイルがあります。元のファイルはそのまま残すので、別のフォルダーを指定してください。`,
    );
  if (read.some((path) => folder.startsWith(path + sep)))
    throw new UsageError(
      `--out の「${out}」は、読むフォルダーの中にあります。次に読むとき、写しも提出されたものとして読まれてしまうので、外のフォルダーを指定してください。`,
    );
}

/** With links resolved, also where it is not there yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(resolve(path));
    return above === resolve(path) ? above : join(realPath(above), basename(path));
  }
}
