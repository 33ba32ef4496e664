import { fail, type Result } from "../workbook/result";
import { excelProblem } from "./excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";
import { lift, protectionsOf, putBack } from "./write/protection";
import { writeTexts } from "./write-texts";

/**
 * Writes texts also into locked cells: the protection of their sheets is lifted for as long as it takes, and put back as it
 * was, whatever becomes of the writing. A sheet that has a password stays as it is, and that is said.
 */
export async function writeLockedTexts(
  writes: readonly TextWrite[],
): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  const found = await protectionsOf([...new Set(writes.map(({ sheetId }) => sheetId))]);
  if (!found.ok) return found;
  const lifted = await lift(found.value);
  const written = lifted === null ? await writeTexts(writes) : fail(lifted);
  const isBack = await putBack(found.value);
  return isBack ? written : fail(notProtectedAgain(written));
}

function notProtectedAgain(written: Result<readonly TextWriteOutcome[], ExcelProblem>): ExcelProblem {
  const what = written.ok
    ? "書き込みましたが、シートの保護を戻せませんでした。"
    : `${written.problem.message}シートの保護も戻せませんでした。`;
  return excelProblem(
    "unexpected",
    `${what}シートの文はそのままです。［校閲］→［シートの保護］で、もう一度保護してください。`,
  );
}
