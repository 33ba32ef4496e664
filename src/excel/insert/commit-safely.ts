import { excelProblem, officeErrorCode } from "../excel-problem";
import { roundTrip } from "../round-trip";
import { commit, isCommitted, type CommitPlan } from "./commit";
import { isAnythingMissing } from "./missing";
import { askSheetList, type SheetList } from "./sheet-list";
import { StoppedError } from "./stopped";

/**
 * Carries the plan out. An error does not say whether Excel had done it all before: the workbook's state decides. Where
 * nothing had begun because Excel refused to add missing parts (a table, a list of choices), the sheets do without them
 * (`isComplete` false).
 */
export async function commitSafely(plan: CommitPlan): Promise<{ readonly isComplete: boolean }> {
  const lacks = plan.proven.some(({ missing }) => isAnythingMissing(missing));
  if (lacks && (await attempt(plan, true)) === "not-begun") {
    await attempt(plan, false);
    return { isComplete: false };
  }
  if (!lacks) await attempt(plan, false);
  return { isComplete: true };
}

async function attempt(plan: CommitPlan, withMissingParts: boolean): Promise<"done" | "not-begun"> {
  try {
    if (isCommitted(plan, await commit(plan, withMissingParts))) return "done";
    throw new StoppedError(excelProblem("unexpected"));
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    const list = await lookAgain(error);
    if (isCommitted(plan, list)) return "done";
    if (withMissingParts && isUntouched(plan, list)) return "not-begun";
    throw error;
  }
}

/** Where even that fails, the first error is the one to report. */
async function lookAgain(first: unknown): Promise<SheetList> {
  try {
    return await roundTrip(askSheetList);
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    throw first;
  }
}

function isUntouched({ record }: CommitPlan, { sheets }: SheetList): boolean {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return (
    record.inserted.every(({ id, workingName }) => id !== null && names.get(id) === workingName) &&
    record.before.every(({ id, name }) => names.get(id) === name)
  );
}
