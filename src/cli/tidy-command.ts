import type { TownData } from "../usecases/ports";
import { tidyFiles } from "../usecases/tidy/tidy-files";
import { readArguments } from "./arguments";
import { exitOfCopies, openCopies, writeCopies } from "./copies";
import { exitCodes, type ExitCode } from "./exit-codes";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import { printTidied, tidyJson } from "./tidy-report";
import { xlsxTidyFormat } from "./workbook-format";

const options = {
  out: { type: "string" },
  plan: { type: "string" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `tidy PATH… --out DIR`: every form on a sheet of its own in the standard layout, in copies: every workbook given lands in DIR under
 * its relative path, to the byte as it was where nothing was done. Never writes over a file that stands there.
 */
export async function tidyCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const place = await openCopies(values, positionals, terminal);
  if (!place) return exitCodes.failed;
  const plan = values.plan === undefined ? null : await readPlanFile(values.plan, town, terminal);
  if (values.plan !== undefined && !plan) return exitCodes.failed;
  const files = await terminal.withProgress((onProgress) =>
    tidyFiles({ files: place.found.inputs, format: xlsxTidyFormat, town, plan, onProgress }),
  );
  const copied = await writeCopies(files, place, terminal);
  if (!copied) return exitCodes.failed;
  const report = { files, copied, isTrial: place.isTrial, ignored: place.found.ignored };
  if (values.json) terminal.json(tidyJson(report));
  else printTidied(report, terminal);
  return exitOfCopies(files);
}
