import { toA1 } from "../workbook/address";
import { fail, type Result, succeed } from "../workbook/result";
import { unwritableCharacters } from "../workbook/writable-text";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../workbook/excel-limits";
import { excelProblem, officeErrorCode } from "./excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";
import { type Attempt, attemptToWrite } from "./write/attempt";
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

/** Why no cell can hold `text`, before anything is sent; null where it can. */
function problemOfText({ cell, text }: Pick<TextWrite, "cell" | "text">): ExcelProblem | null {
  const place = `セル${toA1(cell)}に書く文`;
  if (text.length > MAX_CELL_CHARACTERS) {
    return unwritable(
      `${place}が${text.length.toLocaleString("en")}文字あり、1つのセルに入る${MAX_CELL_CHARACTERS.toLocaleString("en")}文字を超えています。文を短くしてください。`,
    );
  }
  const lineFeeds = text.split("\n").length - 1;
  if (lineFeeds > MAX_CELL_LINE_FEEDS) {
    return unwritable(
      `${place}に改行が${lineFeeds}個あり、1つのセルに入る${MAX_CELL_LINE_FEEDS}個を超えています。改行を減らしてください。`,
    );
  }
  const [character] = unwritableCharacters(text);
  if (character === undefined) return null;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return unwritable(`${place}に、ブックに保存できない文字（U+${code}）があります。その文字を消してください。`);
}

function unwritable(sentence: string): ExcelProblem {
  return excelProblem("unwritable-text", `${sentence}シートはそのままです。`);
}
