import { realpathSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
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

/** @throws UsageError where what is written would lie among what is read. */
export function refuseInputFolder(out: string, paths: readonly string[], { inputs }: FoundFiles): void {
  const folder = realPath(out);
  const isFolder = paths.some((path) => statSync(path).isDirectory());
  const isAmong = paths.some((path) => realPath(path) === folder);
  if (isAmong || (isFolder && inputs.some(({ path }) => path.startsWith(folder + sep))))
    throw new UsageError(
      `--out の「${out}」には、読むファイルがあります。元のファイルはそのまま残すので、別のフォルダーを指定してください。`,
    );
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
