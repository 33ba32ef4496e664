import { fail, type Result, succeed } from "../workbook/result";
import { excelProblem, toExcelProblem } from "./excel-problem";
import { answered } from "./unanswered";
import { toBase64 } from "./insert/base64";
import type { ExcelProblem } from "./open-workbook";

const REFUSED =
  "新しいブックを開けませんでした。このブックはそのままです。Excel の画面に確認やブロックの表示が出ていれば許可して、もう一度押してください。それでも開かないときは、ほかの受け取り方を選んでください。";
const TOO_LARGE =
  "大きすぎて、新しいブックとして開けませんでした。このブックはそのままです。ほかの受け取り方を選んでください。";

/** Opens a new workbook beside this one; what is in it cannot be reached from here. */
export async function createWorkbook(bytes: Uint8Array): Promise<Result<null, ExcelProblem>> {
  try {
    await answered(Excel.createWorkbook(toBase64(bytes)), "long");
    return succeed(null);
  } catch (error) {
    const problem = toExcelProblem(error);
    const saysItAll = problem.code === "cell-being-edited" || problem.code === "excel-too-old";
    return fail(saysItAll ? problem : excelProblem(problem.code, problem.code === "too-large" ? TOO_LARGE : REFUSED));
  }
}
