import { fail, type Result, succeed } from "../workbook/result";
import { readJournal, writeJournal } from "./change-journal";
import { excelProblem } from "./excel-problem";
import { askSheetList } from "./insert/sheet-list";
import { standingRetired } from "./insert/standing";
import { structureProblem } from "./insert/structure";
import { takeBack } from "./insert/take-back";
import { lastChange } from "./last-change";
import type { ExcelProblem, WorkbookSettings } from "./open-workbook";
import { roundTrip } from "./round-trip";

const NOT_ALL_DELETED =
  "前のシート（旧…）を片付けきれませんでした。今のシートはそのままです。もう一度［片付ける］を押してください。続くときは、旧…のシートを表示して、手で削除してください。";

/** Deletes what finished changes retired; where one stopped half-way, takes it back instead. */
export async function tidyUp(settings: WorkbookSettings): Promise<Result<null, ExcelProblem>> {
  const last = await lastChange(settings);
  return last?.state === "broken" ? finishTakingBack(settings, last.inserted) : deleteRetired(settings);
}

async function finishTakingBack(
  settings: WorkbookSettings,
  inserted: readonly string[],
): Promise<Result<null, ExcelProblem>> {
  const journal = readJournal(settings);
  if (!journal.change) return fail(excelProblem("not-possible-now", unknownSheets(inserted)));
  const taking = await takeBack(journal.change, "unfinished", () => Promise.resolve());
  switch (taking.type) {
    case "done":
      await writeJournal(settings, { ...journal, change: null });
      return succeed(null);
    case "refused":
      return fail(excelProblem("not-possible-now", taking.message));
    case "failed":
      return fail(taking.error === null ? excelProblem("unexpected") : await structureProblem(taking.error));
  }
}

/** Nobody knows any more what these sheets were like when they came: whether somebody has written into them, people see. */
function unknownSheets(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `「${name}」`);
  return `${shown.join("")}${names.length > 3 ? `など${names.length}枚` : ""}は、差し替えが途中で止まったときのシートです。ブックは今のままです。中を確かめて、要らなければシート見出しを右クリックして削除してください。`;
}

async function deleteRetired(settings: WorkbookSettings): Promise<Result<null, ExcelProblem>> {
  try {
    const sheets = standingRetired(readJournal(settings), await roundTrip(askSheetList));
    if (sheets.length > 0) {
      await roundTrip(({ workbook }) => {
        for (const { id, visibility } of sheets) {
          const sheet = workbook.worksheets.getItem(id);
          // Excel deletes no sheet that is very hidden.
          if (visibility === "veryHidden") sheet.visibility = "Hidden";
          sheet.delete();
        }
        return () => null;
      });
    }
    await writeJournal(settings, { change: null, earlier: [] });
    return succeed(null);
  } catch (error) {
    const problem = await structureProblem(error);
    return fail(problem.code === "structure-protected" ? problem : excelProblem(problem.code, NOT_ALL_DELETED));
  }
}
