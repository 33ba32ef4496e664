import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readPlanJson } from "../plan/read-plan-json";
import type { Plan } from "../plan/schema";
import { planOf, remarksOnPlan, type PlanSourceProblem } from "../usecases/choose-plan";
import type { TownData } from "../usecases/ports";
import { fail, succeed, type Result } from "../workbook/result";
import { loadFile, PathNotFoundError } from "./find-files";
import { place, type Terminal } from "./terminal";
import { xlsxFormat } from "./workbook-format";

/**
 * The plan in a file: a workbook's 計画の体系 sheet, or the JSON that `plan` prints. Says what of it is not understood; null
 * where it cannot be read (why has then been said).
 *
 * @throws PathNotFoundError
 */
export async function readPlanFile(path: string, town: TownData, terminal: Terminal): Promise<Plan | null> {
  const read = await planIn(path, town);
  if (!read.ok) {
    terminal.planProblems(read.problem);
    return null;
  }
  for (const { file, sheet, cell, message } of read.value.remarks)
    terminal.complain(`${place(file, sheet, cell)}: ${message}`);
  return read.value.plan;
}

interface PlanWithRemarks {
  readonly plan: Plan;
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
    return plan.ok ? succeed({ plan: plan.value, remarks: [] }) : problems(plan.problem);
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
  return succeed({ plan: plan.value, remarks: remarksOnPlan(workbook.value, plan.value, town.definition) });
}

/** Null for other encodings: garbled names would be taken for the plan's. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
