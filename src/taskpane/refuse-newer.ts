import { excelProblem } from "../excel/excel-problem";
import type { OpenWorkbook, ReadWorkbook, WorkbookCondition } from "../excel/open-workbook";
import { findNewerPart } from "../form/newer-part";
import { fail, type Result } from "../workbook/result";

/**
 * The open workbook, into which nothing is written once something has been read in it that a newer product has stored:
 * every way into it passes here. Choosing a 課 or a period is no writing of that kind, and the settings look after themselves.
 */
export function refusingNewer(workbook: OpenWorkbook): OpenWorkbook {
  let isNewer = false;
  const learning = async <Problem>(reading: Promise<Result<ReadWorkbook, Problem>>) => {
    const read = await reading;
    if (read.ok) isNewer = hasNewerPart(read.value);
    return read;
  };
  const isRefused = (): boolean => isNewer || workbook.settings.isOfNewerVersion();
  const problem = excelProblem("newer-version");
  const unchanged = { ...problem, workbook: "unchanged" } as const;
  return {
    ...workbook,
    read: () => learning(workbook.read()),
    readToShow: () => learning(workbook.readToShow()),
    readCells: (known, edited) => learning(workbook.readCells(known, edited)),
    readList: (known) => learning(workbook.readList(known)),
    readOutdated: (known) => learning(workbook.readOutdated(known)),
    writeTexts: async (writes) => (isRefused() ? fail(problem) : workbook.writeTexts(writes)),
    writeLockedTexts: async (writes) => (isRefused() ? fail(problem) : workbook.writeLockedTexts(writes)),
    correctTexts: async (corrections, course) =>
      isRefused() ? fail(problem) : workbook.correctTexts(corrections, course),
    changeSheets: async (change) => (isRefused() ? fail(unchanged) : workbook.changeSheets(change)),
    undoChange: async () => (isRefused() ? fail(unchanged) : workbook.undoChange()),
    tidyUp: async (recorded) => (isRefused() ? fail(problem) : workbook.tidyUp(recorded)),
  };
}

/** What Excel says of the workbook, together with what has been read in it. */
export function conditionOf(condition: WorkbookCondition | null, read: ReadWorkbook | null): WorkbookCondition | null {
  if (!condition || condition.isOfNewerVersion || !read || !hasNewerPart(read)) return condition;
  return { ...condition, isOfNewerVersion: true };
}

function hasNewerPart({ snapshot }: ReadWorkbook): boolean {
  return findNewerPart(snapshot) !== null;
}
