import { fail, type Result, succeed } from "../workbook/result";
import { writeJournal } from "./change-journal";
import { excelProblem } from "./excel-problem";
import { structureProblem } from "./insert/structure";
import { takeBack } from "./insert/take-back";
import { lastChange, standingJournal } from "./last-change";
import type { SheetChangeProblem, UndoneChange, WorkbookSettings } from "./open-workbook";

const NOTHING = "元に戻せる差し替えがありません。ブックは今のままです。";
const STOPPED =
  "元に戻す途中で止まりました。シートの文字は残っています（名前が「旧」か「作業中」で始まるシートにある場合があります）。［片付ける］を押すと、続きから元に戻します。";

/** Brings the retired sheets back and deletes the new ones that were not edited. */
export async function undoChange(settings: WorkbookSettings): Promise<Result<UndoneChange, SheetChangeProblem>> {
  const journal = await standingJournal(settings);
  const { change } = journal;
  if (!change) return fail({ ...excelProblem("not-possible-now", NOTHING), workbook: "unchanged" });
  const purpose = change.state === "done" ? "undo" : "unfinished";
  const taking = await takeBack(change, purpose, () =>
    writeJournal(settings, { ...journal, change: { ...change, state: "takingBack" } }),
  );
  switch (taking.type) {
    case "done":
      await writeJournal(settings, { ...journal, change: null, previous: null });
      return succeed({ kept: taking.kept });
    case "refused":
      return fail({ ...excelProblem("not-possible-now", taking.message), workbook: "unchanged" });
    case "failed": {
      const problem = taking.error === null ? excelProblem("unexpected") : await structureProblem(taking.error);
      const isBroken = taking.hasActed && (await lastChange(settings))?.state !== "done";
      if (isBroken) return fail({ ...excelProblem(problem.code, STOPPED), workbook: "broken" });
      await writeJournal(settings, journal);
      return fail({ ...problem, workbook: "unchanged" });
    }
  }
}
