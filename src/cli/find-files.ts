import { readdirSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { filesInArchive } from "../usecases/archive-files";
import { kindOfFile, refusalOf, type FileKind } from "../usecases/file-kinds";
import type { InputFile, LoadProblem } from "../usecases/ports";
import { fail, succeed, type Result } from "../workbook/result";
import { openArchive } from "../xlsx/archive";
import { errorCode } from "./error-code";

/** What a folder holds, for us. */
export interface FoundFiles {
  /**
   * Workbooks to read, also those in a zip, and what a 課 may have meant as one: other files, links that lead nowhere, folders
   * that may not be opened. Those come with their reason when loaded. Files of the system are none.
   */
  readonly inputs: readonly FoundFile[];
  /** Notes, plans and answers that lie beside them, relative to the path given. */
  readonly ignored: readonly string[];
}

export interface FoundFile extends InputFile {
  /** Absolute, with links resolved where they lead anywhere: two names for one file are one file. */
  readonly path: string;
}

/** A path that was named and is not there; `path` as it was typed. */
export class PathNotFoundError extends Error {
  constructor(readonly path: string) {
    super(`「${path}」が見つかりません。ファイルまたはフォルダーの名前を確かめてください。`);
    this.name = "PathNotFoundError";
  }
}

/**
 * Looks through files and folders with their subfolders, in the order of names. `except` holds paths that are not ours
 * to read: the summary that is being written.
 *
 * @throws PathNotFoundError
 */
export async function findFiles(
  paths: readonly string[],
  except: ReadonlySet<string> = new Set(),
): Promise<FoundFiles> {
  const inputs: Found[] = [];
  const ignored: string[] = [];
  const seen = new Set(except);
  for (const path of paths) {
    for (const found of under(path)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      const kind = kindOf(found);
      if (kind === "text") ignored.push(found.relative);
      else if (kind !== "system") inputs.push(found);
    }
  }
  const files: FoundFiles[] = [];
  for (const [file, found] of withDistinctNames(inputs)) files.push(await filesOf(toInput(file, found)));
  return {
    inputs: files.flatMap((one) => one.inputs),
    ignored: [...ignored, ...files.flatMap((one) => one.ignored)],
  };
}

/** A file itself, or what a zip holds. */
async function filesOf(input: FoundFile): Promise<FoundFiles> {
  return kindOfFile(input.file).type === "archive" ? await filesOfArchive(input) : { inputs: [input], ignored: [] };
}

/** The bytes of a file, or why they could not be had. */
export async function loadFile(path: string): Promise<Result<Uint8Array, LoadProblem>> {
  try {
    return succeed(new Uint8Array(await readFile(path)));
  } catch (cause) {
    return fail({ message: couldNotOpen("ファイル", cause) });
  }
}

interface Found {
  readonly path: string;
  /** To the path that was named; its own name where a file was named. */
  readonly relative: string;
  /** The folder that `relative` begins in, absolute. */
  readonly root: string;
  /** Why it cannot be read, where that is known already; a folder that may not be opened is one too. */
  readonly problem?: { readonly message: string; readonly isFolder: boolean };
}

function kindOf({ relative, problem }: Found): FileKind["type"] | "folder" {
  return problem?.isFolder === true ? "folder" : kindOfFile(relative).type;
}

/** Every file under one named path. A folder reached a second time through a link is not entered again. */
function* under(named: string): Generator<Found> {
  const kind = entryAt(named);
  if (typeof kind !== "string") throw new PathNotFoundError(named);
  if (kind === "file") {
    yield { path: realpathSync(named), relative: basename(named), root: dirname(resolve(named)) };
    return;
  }
  const root = resolve(named);
  const entered = new Set<string>();
  const pending = [""];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    const path = join(root, folder);
    const names = namesIn(path);
    if (!Array.isArray(names)) {
      yield { path, relative: folder === "" ? basename(root) : folder, root, problem: names };
      continue;
    }
    const real = realpathSync(path);
    if (entered.has(real)) continue;
    entered.add(real);
    const subfolders: string[] = [];
    for (const name of names) {
      const relative = folder === "" ? name : `${folder}/${name}`;
      const entry = entryAt(join(root, relative));
      if (entry === "folder") subfolders.push(relative);
      else if (entry === "file") yield { path: realpathSync(join(root, relative)), relative, root };
      else if (entry !== "other") yield { path: join(root, relative), relative, root, problem: entry };
    }
    pending.push(...subfolders.reverse());
  }
}

/** What stands at a path, or why that cannot be told: a link that leads nowhere or in a circle, a name no system reads. */
function entryAt(path: string): "file" | "folder" | "other" | { message: string; isFolder: false } {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? "folder" : stats.isFile() ? "file" : "other";
  } catch (cause) {
    return { message: couldNotOpen("ファイル", cause), isFolder: false };
  }
}

function namesIn(folder: string): string[] | { message: string; isFolder: true } {
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    return { message: couldNotOpen("フォルダー", cause), isFolder: true };
  }
}

function couldNotOpen(what: string, cause: unknown): string {
  const code = errorCode(cause);
  if (code === null) throw cause;
  return `${what}を開けませんでした（${code}）。リンク先があるか、ほかの人が使っていないか、読む権限があるかを確かめてください。`;
}

function toInput(file: string, { path, relative, problem }: Found): FoundFile {
  const refusal = problem ?? refusalOf(relative);
  return {
    file,
    ...(file !== relative && { handedInAs: relative }),
    path,
    load: () => (refusal === null ? loadFile(path) : Promise.resolve(fail(refusal))),
  };
}

/** What stands in a zip, as if the zip were a folder; of one that cannot be opened itself. */
async function filesOfArchive(archive: FoundFile): Promise<FoundFiles> {
  const bytes = await archive.load();
  if (!bytes.ok) return { inputs: [archive], ignored: [] };
  const contents = filesInArchive(openArchive(bytes.value));
  if (contents === "workbook") return { inputs: [archive], ignored: [] };
  if (!contents.ok) return { inputs: [{ ...archive, load: () => Promise.resolve(contents) }], ignored: [] };
  const { file, handedInAs, path } = archive;
  return {
    inputs: contents.value.inputs.map(({ name, load }) => ({
      file: `${file}/${name}`,
      ...(handedInAs !== undefined && { handedInAs: `${handedInAs}/${name}` }),
      path: `${path}/${name}`,
      load: () => Promise.resolve(load()),
    })),
    ignored: contents.value.ignored.map((name) => `${file}/${name}`),
  };
}

/**
 * Two named folders may each hold a 総務課.xlsx: those get as much of their folders' names in front as tells them apart,
 * whatever the way in which the folders were named.
 */
function withDistinctNames(inputs: readonly Found[]): readonly (readonly [name: string, found: Found])[] {
  let depth = 0;
  let unnamed = inputs;
  const names = new Map<Found, string>();
  while (unnamed.length > 0) {
    const nameOf = ({ root, relative }: Found): string =>
      [...(depth === 0 ? [] : root.split(sep).slice(-depth)), relative].join("/");
    const times = new Map<string, number>();
    for (const name of [...names.values(), ...unnamed.map(nameOf)]) times.set(name, (times.get(name) ?? 0) + 1);
    const isAtTop = unnamed.every(({ root }) => root.split(sep).length <= depth);
    for (const found of unnamed) if (isAtTop || times.get(nameOf(found)) === 1) names.set(found, nameOf(found));
    unnamed = unnamed.filter((found) => !names.has(found));
    depth += 1;
  }
  return inputs.map((found) => [names.get(found) ?? found.relative, found] as const);
}
