import type { WorkbookCondition } from "../../excel/open-workbook";

/** Whether sheets can be added. */
export function canAddSheets(condition: WorkbookCondition | null): boolean {
  return condition === null || (canWrite(condition) && !condition.isStructureProtected);
}

/** Whether cells can be written. */
export function canWrite(condition: WorkbookCondition | null): boolean {
  return (
    condition === null ||
    (condition.isSupported && !(condition.isProtectedView || condition.isFinal || condition.isOfNewerVersion))
  );
}
