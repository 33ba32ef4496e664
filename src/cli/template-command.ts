import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { successorsOf } from "../plan/department-names";
import type { Plan } from "../plan/schema";
import { readLastYear } from "../usecases/distribute/read-last-year";
import { drawDepartmentWorkbook } from "../usecases/distribute/template";
import { readArguments, requireOption, UsageError } from "./arguments";
import { errorCode } from "./error-code";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
import { readPlanFile } from "./plan-file";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";
import { xlsxFormat } from "./workbook-format";
import { ChangedMeanwhileError, writeAllOrNone } from "./write-file";

const options = {
  department: { type: "string" },
  all: { type: "boolean" },
  out: { type: "string" },
  plan: { type: "string" },
  from: { type: "string", multiple: true },
} as const;

/** `template`: a 課's blank workbook, or one for each 課. Never writes over a file that stands there. */
export async function templateCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const out = requireOption(values.out, "--out");
  const plan = values.plan === undefined ? null : await readPlanFile(values.plan, town.plan);
  if (plan && !plan.ok) {
    terminal.planProblems(plan.problem);
    return exitCodes.failed;
  }
  const chosen = plan?.value ?? town.plan;
  const departments = departmentsAsked(values, chosen);
  const from = [...(values.from ?? []), ...positionals];
  if (positionals.length > 0 && values.from === undefined)
    throw new UsageError(`余分な引数です: ${positionals.join(" ")}`);
  const targets = new Map(
    departments.map((department) => [department, targetFor(department, out, values.all === true)]),
  );
  const standing = [...targets.values()].filter((path) => existsSync(path));
  if (standing.length > 0) {
    complainOfStanding(standing, terminal);
    return exitCodes.failed;
  }
  const lastYear =
    from.length === 0
      ? null
      : await readLastYear({
          files: findFiles(from).inputs,
          format: xlsxFormat,
          definition: town.definition,
          plan: chosen,
        });
  for (const { file, message } of lastYear?.unreadable ?? []) terminal.complain(`${file}: ${message}`);
  if (lastYear && lastYear.unreadable.length > 0) {
    terminal.complain("前年度のブックに読めないものがあるため、何も書いていません。");
    return exitCodes.failed;
  }
  const files = await Promise.all(
    [...targets].map(async ([department, path]) => {
      const drawing = drawDepartmentWorkbook({ plan: chosen, definition: town.definition, department, lastYear });
      return { path, bytes: await xlsxFormat.write(drawing) };
    }),
  );
  try {
    writeAllOrNone(files);
  } catch (cause) {
    if (cause instanceof ChangedMeanwhileError) {
      complainOfStanding([cause.path], terminal);
      return exitCodes.failed;
    }
    const code = errorCode(cause);
    if (code === null) throw cause;
    terminal.complain(
      `「${out}」に書けませんでした（${code}）。フォルダーの名前と、書き込む権限を確かめてください。何も残していません。`,
    );
    return exitCodes.failed;
  }
  for (const { path } of files) terminal.print(path);
  return exitCodes.done;
}

function complainOfStanding(paths: readonly string[], terminal: Terminal): void {
  terminal.complain(`同じ名前のファイルがあるため、何も書いていません: ${paths.join("、")}`);
}

/** @throws UsageError */
function departmentsAsked(
  { department, all }: { readonly department?: string | undefined; readonly all?: boolean | undefined },
  plan: Plan,
): readonly string[] {
  if ((department === undefined) === (all !== true))
    throw new UsageError("--department か --all のどちらか一つを指定してください。");
  if (department === undefined) return plan.departments;
  const successors = successorsOf(department, plan);
  if (successors.length === 0)
    throw new UsageError(`「${department}」は計画にない課です。計画の課: ${plan.departments.join("、")}`);
  if (successors.length > 1)
    throw new UsageError(`「${department}」は${successors.join("、")}に分かれました。どれかを指定してください。`);
  return successors;
}

/** A folder gets a file named after the 課; a name that ends in .xlsx is the file itself. */
function targetFor(department: string, out: string, isFolder: boolean): string {
  const isFile =
    !isFolder && extname(out).toLowerCase() === ".xlsx" && !(existsSync(out) && statSync(out).isDirectory());
  return isFile ? out : join(out, `${department}.xlsx`);
}
