import { existsSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import type { GatherAnswers } from "../gather/collection";
import { successorsOf } from "../plan/department-names";
import type { Plan } from "../plan/schema";
import { isOpen } from "../usecases/assemble/questions";
import type { LastYear } from "../usecases/distribute/former-forms";
import { readLastYear } from "../usecases/distribute/read-last-year";
import { refusalOfYear, succession } from "../usecases/distribute/succession";
import { successionFor } from "../usecases/distribute/succession-for";
import { drawDepartmentWorkbook, withCorrespondence } from "../usecases/distribute/template";
import type { TownData } from "../usecases/ports";
import { fail, succeed, type Result } from "../workbook/result";
import { readAnswersFile } from "./answers-file";
import { readArguments, requireOption, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
import { readPlanFile } from "./plan-file";
import { sayQuestions } from "./say-questions";
import { printSuccession, successionJson } from "./succession-report";
import type { Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";
import { complainOfStanding, writeNewFiles } from "./write-new-files";

const options = {
  department: { type: "string" },
  all: { type: "boolean" },
  out: { type: "string" },
  plan: { type: "string" },
  from: { type: "string", multiple: true },
  answers: { type: "string" },
  "no-protection": { type: "boolean" },
  "dry-run": { type: "boolean" },
  json: { type: "boolean" },
} as const;

/**
 * `template`: a 課's blank workbook, or one for each 課, and what became of each of last year's forms. Never writes over a file
 * that stands there.
 */
export async function templateCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, options);
  const isTrial = values["dry-run"] === true;
  const out = isTrial ? (values.out ?? ".") : requireOption(values.out, "--out");
  const chosen = values.plan === undefined ? town.plan : await readPlanFile(values.plan, town, terminal);
  if (!chosen) return exitCodes.failed;
  const departments = departmentsAsked(values, chosen);
  const from = [...(values.from ?? []), ...positionals];
  if (positionals.length > 0 && values.from === undefined)
    throw new UsageError(`余分な引数です: ${positionals.join(" ")}`);
  const targets = departments.map((department) => ({
    department,
    path: targetFor(department, out, values.all === true),
  }));
  const paths = targets.map(({ path }) => path);
  if (!isTrial && complainOfStanding(paths, terminal)) return exitCodes.failed;
  const answers = values.answers === undefined ? succeed({}) : await readAnswersFile(values.answers);
  if (!answers.ok) {
    terminal.complain(answers.problem.message);
    return exitCodes.failed;
  }
  const lastYear = from.length === 0 ? succeed(null) : await lastYearFrom(from, chosen, town, answers.value);
  if (!lastYear.ok) {
    for (const sentence of lastYear.problem) terminal.complain(sentence);
    return exitCodes.failed;
  }
  const all = succession(lastYear.value, chosen, town.definition, answers.value);
  const own = values.all === true ? all : successionFor(all, departments, chosen);
  // Whether that year's texts are meant to go into this plan is asked before anything is written.
  const isYearOpen = all.questions.some((question) => question.kind === "older-plan" && isOpen(question));
  const isWritten = !isTrial && !isYearOpen;
  if (isWritten) {
    const files = await Promise.all(
      targets.map(async ({ department, path }) => {
        const isProtected = values["no-protection"] !== true;
        const request = { plan: chosen, definition: town.definition, department, succession: all, isProtected };
        return { path, bytes: await xlsxFormat.write(drawDepartmentWorkbook(request)) };
      }),
    );
    if (!writeNewFiles(files, out, terminal)) return exitCodes.failed;
  }
  const report = { plan: withCorrespondence(chosen, all), succession: own, files: isWritten ? paths : [] };
  if (values.json) terminal.json(successionJson(report));
  else printSuccession(report, terminal);
  if (isYearOpen) terminal.complain("何も書いていません。");
  const open = sayQuestions(own.questions, answers.value, terminal, "");
  return open > 0 ? exitCodes.doneWithOpenMatters : exitCodes.done;
}

/** Last year's forms, or why nothing can be carried over from these files. */
async function lastYearFrom(
  paths: readonly string[],
  plan: Plan,
  town: TownData,
  answers: GatherAnswers,
): Promise<Result<LastYear, readonly string[]>> {
  const { inputs } = await findFiles(paths);
  const lastYear = await readLastYear({
    files: inputs,
    format: xlsxFormat,
    definition: town.definition,
    plan,
    builtIn: town.plan,
    answers,
  });
  const { unreadable, forms } = lastYear.collection;
  if (unreadable.length > 0) {
    return fail([
      ...unreadable.map(({ file, message }) => `${file}: ${message}`),
      "前年度のブックに読めないものがあるため、何も書いていません。",
    ]);
  }
  const refusal = refusalOfYear(lastYear, plan);
  if (refusal !== null) return fail([refusal]);
  return forms.length === 0
    ? fail([
        "--from のファイルに、引き継ぐ様式が見つかりません。前年度の総括か、各課のブックを指定してください。何も書いていません。",
      ])
    : succeed(lastYear);
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
