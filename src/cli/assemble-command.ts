import { existsSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { assemble } from "../usecases/assemble/assemble";
import { otherYearsSentence } from "../usecases/assemble/other-years";
import { openFormerSummary } from "../usecases/assemble/open-former-summary";
import { fail, succeed, type Result } from "../workbook/result";
import type { Collected } from "../usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readArguments, readTime, requireOption, requirePaths } from "./arguments";
import { assembleJson, printAssembled } from "./assemble-report";
import { errorCode } from "./error-code";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, loadFile } from "./find-files";
import { collectOptions, collectRequest, complainOf } from "./request";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";
import { xlsxFormat } from "./workbook-format";
import { ChangedMeanwhileError, writeFileWhole, type FileToWrite } from "./write-file";

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
  const out = workbookPath(requireOption(values.out, "--out"));
  const paths = requirePaths(positionals);
  const assembledAt = readTime(values.at);
  const former = await formerAt(out);
  if (!former.ok) {
    terminal.complain(`「${out}」には上書きしません。${former.problem.message}--out に別の名前を指定してください。`);
    return exitCodes.failed;
  }
  const found = findFiles(paths, new Set(existsSync(out) ? [realpathSync(out)] : []));
  const request = await collectRequest(found, values, terminal, town);
  if (!request) return exitCodes.failed;
  const assembled = await terminal.withProgress((onProgress) =>
    assemble({ ...request, former: values.fresh ? null : former.value.summary, assembledAt, onProgress }),
  );
  if (!assembled.ok) {
    if (assembled.problem.type === "no-forms") complainOfNoForms(assembled.problem.collected, terminal);
    else complainOf(assembled.problem, terminal);
    return exitCodes.failed;
  }
  const { bytes } = assembled.value;
  if (!tryToWrite({ path: out, bytes, former: former.value.bytes }, terminal)) return exitCodes.failed;
  if (values.json) terminal.json(assembleJson(out, assembled.value));
  else printAssembled(out, assembled.value, terminal);
  const { unreadable } = assembled.value.collection;
  for (const { file, message } of unreadable) terminal.complain(`読めませんでした: ${file}: ${message}`);
  return unreadable.length > 0 ? exitCodes.doneWithoutSomeFiles : exitCodes.done;
}

/** `--out 総括`: Excel opens a workbook only under its extension. A folder stays what it is, and is refused. */
function workbookPath(out: string): string {
  const isWorkbook = /\.xls[xmb]?$/iu.test(out);
  return isWorkbook || (existsSync(out) && statSync(out).isDirectory()) ? out : `${out}.xlsx`;
}

/** What stands at --out before anything is done; both null: nothing. */
interface Former {
  readonly summary: WorkbookSnapshot | null;
  readonly bytes: Uint8Array | null;
}

/** The summary that stands at `out`, or why what stands there is none. */
async function formerAt(out: string): Promise<Result<Former, { readonly message: string }>> {
  if (!existsSync(out)) return succeed({ summary: null, bytes: null });
  if (!statSync(out).isFile()) return fail({ message: "フォルダーです。" });
  const bytes = await loadFile(out);
  if (!bytes.ok) return bytes;
  const summary = await openFormerSummary(bytes.value, basename(out), xlsxFormat);
  return summary.ok ? succeed({ summary: summary.value, bytes: bytes.value }) : summary;
}

function complainOfNoForms({ collection }: Collected, terminal: Terminal): void {
  terminal.complain(otherYearsSentence(collection) ?? "まとめる様式が見つからなかったため、何も書いていません。");
  for (const { file, message } of collection.unreadable) terminal.complain(`読めませんでした: ${file}: ${message}`);
}

/** False where the file cannot be written; what stands there is whole. */
function tryToWrite(file: FileToWrite, terminal: Terminal): boolean {
  try {
    writeFileWhole(file);
    return true;
  } catch (cause) {
    terminal.complain(`「${file.path}」${whyNotWritten(cause)}`);
    return false;
  }
}

function whyNotWritten(cause: unknown): string {
  // What was gathered can be gathered again; what somebody else has written there may be the only one of its kind.
  if (cause instanceof ChangedMeanwhileError)
    return "は、とりまとめている間に、ほかの人が書き換えたか、作ったか、消しました。そのままにして、何も書いていません。もう一度行うと、今あるファイルをもとにまとめ直します。";
  const code = errorCode(cause);
  if (code === null) throw cause;
  return `に書けませんでした（${code}）。Excelで開いていれば閉じ、書き込む権限を確かめてから、もう一度行ってください。前のファイルはそのままです。`;
}
