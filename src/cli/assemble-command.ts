import { existsSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { assemble } from "../usecases/assemble/assemble";
import { goingBackSentence } from "../usecases/assemble/going-back";
import { otherYearsSentence } from "../usecases/assemble/other-years";
import { openFormerSummary } from "../usecases/assemble/open-former-summary";
import { fail, succeed, type Result } from "../workbook/result";
import type { Collected } from "../usecases/assemble/gather-snapshots";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { parseFormKey } from "../gather/form-key-text";
import type { FormKey, GatherAnswers } from "../gather/collection";
import { filesInNeed } from "../gather/register/coverage";
import { readAnswersFile } from "./answers-file";
import { readArguments, readTime, requireOption, requirePaths, UsageError } from "./arguments";
import { assembleJson, printAssembled } from "./assemble-report";
import { errorCode } from "./error-code";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, loadFile } from "./find-files";
import { collectOptions, collectRequest, complainOf } from "./request";
import { sayQuestions } from "./say-questions";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";
import { xlsxFormat } from "./workbook-format";
import { ChangedMeanwhileError, writeFileWhole, type FileToWrite } from "./write-file";

const options = {
  ...collectOptions,
  out: { type: "string" },
  at: { type: "string" },
  fresh: { type: "boolean" },
  answers: { type: "string" },
  "remove-file": { type: "string", multiple: true },
  retire: { type: "string", multiple: true },
  json: { type: "boolean" },
} as const;

/** `assemble PATH… --out F`: the summary workbook, from what was handed in and from the summary that stands at F. */
export async function assembleCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const out = workbookPath(requireOption(values.out, "--out"));
  const change = await readChange(values);
  if (!change.ok) {
    terminal.complain(change.problem.message);
    return exitCodes.failed;
  }
  const isChange = values.answers !== undefined || values["remove-file"] !== undefined || values.retire !== undefined;
  const paths = isChange && existsSync(out) ? positionals : requirePaths(positionals);
  const assembledAt = readTime(values.at);
  const former = await formerAt(out);
  if (!former.ok) {
    terminal.complain(`「${out}」には上書きしません。${former.problem.message}--out に別の名前を指定してください。`);
    return exitCodes.failed;
  }
  const found = await findFiles(paths, new Set(existsSync(out) ? [realpathSync(out)] : []));
  const summary = values.fresh ? null : former.value.summary;
  const request = await collectRequest(found, values, terminal, town, summary);
  if (!request) return exitCodes.failed;
  const goingBack = goingBackSentence(summary, request.period, town.definition);
  if (goingBack !== null) terminal.complain(goingBack);
  const assembled = await terminal.withProgress((onProgress) =>
    assemble({
      ...request,
      ...change.value,
      former: summary,
      assembledAt,
      onProgress,
    }),
  );
  if (!assembled.ok) {
    if (assembled.problem.type === "no-forms") complainOfNoForms(assembled.problem.collected, change.value, terminal);
    else complainOf(assembled.problem, terminal);
    return exitCodes.failed;
  }
  const { bytes } = assembled.value;
  const otherYears = otherYearsSentence(assembled.value.collection);
  if (otherYears !== null) terminal.complain(otherYears);
  if (!tryToWrite({ path: out, bytes, former: former.value.bytes }, terminal)) return exitCodes.failed;
  if (values.json) terminal.json(assembleJson(out, assembled.value, found));
  else printAssembled(out, assembled.value, terminal);
  return sayWhatIsOpen(assembled.value, change.value.answers, terminal);
}

/** Files that could not be read, and questions that nobody has answered. */
function sayWhatIsOpen({ collection, questions }: Collected, answers: GatherAnswers, terminal: Terminal): ExitCode {
  const needed = filesInNeed(collection);
  for (const { file, message } of needed) terminal.complain(`読めませんでした: ${file}: ${message}`);
  const open = sayQuestions(questions, answers, terminal, "（確認事項にあります）");
  return needed.length + open > 0 ? exitCodes.doneWithOpenMatters : exitCodes.done;
}

interface Change {
  readonly answers: GatherAnswers;
  readonly removeFiles: readonly string[];
  readonly retire: readonly FormKey[];
}

/** @throws UsageError for a form that nobody can tell. */
async function readChange(values: {
  readonly answers?: string | undefined;
  readonly "remove-file"?: readonly string[] | undefined;
  readonly retire?: readonly string[] | undefined;
}): Promise<Result<Change, { readonly message: string }>> {
  const answers = values.answers === undefined ? succeed({}) : await readAnswersFile(values.answers);
  if (!answers.ok) return answers;
  const retire = (values.retire ?? []).map((text) => {
    const key = parseFormKey(text);
    if (key) return key;
    throw new UsageError(
      `--retire には「1-2-1-1 町民生活課 その2」のように、取組の番号、課、その n を書いてください: ${text}`,
    );
  });
  return succeed({ answers: answers.value, removeFiles: values["remove-file"] ?? [], retire });
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

function complainOfNoForms({ collection }: Collected, { removeFiles, retire }: Change, terminal: Terminal): void {
  const isEmptied = removeFiles.length + retire.length > 0;
  terminal.complain(
    otherYearsSentence(collection) ??
      (isEmptied
        ? "外すか取りやめると様式が一つもなくなるので、何も書いていません。代わりに入れるファイルも一緒に指定してください。総括がもういらなければ、そのファイルを消してください。"
        : "まとめる様式が見つからなかったため、何も書いていません。"),
  );
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
