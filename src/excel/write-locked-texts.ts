import { fail, type Result, succeed } from "../workbook/result";
import { excelProblem, toExcelProblem } from "./excel-problem";
import type { ExcelProblem, TextWrite, TextWriteOutcome } from "./open-workbook";
import { roundTrip } from "./round-trip";
import { refusalOf } from "./write/attempt";
import { writeTexts } from "./write-texts";

/** A sheet that is protected, with what it still allows. */
interface Protection {
  readonly sheetId: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Excel sometimes refuses what it does the next time. */
const TRIES = 3;

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

async function protectionsOf(sheetIds: readonly string[]): Promise<Result<readonly Protection[], ExcelProblem>> {
  try {
    const protections = await roundTrip((context) => {
      const loaded = sheetIds.map((sheetId) => {
        const { protection } = context.workbook.worksheets.getItem(sheetId);
        protection.load("protected,options");
        return { sheetId, protection };
      });
      return () =>
        loaded.flatMap(({ sheetId, protection }) =>
          protection.protected ? [{ sheetId, options: protection.options }] : [],
        );
    });
    return succeed(protections);
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

/** Why it could not be lifted everywhere; null: it is. */
async function lift(protections: readonly Protection[]): Promise<ExcelProblem | null> {
  if (protections.length === 0) return null;
  const refusal = await refusalOf(
    roundTrip((context) => {
      for (const { sheetId } of protections) context.workbook.worksheets.getItem(sheetId).protection.unprotect();
      return () => null;
    }),
  );
  return refusal && toExcelProblem(refusal);
}

/** Whether all of them are protected again. */
async function putBack(protections: readonly Protection[], triesLeft = TRIES): Promise<boolean> {
  if (protections.length === 0) return true;
  if (triesLeft === 0) return false;
  const now = await protectionsOf(protections.map(({ sheetId }) => sheetId));
  if (!now.ok) return putBack(protections, triesLeft - 1);
  const open = protections.filter(({ sheetId }) => !now.value.some((one) => one.sheetId === sheetId));
  if (open.length === 0) return true;
  await refusalOf(
    roundTrip((context) => {
      for (const { sheetId, options } of open) {
        context.workbook.worksheets.getItem(sheetId).protection.protect(options);
      }
      return () => null;
    }),
  );
  return putBack(protections, triesLeft - 1);
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
