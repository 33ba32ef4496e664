import { toA1 } from "../workbook/address";
import { fail, type Result, succeed } from "../workbook/result";
import { unwritableCharacters } from "../workbook/writable-text";
import { MAX_CELL_CHARACTERS, MAX_CELL_LINE_FEEDS } from "../workbook/excel-limits";
import { excelProblem, officeErrorCode, toExcelProblem } from "./excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";
import { roundTrip } from "./round-trip";
import { type Attempt, attemptToWrite } from "./write/attempt";
import { loadState } from "./write/cell-state";
import { changedMeanwhile, settle } from "./write/settle";
import { settleFailure } from "./write/settle-failure";

/**
 * Writes texts into cells: one round trip to see that they hold what is expected, and one that writes and reads each of
 * them before and after. What was typed in between is restored in one more; a colleague's text that stood there already
 * is never written over, not even for the moment in which Excel may stop. What cannot be written is reported, and the
 * cell stays as it was.
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
  const changed = await statesBefore(writes);
  if (!changed.ok) return changed;
  const written = await writeExpected(writes.filter((_, index) => changed.value[index] === null));
  if (!written.ok) return written;
  const outcomes = written.value.values();
  return succeed(changed.value.map((known) => known ?? outcomes.next().value ?? missing()));
}

function missing(): never {
  throw new Error("A text was written, and nothing said how that ended.");
}

/** One outcome for each write: null where it may go ahead. No round trip where anything may be replaced. */
async function statesBefore(
  writes: readonly TextWrite[],
): Promise<Result<readonly (TextWriteOutcome | null)[], ExcelProblem>> {
  const nothing = writes.map(() => null);
  if (writes.every(({ expected }) => expected === null)) return succeed(nothing);
  try {
    const states = await roundTrip((context) => {
      const readers = writes.map((write) => loadState(context, write));
      return () => readers.map((read) => read());
    });
    return succeed(writes.map((write, index) => changedMeanwhile({ write, before: states[index] ?? null })));
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

async function writeExpected(writes: readonly TextWrite[]): Promise<Result<readonly TextWriteOutcome[], ExcelProblem>> {
  if (writes.length === 0) return succeed([]);
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
export function problemOfText({ cell, text }: Pick<TextWrite, "cell" | "text">): ExcelProblem | null {
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
