import { readArguments, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";

/** `plan FILE`: the plan as JSON, or what is wrong with it by cell. */
export async function planCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { positionals } = readArguments(args, {});
  const [file, ...more] = requirePaths(positionals);
  if (file === undefined || more.length > 0) throw new UsageError("計画のファイルを一つだけ指定してください。");
  const plan = await readPlanFile(file, town.plan);
  if (plan.ok) {
    terminal.json(plan.value);
    return exitCodes.done;
  }
  terminal.planProblems(plan.problem);
  return exitCodes.failed;
}
