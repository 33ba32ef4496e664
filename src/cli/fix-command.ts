import { describedRules } from "../checks/described-rules";
import type { TownData } from "../usecases/ports";
import { repairFiles } from "../usecases/repair/repair-files";
import { readArguments, UsageError } from "./arguments";
import { exitOfCopies, openCopies, writeCopies } from "./copies";
import { exitCodes, type ExitCode } from "./exit-codes";
import { fixJson, printFixes } from "./fix-report";
import { collectOptions, collectRequest, complainOf } from "./request";
import type { Terminal } from "./terminal";

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
  const rules = readRules(values.rules ?? []);
  const place = await openCopies(values, positionals, terminal);
  const request = place && (await collectRequest(place.found, values, terminal, town));
  if (!request) return exitCodes.failed;
  const repaired = await terminal.withProgress((onProgress) => repairFiles({ ...request, rules, onProgress }));
  if (!repaired.ok) {
    complainOf(repaired.problem, terminal);
    return exitCodes.failed;
  }
  const { files } = repaired.value;
  const copied = await writeCopies(files, place, terminal);
  if (!copied) return exitCodes.failed;
  const report = { ...repaired.value, copied, isTrial: place.isTrial, ignored: place.found.ignored };
  if (values.json) terminal.json(fixJson(report));
  else printFixes(report, terminal);
  return exitOfCopies(files);
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
