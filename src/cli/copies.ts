import { realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve, sep } from "node:path";
import { kindOfFile } from "../usecases/file-kinds";
import { UsageError } from "./arguments";
import { loadFile, type FoundFile, type FoundFiles } from "./find-files";

/** A workbook given, as it is to be written. */
export interface WorkbookCopy {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Where a workbook given lands in `out`: under its relative path, wherever whoever packed a zip would have it. */
export function pathOfCopy(out: string, { file }: { readonly file: string }): string {
  return join(out, ...file.split("/").filter((part) => !["", ".", ".."].includes(part)));
}

/** Also those that cannot be read. */
export function isCopied({ file }: { readonly file: string }): boolean {
  const { type } = kindOfFile(file);
  return type === "workbook" || type === "spreadsheet" || type === "archive";
}

/** All that were given and could be loaded, also of other kinds (.xls), as they are. */
export async function copiesOf(
  files: readonly { readonly file: string; readonly bytes: Uint8Array | null }[],
  inputs: readonly FoundFile[],
): Promise<readonly WorkbookCopy[]> {
  const pathOf = new Map(inputs.map(({ file, path }) => [file, path]));
  const copies = await Promise.all(
    files.map(async ({ file, bytes }): Promise<readonly WorkbookCopy[]> => {
      if (bytes) return [{ file, bytes }];
      const path = kindOfFile(file).type === "spreadsheet" ? pathOf.get(file) : undefined;
      const loaded = path === undefined ? null : await loadFile(path);
      return loaded?.ok === true ? [{ file, bytes: loaded.value }] : [];
    }),
  );
  return copies.flat();
}

/** @throws UsageError where what is written would lie among what is read, now or the next time. */
export function refuseInputFolder(out: string, paths: readonly string[], { inputs }: FoundFiles): void {
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
