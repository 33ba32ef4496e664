import { existsSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { assemble, type Assembled } from "../usecases/assemble/assemble";
import { openFormerSummary } from "../usecases/assemble/open-former-summary";
import { fail, type Result } from "../workbook/result";
import type { Collected } from "../usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readArguments, readTime, requireOption, requirePaths } from "./arguments";
import { assembleJson, printAssembled } from "./assemble-report";
import { errorCode } from "./error-code";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, loadFile } from "./find-files";
import { collectOptions, collectRequest } from "./request";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";
import { xlsxFormat } from "./workbook-format";
import { writeFileWhole } from "./write-file";

const options = {
  ...collectOptions,
  out: { type: "string" },
  at: { type: "string" },
  fresh: { type: "boolean" },
  json: { type: "boolean" },
} as const;

/** `assemble PATH… --out F`: the summary workbook, from what was handed in and from the summary that stands at F. */
export async function assembleCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const out = requireOption(values.out, "--out");
  const paths = requirePaths(positionals);
  const assembledAt = readTime(values.at);
  const former = await formerAt(out);
  if (former && !former.ok) {
    terminal.complain(`「${out}」には上書きしません。${former.problem.message}--out に別の名前を指定してください。`);
    return exitCodes.failed;
  }
  const found = findFiles(paths, new Set(existsSync(out) ? [realpathSync(out)] : []));
  const request = await collectRequest(found, values, terminal, town);
  if (!request) return exitCodes.failed;
  const assembled = await terminal.withProgress((onProgress) =>
    assemble({ ...request, former: values.fresh ? null : (former?.value ?? null), assembledAt, onProgress }),
  );
  if (!assembled.ok) {
    if (assembled.problem.type === "plan") terminal.planProblems(assembled.problem.problems);
    else complainOfNoForms(assembled.problem.collected, terminal);
    return exitCodes.failed;
  }
  if (!tryToWrite(out, assembled.value, terminal)) return exitCodes.failed;
  if (values.json) terminal.json(assembleJson(out, assembled.value));
  else printAssembled(out, assembled.value, terminal);
  const { unreadable } = assembled.value.collection;
  for (const { file, message } of unreadable) terminal.complain(`読めませんでした: ${file}: ${message}`);
  return unreadable.length > 0 ? exitCodes.doneWithoutSomeFiles : exitCodes.done;
}

/** The summary that stands at `out`, or why what stands there is none; null where nothing does. */
async function formerAt(out: string): Promise<Result<WorkbookSnapshot, { readonly message: string }> | null> {
  if (!existsSync(out)) return null;
  if (!statSync(out).isFile()) return fail({ message: "フォルダーです。" });
  const bytes = await loadFile(out);
  return bytes.ok ? await openFormerSummary(bytes.value, basename(out), xlsxFormat) : bytes;
}

function complainOfNoForms({ collection }: Collected, terminal: Terminal): void {
  terminal.complain("まとめる様式が見つからなかったため、何も書いていません。");
  for (const { file, message } of collection.unreadable) terminal.complain(`読めませんでした: ${file}: ${message}`);
}

/** False where the file cannot be written; the one that stood there is whole. */
function tryToWrite(out: string, { bytes }: Assembled, terminal: Terminal): boolean {
  try {
    writeFileWhole(out, bytes);
    return true;
  } catch (cause) {
    const code = errorCode(cause);
    if (code === null) throw cause;
    terminal.complain(
      `「${out}」に書けませんでした（${code}）。Excelで開いていれば閉じ、書き込む権限を確かめてから、もう一度行ってください。前のファイルはそのままです。`,
    );
    return false;
  }
}
