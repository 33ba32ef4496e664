import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { ListProblem } from "../gather/collection";
import { readPlanJson } from "../plan/read-plan-json";
import type { Plan } from "../plan/schema";
import { planOf, remarksOnNotices, type PlanSourceProblem } from "../usecases/choose-plan";
import type { TownData } from "../usecases/ports";
import { problemsOfLists, readTownLists } from "../usecases/town-lists";
import { toA1 } from "../workbook/address";
import { fail, succeed, type Result } from "../workbook/result";
import { loadFile, PathNotFoundError } from "./find-files";
import { place, type Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";

/** A plan as a file has it. */
export interface PlanFile {
  readonly plan: Plan;
  /** What nobody can tell on its sheets 用語 and 点検設定. */
  readonly listProblems: readonly ListProblem[];
}

/**
 * The plan in a file: a workbook's 計画の体系 sheet, or the JSON that `plan` prints. Says what of it is not understood; null
 * where it cannot be read (why has then been said).
 *
 * @throws PathNotFoundError
 */
export async function readPlanFile(path: string, town: TownData, terminal: Terminal): Promise<Plan | null> {
  const file = await readPlanToCheckBy(path, town, terminal);
  for (const { file: name, sheet, cell, message } of file?.listProblems ?? [])
    terminal.complain(`${place(name, sheet, cell && toA1(cell))}: ${message}`);
  return file?.plan ?? null;
}

/** The same, but what nobody can tell in 用語 and 点検設定 is left to be said among the findings. */
export async function readPlanToCheckBy(path: string, town: TownData, terminal: Terminal): Promise<PlanFile | null> {
  const read = await planIn(path, town);
  if (!read.ok) {
    terminal.planProblems(read.problem);
    return null;
  }
  const { remarks, ...file } = read.value;
  for (const { file: name, sheet, cell, message } of remarks)
    terminal.complain(`${place(name, sheet, cell)}: ${message}`);
  return file;
}

interface PlanWithRemarks extends PlanFile {
  readonly remarks: readonly PlanSourceProblem[];
}

async function planIn(path: string, town: TownData): Promise<Result<PlanWithRemarks, readonly PlanSourceProblem[]>> {
  const file = basename(path);
  const problems = (messages: readonly string[]) =>
    fail(messages.map((message) => ({ file, sheet: null, cell: null, message })));
  if (!existsSync(path)) throw new PathNotFoundError(path);
  if (statSync(path).isDirectory()) {
    return problems([
      "フォルダーです。計画の体系のあるブック（.xlsx）か、計画のJSON（.json）のファイルを指定してください。",
    ]);
  }
  const bytes = await loadFile(path);
  if (!bytes.ok) return problems([bytes.problem.message]);
  if (path.toLowerCase().endsWith(".json")) {
    const text = decodeUtf8(bytes.value);
    if (text === null) return problems(["文字コードが UTF-8 ではありません。UTF-8 で保存し直してください。"]);
    const plan = readPlanJson(text);
    if (!plan.ok) return problems(plan.problem);
    return succeed({ plan: plan.value, remarks: [], listProblems: problemsOfLists(plan.value, file) });
  }
  const workbook = await xlsxFormat.read(bytes.value, { file });
  if (!workbook.ok) return problems([workbook.problem.message]);
  const plan = planOf(workbook.value, town.plan);
  if (!plan) {
    return problems([
      "計画の体系のシートが見つかりません。基本項目（Ⅰ）から取組項目（(1)）までを書いたシートのあるブックを指定してください。",
    ]);
  }
  if (!plan.ok) return plan;
  return succeed({
    plan: plan.value,
    remarks: remarksOnNotices(workbook.value, plan.value, town.definition),
    listProblems: readTownLists(workbook.value).problems,
  });
}

/** Null for other encodings: garbled names would be taken for the plan's. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
