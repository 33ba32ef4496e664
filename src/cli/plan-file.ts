import { existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import { readPlanJson } from "../plan/read-plan-json";
import type { Plan } from "../plan/schema";
import { planOf, type PlanSourceProblem } from "../usecases/choose-plan";
import { fail, type Result } from "../workbook/result";
import { loadFile, PathNotFoundError } from "./find-files";
import { xlsxFormat } from "./workbook-format";

/**
 * The plan in a file: a workbook's 計画の体系 sheet, or the JSON that `plan` prints.
 *
 * @throws PathNotFoundError
 */
export async function readPlanFile(path: string, builtIn: Plan): Promise<Result<Plan, readonly PlanSourceProblem[]>> {
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
    return plan.ok ? plan : problems(plan.problem);
  }
  const workbook = await xlsxFormat.read(bytes.value, { file });
  if (!workbook.ok) return problems([workbook.problem.message]);
  return (
    planOf(workbook.value, builtIn) ??
    problems([
      "計画の体系のシートが見つかりません。基本項目（Ⅰ）から取組項目（(1)）までを書いたシートのあるブックを指定してください。",
    ])
  );
}

/** Null for other encodings: garbled names would be taken for the plan's. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
