import { groupBy } from "../workbook/group-by";
import { fail, type Result, succeed } from "../workbook/result";
import { excelProblem, toExcelProblem } from "./excel-problem";
import type {
  CorrectedTexts,
  Correction,
  CorrectionCourse,
  CorrectionOutcome,
  CorrectionRefusal,
  ExcelProblem,
  TextCorrection,
} from "./open-workbook";
import { askAll, batchesOf, type Question } from "./read/questions";
import { type Attempt, attemptToWrite, type CellWrite } from "./write/attempt";
import { guardToPutBack, hasContentOf, holdsText, type TextGuard } from "./write/cell-state";
import { loadCorrigible, type CorrigibleCell } from "./write/corrigible-cell";
import { liftWherePossible, protectionsOf, putBack } from "./write/protection";
import { repairCells } from "./write/repair";
import { notRestored, type SettledCell, settleEach, wasChanged } from "./write/settle";
import { settleFailure } from "./write/settle-failure";
import { problemOfText } from "./write-texts";

/** A text comes back six times, as value, formula and what is shown, before and after; Japanese takes three bytes a letter. */
const REPLY_BYTES_FOR_LETTER = 18;
const REPLY_BYTES_FOR_CELL = 1500;
/** So that whoever wants to can stop, and hears how far it is. */
const MOST_AT_ONCE = 500;

const UNHEARD: CorrectionCourse = { onProgress: () => undefined, isStopped: () => false };

/** A correction, and its cells as they were found. */
interface Found {
  readonly index: number;
  readonly correction: Correction;
  readonly cells: readonly CorrigibleCell[];
}

/**
 * Puts other texts where texts stand. First all cells are asked what they hold, and how their letters are set: what Excel cannot
 * change without changing more is not written. Then the others are written, read back, and what was typed in between is
 * restored together with the cells that go with it. Number formats stay; protections without a password are lifted meanwhile.
 */
export async function correctTexts(
  corrections: readonly Correction[],
  course: CorrectionCourse = UNHEARD,
): Promise<Result<CorrectedTexts, ExcelProblem>> {
  const outcomes = new Map<number, CorrectionOutcome>();
  const found = await findCells(corrections);
  if (!found.ok) return found;
  const fit = found.value.filter(({ index, correction, cells }) => {
    const refused = refusalOf(correction, cells, unfitness);
    if (refused) outcomes.set(index, refused);
    return refused === null;
  });
  const protections = await protectionsOf([
    ...new Set(fit.flatMap(({ correction }) => correction.map(({ sheetId }) => sheetId))),
  ]);
  if (!protections.ok) return protections;
  const shut = await liftWherePossible(protections.value);
  const written = shut.ok ? await writeAll(fit, shut.value, outcomes, course) : shut.problem;
  const isBack = await putBack(protections.value);
  const problem = isBack ? written : notProtectedAgain(written);
  if (problem !== null && [...outcomes.values()].every(({ type }) => type !== "written")) return fail(problem);
  return succeed({
    outcomes: corrections.map((correction, index) => outcomes.get(index) ?? refusedAs("not-accepted", correction)),
    problem,
  });
}

/** One round trip, as long as it is not very much text. */
async function findCells(corrections: readonly Correction[]): Promise<Result<readonly Found[], ExcelProblem>> {
  const questions = corrections.flat().map((write): Question<CorrigibleCell> => {
    return { ask: (context) => loadCorrigible(context, write), replyBytes: replyBytesOf(write), pieces: () => [] };
  });
  try {
    const cells = (await askAll(questions, "short")).values();
    return succeed(
      corrections.map((correction, index) => {
        return { index, correction, cells: correction.flatMap(() => cells.next().value ?? []) };
      }),
    );
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

function replyBytesOf({ text, expected }: TextCorrection): number {
  return REPLY_BYTES_FOR_CELL + REPLY_BYTES_FOR_LETTER * Math.max(text.length, expected.length);
}

/** Why a cell as it is cannot be corrected; null: it can. */
function unfitness(write: TextCorrection, { state, isMixed }: CorrigibleCell): CorrectionRefusal | null {
  if (state.formula !== null) return "formula";
  if (holdsText(state, write.text)) return null;
  if (state.text !== write.expected) return "changed-meanwhile";
  if (state.type !== "text") return "not-text";
  if (problemOfText(write) !== null) return "not-accepted";
  return isMixed ? "mixed-formats" : null;
}

function refusalOf(
  correction: Correction,
  cells: readonly CorrigibleCell[],
  reasonOf: (write: TextCorrection, cell: CorrigibleCell) => CorrectionRefusal | null,
): CorrectionOutcome | null {
  for (const [index, write] of correction.entries()) {
    const cell = cells[index];
    const reason = cell ? reasonOf(write, cell) : "not-accepted";
    if (reason !== null) return { type: "refused", cell: write, reason };
  }
  return null;
}

function refusedAs(reason: CorrectionRefusal, [cell]: Correction): CorrectionOutcome {
  return cell ? { type: "refused", cell, reason } : { type: "written" };
}

/** Into `outcomes`; says what went wrong otherwise. `shut`: sheets that stay protected. */
async function writeAll(
  found: readonly Found[],
  shut: ReadonlySet<string>,
  outcomes: Map<number, CorrectionOutcome>,
  { onProgress, isStopped }: CorrectionCourse,
): Promise<ExcelProblem | null> {
  const isLocked = ({ sheetId }: TextCorrection, cell: CorrigibleCell) =>
    shut.has(sheetId) && cell.isLocked ? "protected" : null;
  const open = found.filter(({ index, correction, cells }) => {
    const refused = refusalOf(correction, cells, isLocked);
    if (refused) outcomes.set(index, refused);
    return refused === null;
  });
  // What a protected sheet lets people write into may not be formatted.
  const groups = groupBy(open, ({ correction }) =>
    correction.some(({ sheetId }) => shut.has(sheetId)) ? "apostrophe" : "format",
  );
  let done = 0;
  for (const [guard, ofGuard] of groups) {
    for (const batch of batchesToWrite(ofGuard)) {
      const problem = isStopped() ? null : await writeBatch(batch, guard, outcomes);
      if (problem !== null) return problem;
      for (const { index, correction } of batch) {
        if (!outcomes.has(index)) outcomes.set(index, refusedAs("stopped", correction));
      }
      done += batch.length;
      onProgress(done);
    }
  }
  return null;
}

function batchesToWrite(found: readonly Found[]): readonly (readonly Found[])[] {
  const sized = found.map((one) => {
    return { one, replyBytes: one.correction.reduce((sum, write) => sum + replyBytesOf(write), 0) };
  });
  return batchesOf(sized).flatMap((batch) =>
    Array.from({ length: Math.ceil(batch.length / MOST_AT_ONCE) }, (_, part) =>
      batch.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE).map(({ one }) => one),
    ),
  );
}

/** One round trip; what is half done by then is undone in one more. */
async function writeBatch(
  batch: readonly Found[],
  guard: TextGuard,
  outcomes: Map<number, CorrectionOutcome>,
): Promise<ExcelProblem | null> {
  const writes = batch.flatMap(({ correction, cells }) =>
    correction.map((write, index): CellWrite => {
      const format = cells[index]?.state.numberFormat;
      return { ...write, ...(format !== undefined && { numberFormat: format }) };
    }),
  );
  const attempt = await attemptToWrite(writes, guard);
  const settled = await settleCells(attempt);
  if (!settled.ok) return settled.problem;
  const cells = settled.value.values();
  const ofEach = batch.map(({ correction }) => correction.flatMap(() => cells.next().value ?? []));
  for (const [place, { index, correction }] of batch.entries()) {
    const reasons = (ofEach[place] ?? []).map(reasonOf);
    const at = reasons.findIndex((reason) => reason !== null);
    const [reason, cell] = [reasons[at] ?? null, correction[at]];
    outcomes.set(index, reason !== null && cell ? { type: "refused", cell, reason } : { type: "written" });
  }
  const half = ofEach.flatMap((own) => (own.every(isWritten) ? [] : own.filter(isWritten)));
  const lost = [...ofEach.flat().filter(isLost), ...(await notUndone(half, guard))];
  const [first] = lost;
  return first?.cell.before ? notRestored(first.cell.write, first.cell.before) : null;
}

async function settleCells(attempt: Attempt): Promise<Result<readonly SettledCell[], ExcelProblem>> {
  const { error } = attempt;
  if (error === null) return succeed(await settleEach(attempt));
  const settled = await settleFailure({ ...attempt, error });
  return settled.ok ? succeed(attempt.cells.map((cell) => ({ cell, isAsMeant: true }))) : settled;
}

function isWritten(settled: SettledCell): boolean {
  return reasonOf(settled) === null;
}

function reasonOf({ cell, isAsMeant }: SettledCell): CorrectionRefusal | null {
  return wasChanged(cell) ? "changed-meanwhile" : isAsMeant ? null : "not-accepted";
}

/** What had been typed into it in between is neither there nor back. */
function isLost({ cell, isAsMeant }: SettledCell): boolean {
  return wasChanged(cell) && !isAsMeant;
}

/** Puts the cells back as they were before the writing; those that are not. */
async function notUndone(settled: readonly SettledCell[], guard: TextGuard): Promise<readonly SettledCell[]> {
  const toUndo = settled.flatMap(({ cell }) => (cell.before ? [{ cell, before: cell.before }] : []));
  const states = await repairCells(
    toUndo.map(({ cell: { write, after }, before }) => {
      return { type: "put-back", place: write, state: before, guard: guardToPutBack(before, after, guard) };
    }),
  );
  return toUndo.flatMap(({ cell, before }, index) =>
    hasContentOf(states[index] ?? null, before) ? [] : [{ cell, isAsMeant: false }],
  );
}

function notProtectedAgain(problem: ExcelProblem | null): ExcelProblem {
  const before = problem?.message ?? "";
  return excelProblem(
    "unexpected",
    `${before}シートの保護を戻せませんでした。シートの文はそのままです。［校閲］→［シートの保護］で、もう一度保護してください。`,
  );
}
