import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readPlanJson } from "../plan/read-plan-json";
import type { Plan } from "../plan/schema";
import { planOf, type PlanSourceProblem } from "../usecases/choose-plan";
import { fail, type Result } from "../workbook/result";
import { errorCode } from "./error-code";
import { PathNotFoundError } from "./find-files";
import { xlsxFormat } from "./workbook-format";

/**
 * The plan in a file: a workbook's 計画の体系 sheet, or the JSON that `plan` prints.
 *
 * @throws PathNotFoundError
 */
export async function readPlanFile(path: string): Promise<Result<Plan, readonly PlanSourceProblem[]>> {
  const file = basename(path);
  const problem = (message: string) => fail([{ file, sheet: null, cell: null, message }]);
  let bytes: Uint8Array;
  try {
    bytes = await readNamedFile(path);
  } catch (cause) {
    const code = errorCode(cause);
    if (cause instanceof PathNotFoundError || code === null) throw cause;
    return problem(
      code === "EISDIR"
        ? "フォルダーです。計画の体系のあるブック（.xlsx）か、計画のJSON（.json）のファイルを指定してください。"
        : `ファイルを開けませんでした（${code}）。ほかの人が使っていないか、読む権限があるかを確かめてください。`,
    );
  }
  if (path.toLowerCase().endsWith(".json")) {
    const plan = readPlanJson(new TextDecoder().decode(bytes));
    return plan.ok ? plan : fail(plan.problem.map((message) => ({ file, sheet: null, cell: null, message })));
  }
  const workbook = await xlsxFormat.read(bytes, { file });
  if (!workbook.ok) return problem(workbook.problem.message);
  return (
    planOf(workbook.value) ??
    problem(
      "計画の体系のシートが見つかりません。基本項目（Ⅰ）から取組項目（(1)）までを書いたシートのあるブックを指定してください。",
    )
  );
}

/** @throws PathNotFoundError */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (cause) {
    if (errorCode(cause) === "ENOENT") throw new PathNotFoundError(path);
    throw cause;
  }
}
