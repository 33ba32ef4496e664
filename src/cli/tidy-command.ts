import type { TownData } from "../usecases/ports";
import { tidyFiles } from "../usecases/tidy/tidy-files";
import { readArguments, requireOption, requirePaths } from "./arguments";
import { copiesOf, isCopied, pathOfCopy, refuseInputFolder } from "./copies";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import { printTidied, tidyJson } from "./tidy-report";
import { xlsxTidyFormat } from "./workbook-format";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

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
  const isTrial = values["dry-run"] === true;
  const out = isTrial ? (values.out ?? null) : requireOption(values.out, "--out");
  const paths = requirePaths(positionals);
  const found = await findFiles(paths);
  if (out !== null) refuseInputFolder(out, paths, found);
  const standing = found.inputs.filter(isCopied).map((input) => pathOfCopy(out ?? "", input));
  if (!isTrial && complainOfStanding(standing, terminal)) return exitCodes.failed;
  const plan = values.plan === undefined ? null : await readPlanFile(values.plan, town, terminal);
  if (values.plan !== undefined && !plan) return exitCodes.failed;
  const files = await terminal.withProgress((onProgress) =>
    tidyFiles({ files: found.inputs, format: xlsxTidyFormat, town, plan, onProgress }),
  );
  const copies = await copiesOf(files, found.inputs);
  if (copies.length === 0) {
    terminal.complain("Excelブックが一つもありません。何も書いていません。フォルダーの名前を確かめてください。");
    return exitCodes.failed;
  }
  const written = copies.map((copy) => ({ path: pathOfCopy(out ?? "", copy), bytes: copy.bytes }));
  if (!isTrial && !writeNewFiles(written, out ?? "", terminal)) return exitCodes.failed;
  const report = { files, copied: new Set(copies.map(({ file }) => file)), isTrial, ignored: found.ignored };
  if (values.json) terminal.json(tidyJson(report));
  else printTidied(report, terminal);
  const isUnread = files.some(({ problem }) => problem !== null && problem.isWorkbook !== false);
  return isUnread ? exitCodes.doneWithOpenMatters : exitCodes.done;
}
