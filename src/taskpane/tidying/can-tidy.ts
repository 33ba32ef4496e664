import type { WorkbookCondition } from "../../excel/open-workbook";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { canAddSheets } from "../frame/what-can-be-written";

/** Whether forms of the open workbook can be put in order: none of a workbook with a summary in it, whose forms are drawn anew each time. */
export function canTidy(
  { summary, collection }: Pick<CheckedWorkbook, "summary" | "collection">,
  condition: WorkbookCondition | null,
): boolean {
  const hasForms = collection.submissions.some(({ reading }) => reading.sheets.some(({ forms }) => forms.length > 0));
  return hasForms && summary === null && canAddSheets(condition);
}
