import type { TownData } from "../usecases/ports";
import { drawRulesWorkbook } from "../usecases/rules-workbook";
import { readArguments, requireOption, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

const options = { out: { type: "string" }, plan: { type: "string" }, json: { type: "boolean" } } as const;

/** `rules --out F`: the rules as a workbook, with 用語 and 点検設定 of the plan. */
export async function rulesCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const out = requireOption(values.out, "--out");
  if (positionals.length > 0) throw new UsageError(`余分な引数です: ${positionals.join(" ")}`);
  const plan = values.plan === undefined ? town.plan : await readPlanFile(values.plan, town, terminal);
  if (!plan || complainOfStanding([out], terminal)) return exitCodes.failed;
  const drawing = drawRulesWorkbook(plan);
  const bytes = await xlsxFormat.write(drawing);
  if (!writeNewFiles([{ path: out, bytes }], out, terminal)) return exitCodes.failed;
  if (values.json) terminal.json({ out, sheets: drawing.sheets.map(({ name }) => name) });
  else terminal.print(out);
  return exitCodes.done;
}
