import { readdirSync, realpathSync, statSync, type Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { InputFile } from "../usecases/ports";
import { fail, succeed, type Result } from "../workbook/result";
import { errorCode } from "./error-code";

/** What a folder holds, for us. */
export interface FoundFiles {
  /** Workbooks to read, and files that a 課 may have meant as one: those come with their reason when loaded. */
  readonly inputs: readonly FoundFile[];
  /** Everything else, relative to the path given. */
  readonly ignored: readonly string[];
}

export interface FoundFile extends InputFile {
  /** Absolute, with links resolved: two names for one file are one file. */
  readonly path: string;
}

/** A path that was named and is not there; `path` as it was typed. */
export class PathNotFoundError extends Error {
  constructor(readonly path: string) {
    super(`「${path}」が見つかりません。ファイルまたはフォルダーの名前を確かめてください。`);
    this.name = "PathNotFoundError";
  }
}

const READABLE = new Set([".xlsx", ".xlsm"]);

/** Spreadsheets of other kinds: named, because somebody handed them in. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  [".xls", "旧形式（.xls）のブックです。Excelで開き、「名前を付けて保存」で .xlsx として保存し直してください。"],
  [".xlsb", "バイナリ形式（.xlsb）のブックです。Excelで開き、.xlsx として保存し直してください。"],
  [".ods", "OpenDocument形式（.ods）のブックです。Excelで開き、.xlsx として保存し直してください。"],
  [".csv", "CSVファイルです。様式のあるExcelブック（.xlsx）を置いてください。"],
]);

/**
 * Looks through files and folders with their subfolders, in the order of names. `except` holds paths that are not ours
 * to read: the summary that is being written.
 *
 * @throws PathNotFoundError
 */
export function findFiles(paths: readonly string[], except: ReadonlySet<string> = new Set()): FoundFiles {
  const inputs: FoundInput[] = [];
  const ignored: string[] = [];
  const seen = new Set(except);
  for (const path of paths) {
    for (const found of under(path)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      const name = basename(found.path);
      const extension = extname(name).toLowerCase();
      const isLockFile = name.startsWith("~$");
      if (!isLockFile && (READABLE.has(extension) || REFUSED.has(extension))) inputs.push(input(found, extension));
      else ignored.push(found.relative);
    }
  }
  return { inputs: withDistinctNames(inputs), ignored };
}

interface Found {
  readonly path: string;
  /** To the path that was named; its own name where a file was named. */
  readonly relative: string;
  /** With the path that was named in front. */
  readonly asNamed: string;
}

interface FoundInput extends FoundFile {
  readonly asNamed: string;
}

/** Every file under one named path. A folder reached a second time through a link is not entered again. */
function* under(named: string): Generator<Found> {
  const stats = statOrNull(named);
  if (!stats) throw new PathNotFoundError(named);
  if (!stats.isDirectory()) {
    yield { path: realpathSync(named), relative: basename(named), asNamed: named };
    return;
  }
  const entered = new Set<string>();
  const pending = [{ folder: named, relative: "" }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const real = realpathSync(next.folder);
    if (entered.has(real)) continue;
    entered.add(real);
    const subfolders = [];
    for (const name of readdirSync(next.folder).sort()) {
      const path = join(next.folder, name);
      const relative = next.relative ? `${next.relative}/${name}` : name;
      const entry = statOrNull(path);
      if (entry?.isDirectory()) subfolders.push({ folder: path, relative });
      else if (entry?.isFile())
        yield { path: realpathSync(path), relative, asNamed: `${named.replace(/[\\/]+$/u, "")}/${relative}` };
    }
    pending.push(...subfolders.reverse());
  }
}

function statOrNull(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

function input({ path, relative, asNamed }: Found, extension: string): FoundInput {
  const refusal = REFUSED.get(extension);
  return {
    file: relative,
    asNamed,
    path,
    load: () => (refusal === undefined ? loadBytes(path) : Promise.resolve(fail({ message: refusal }))),
  };
}

async function loadBytes(path: string): Promise<Result<Uint8Array, { readonly message: string }>> {
  try {
    return succeed(new Uint8Array(await readFile(path)));
  } catch (cause) {
    const message = `ファイルを開けませんでした（${errorCode(cause) ?? "原因不明"}）。ほかの人が使っていないか、読む権限があるかを確かめてください。`;
    return fail({ message });
  }
}

/** Two named folders may each hold a 総務課.xlsx: those are called as they were named, so that messages tell them apart. */
function withDistinctNames(inputs: readonly FoundInput[]): readonly FoundFile[] {
  const times = new Map<string, number>();
  for (const { file } of inputs) times.set(file, (times.get(file) ?? 0) + 1);
  return inputs.map(({ asNamed, ...found }) =>
    (times.get(found.file) ?? 0) > 1 ? { ...found, file: asNamed } : found,
  );
}
