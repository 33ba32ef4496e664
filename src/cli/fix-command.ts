import { describedRules } from "../checks/described-rules";
import type { TownData } from "../usecases/ports";
import { repairFiles } from "../usecases/repair/repair-files";
import { readArguments, requireOption, requirePaths, UsageError } from "./arguments";
import { copiesOf, isCopied, pathOfCopy, refuseInputFolder } from "./copies";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
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
  const standing = found.inputs.filter(isCopied).map((input) => pathOfCopy(out ?? "", input));
  if (!isTrial && complainOfStanding(standing, terminal)) return exitCodes.failed;
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
  const written = copies.map((copy) => ({ path: pathOfCopy(out ?? "", copy), bytes: copy.bytes }));
  if (!isTrial && !writeNewFiles(written, out ?? "", terminal)) return exitCodes.failed;
  const report = {
    ...repaired.value,
    copied: new Set(copies.map(({ file }) => file)),
    isTrial,
    ignored: found.ignored,
  };
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
