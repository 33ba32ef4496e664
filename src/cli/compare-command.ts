import { compare } from "../usecases/compare/compare";
import type { Side } from "../usecases/compare/comparison";
import { readSide } from "../usecases/compare/read-side";
import type { TownData } from "../usecases/ports";
import { readArguments, UsageError } from "./arguments";
import { comparisonJson, printComparison } from "./compare-report";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";

const options = { plan: { type: "string" }, json: { type: "boolean" } } as const;

/** `compare A B`: what became of the forms of A in B, form by form and field by field. Writes nothing. */
export async function compareCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const [a, b, ...more] = positionals;
  if (a === undefined || b === undefined || more.length > 0)
    throw new UsageError("比べるファイルかフォルダーを、前のもの、後のものの順に二つ指定してください。");
  const given = values.plan === undefined ? null : await readPlanFile(values.plan, town, terminal);
  if (values.plan !== undefined && !given) return exitCodes.failed;
  const names = [a, b] as const;
  const found = [await findFiles([a]), await findFiles([b])] as const;
  const [before, after] = await terminal.withProgress(async () => [
    await readSide(found[0].inputs, given, { town, format: xlsxFormat }),
    await readSide(found[1].inputs, given, { town, format: xlsxFormat }),
  ]);
  const isIncomplete = [sayWhatIsLeftOut(a, before, terminal), sayWhatIsLeftOut(b, after, terminal)].includes(true);
  const empty = [before, after].flatMap(({ collection }, side) => (collection.forms.length === 0 ? [names[side]] : []));
  for (const name of empty) terminal.complain(`「${name}」に比べられる様式がないので、比べていません。`);
  if (empty.length > 0 && !isIncomplete) return exitCodes.failed;
  const comparison = empty.length > 0 ? { forms: [], remarks: [] } : compare(before, after, names);
  for (const remark of comparison.remarks) terminal.complain(remark);
  if (values.json) terminal.json(comparisonJson(comparison));
  else if (empty.length === 0) printComparison(comparison, after.collection.plan, terminal);
  return isIncomplete ? exitCodes.doneWithOpenMatters : exitCodes.done;
}

/** Whether some file could not be read: forms that stand in it may be missing from what is compared. */
function sayWhatIsLeftOut(name: string, { unread, remarks }: Side, terminal: Terminal): boolean {
  for (const { file, message } of unread) terminal.complain(`読めませんでした: ${name}: ${file}: ${message}`);
  for (const sentence of remarks) terminal.complain(`${name}: ${sentence}`);
  return unread.length > 0;
}
