import type { Plan } from "../plan/schema";
import { comparePlans, drawPlanWorkbook, refusalOfPlans } from "../usecases/distribute/compare-plans";
import { readAnswersFile } from "./answers-file";
import { readArguments, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { readPlanFile } from "./plan-file";
import { sayQuestions } from "./say-questions";
import { correspondenceJson, printCorrespondence } from "./succession-report";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";
import { succeed } from "../workbook/result";
import { xlsxFormat } from "./workbook-format";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

const options = { out: { type: "string" }, answers: { type: "string" }, json: { type: "boolean" } } as const;

/** `plan FILE`: the plan as JSON, or what is wrong with it by cell. `plan OLD NEW`: where last year's initiatives are now. */
export async function planCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const [file, newer, ...more] = requirePaths(positionals);
  if (file === undefined || more.length > 0)
    throw new UsageError("計画のファイルを一つ、または前年度と今年度の二つ指定してください。");
  if (newer === undefined && (values.out !== undefined || values.answers !== undefined))
    throw new UsageError("--out と --answers は、前年度と今年度の二つの計画と一緒に指定してください。");
  const plan = await readPlanFile(file, town, terminal);
  if (!plan) return exitCodes.failed;
  if (newer !== undefined) return compare(plan, newer, values, terminal, town);
  terminal.json(plan);
  return exitCodes.done;
}

async function compare(
  former: Plan,
  newer: string,
  values: {
    readonly out?: string | undefined;
    readonly answers?: string | undefined;
    readonly json?: boolean | undefined;
  },
  terminal: Terminal,
  town: TownData,
): Promise<ExitCode> {
  const { out } = values;
  const plan = await readPlanFile(newer, town, terminal);
  if (!plan) return exitCodes.failed;
  const refusal = refusalOfPlans(former, plan);
  const answers = values.answers === undefined ? succeed({}) : await readAnswersFile(values.answers);
  if (refusal !== null || !answers.ok) {
    terminal.complain(refusal ?? (answers.ok ? "" : answers.problem.message));
    return exitCodes.failed;
  }
  if (out !== undefined && complainOfStanding([out], terminal)) return exitCodes.failed;
  const compared = comparePlans(former, plan, answers.value);
  if (out !== undefined) {
    const bytes = await xlsxFormat.write(drawPlanWorkbook(former, plan, compared, town.definition));
    if (!writeNewFiles([{ path: out, bytes }], out, terminal)) return exitCodes.failed;
  }
  if (values.json) terminal.json(correspondenceJson(compared, plan));
  else {
    if (out !== undefined) terminal.print(out);
    printCorrespondence(compared, former, plan, terminal);
  }
  const open = sayQuestions(
    compared.questions,
    answers.value,
    terminal,
    out === undefined ? "" : "（計画の対応にあります）",
  );
  return open > 0 ? exitCodes.doneWithOpenMatters : exitCodes.done;
}
