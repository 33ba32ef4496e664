import { realpathSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { describedRules } from "../checks/described-rules";
import { kindOfFile } from "../usecases/file-kinds";
import type { TownData } from "../usecases/ports";
import { repairFiles, type RepairedFile } from "../usecases/repair/repair-files";
import { readArguments, requireOption, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, loadFile, type FoundFile, type FoundFiles } from "./find-files";
import { fixJson, printFixes } from "./fix-report";
import { collectOptions, collectRequest, complainOf } from "./request";
import type { Terminal } from "./terminal";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

const options = {
  ...collectOptions,
  out: { type: "string" },
  rules: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `fix PATH… --out DIR`: what can be put right for certain is, in copies: every workbook given lands in DIR under its relative
 * path, to the byte as it was where nothing was done. Never writes over a file that stands there.
 */
export async function fixCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const isTrial = values["dry-run"] === true;
  const out = isTrial ? (values.out ?? null) : requireOption(values.out, "--out");
  const rules = readRules(values.rules ?? []);
  const paths = requirePaths(positionals);
  const found = await findFiles(paths);
  if (out !== null) refuseInputFolder(out, paths, found);
  const targetOf = ({ file }: { readonly file: string }): string => join(out ?? "", ...partsOf(file));
  if (!isTrial && complainOfStanding(found.inputs.filter(isWorkbook).map(targetOf), terminal)) return exitCodes.failed;
  const request = await collectRequest(found, values, terminal, town);
  if (!request) return exitCodes.failed;
  const repaired = await terminal.withProgress((onProgress) => repairFiles({ ...request, rules, onProgress }));
  if (!repaired.ok) {
    complainOf(repaired.problem, terminal);
    return exitCodes.failed;
  }
  const { files } = repaired.value;
  const copies = await copiesOf(files, found.inputs);
  if (copies.length === 0) {
    terminal.complain("Excelブックが一つもありません。何も書いていません。フォルダーの名前を確かめてください。");
    return exitCodes.failed;
  }
  const written = copies.map((copy) => ({ path: targetOf(copy), bytes: copy.bytes }));
  if (!isTrial && !writeNewFiles(written, out ?? "", terminal)) return exitCodes.failed;
  const report = { ...repaired.value, copied: new Set(copies.map(({ file }) => file)), isTrial };
  if (values.json) terminal.json(fixJson(report));
  else printFixes(report, terminal);
  const isUnread = files.some(({ problem }) => problem !== null && problem.isWorkbook !== false);
  return isUnread ? exitCodes.doneWithOpenMatters : exitCodes.done;
}

/**
 * Null: none was named.
 *
 * @throws UsageError for what is no rule with a fix.
 */
function readRules(named: readonly string[]): ReadonlySet<string> | null {
  if (named.length === 0) return null;
  const known = describedRules
    .filter(({ examples }) => examples.ng.some(({ fixed, proposed }) => (fixed ?? proposed) !== undefined))
    .map(({ id }) => id);
  const ids = named.flatMap((list) => list.split(/[,、，]/u)).map((id) => id.trim());
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0)
    throw new UsageError(
      `--rules に、直せる規則にない名前があります: ${unknown.join("、")}\n直せる規則: ${known.join(" ")}`,
    );
  return new Set(ids);
}

/** @throws UsageError where what is written would lie among what is read. */
function refuseInputFolder(out: string, paths: readonly string[], { inputs }: FoundFiles): void {
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

/** The folders and the name of a file; whoever packed a zip leads nowhere else by them. */
function partsOf(file: string): readonly string[] {
  return file.split("/").filter((part) => !["", ".", ".."].includes(part));
}

/** Also those that cannot be read. */
function isWorkbook({ file }: { readonly file: string }): boolean {
  const { type } = kindOfFile(file);
  return type === "workbook" || type === "spreadsheet" || type === "archive";
}

/** The workbooks as they are to be written; those of other kinds (.xls) as they are. */
async function copiesOf(
  files: readonly RepairedFile[],
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
