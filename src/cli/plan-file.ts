import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { planSchema, type Plan } from "../plan/schema";
import { planOf, type PlanSourceProblem } from "../usecases/choose-plan";
import { fail, succeed, type Result } from "../workbook/result";
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
  const bytes = await readNamedFile(path);
  const problem = (message: string) => fail([{ file, sheet: null, cell: null, message }]);
  if (path.toLowerCase().endsWith(".json")) {
    const parsed = planSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
    if (parsed.success) return succeed(parsed.data);
    return fail(
      parsed.error.issues.map(({ path: place, message }) => ({
        file,
        sheet: null,
        cell: null,
        message: `計画のJSONが正しくありません（${place.join(".") || "全体"}）: ${message}`,
      })),
    );
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
    if (["ENOENT", "EISDIR"].includes(errorCode(cause) ?? "")) throw new PathNotFoundError(path);
    throw cause;
  }
}

/** Undefined for what is no JSON: the schema then says what is missing. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
