import { fail, type Result, succeed } from "../../workbook/result";
import { toExcelProblem } from "../excel-problem";
import type { ExcelProblem } from "../open-workbook";
import { roundTrip } from "../round-trip";
import { refusalOf } from "./attempt";

/** A sheet that is protected, with what it still allows. */
export interface Protection {
  readonly sheetId: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** Excel sometimes refuses what it does the next time. */
const TRIES = 3;

export async function protectionsOf(sheetIds: readonly string[]): Promise<Result<readonly Protection[], ExcelProblem>> {
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
export async function lift(protections: readonly Protection[]): Promise<ExcelProblem | null> {
  if (protections.length === 0) return null;
  const refusal = await refusalOf(
    roundTrip((context) => {
      for (const { sheetId } of protections) context.workbook.worksheets.getItem(sheetId).protection.unprotect();
      return () => null;
    }),
  );
  return refusal && toExcelProblem(refusal);
}

/** The ids of the sheets that stay protected, for they have a password; the others are open until they are put back. */
export async function liftWherePossible(
  protections: readonly Protection[],
): Promise<Result<ReadonlySet<string>, ExcelProblem>> {
  const refusal = await lift(protections);
  if (refusal === null) return succeed(new Set());
  if (refusal.code !== "sheet-protected") return fail(refusal);
  const left = await protectionsOf(protections.map(({ sheetId }) => sheetId));
  if (!left.ok) return left;
  // The first one with a password has ended the batch: each by itself, all at once.
  await Promise.all(left.value.map((one) => lift([one])));
  const now = await protectionsOf(left.value.map(({ sheetId }) => sheetId));
  return now.ok ? succeed(new Set(now.value.map(({ sheetId }) => sheetId))) : now;
}

/** Whether all of them are protected again. */
export async function putBack(protections: readonly Protection[], triesLeft = TRIES): Promise<boolean> {
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
