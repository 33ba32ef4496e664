import { fail, type Result, succeed } from "../workbook/result";
import { officeErrorCode } from "./excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";
import { type Attempt, attemptToWrite } from "./write/attempt";
import { problemOfText } from "./write/check-text";
import { settle } from "./write/settle";
import { settleFailure } from "./write/settle-failure";

/**
 * Writes texts into cells: one round trip, in which each cell is read before and after. Where a cell holds something else
 * than expected, one more restores it. What cannot be written is reported, and the cell stays as it was.
 */
export async function writeTexts(
  given: readonly TextWrite[],
): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  // In a cell a line ends with LF alone.
  const writes = given.map((write) => ({ ...write, text: write.text.replace(/\r\n?/gu, "\n") }));
  if (writes.length === 0) return succeed([]);
  for (const write of writes) {
    const problem = problemOfText(write);
    if (problem) return fail(problem);
  }
  const attempt = await attemptAgainWithoutFormat(writes, await attemptToWrite(writes, "format"));
  const { error } = attempt;
  return error === null ? settle(attempt) : settleFailure({ ...attempt, error });
}

/** A protected sheet may let people edit its unlocked cells, but not format them. */
async function attemptAgainWithoutFormat(writes: readonly TextWrite[], first: Attempt): Promise<Attempt> {
  if (first.error === null || officeErrorCode(first.error) !== "AccessDenied") return first;
  const second = await attemptToWrite(writes, "apostrophe");
  const cells = second.cells.map((cell, index) => ({ ...cell, before: first.cells[index]?.before ?? cell.before }));
  return { ...second, cells };
}
