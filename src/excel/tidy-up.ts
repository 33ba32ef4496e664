import { fail, type Result, succeed } from "../workbook/result";
import { asRetired, readJournal, type SheetTab, withoutChange, writeJournal } from "./change-journal";
import { excelProblem } from "./excel-problem";
import { askSheetList } from "./insert/sheet-list";
import { askHeldCells } from "./insert/held-cells";
import { markOf } from "./insert/sheet-mark";
import { presentRetired, type PresentRetiredSheet } from "./insert/sheets-of-change";
import { structureProblem } from "./insert/structure";
import { takeBack } from "./insert/take-back";
import { lastChange } from "./last-change";
import type { ExcelProblem, TidiedUp, WorkbookSettings } from "./open-workbook";
import { askAll } from "./read/questions";
import { roundTrip } from "./round-trip";

const NOT_ALL_DELETED =
  "前のシート（旧…）を片付けきれませんでした。今のシートはそのままです。もう一度［片付ける］を押してください。続くときは、旧…のシートを表示して、手で削除してください。";

/** Deletes what finished changes retired; where one stopped half-way, undoes it instead. */
export async function tidyUp(
  settings: WorkbookSettings,
  recorded: readonly string[] = [],
): Promise<Result<TidiedUp, ExcelProblem>> {
  const last = await lastChange(settings);
  return last?.state === "broken" ? finishTakingBack(settings, last.inserted) : deleteRetired(settings, recorded);
}

async function finishTakingBack(
  settings: WorkbookSettings,
  inserted: readonly string[],
): Promise<Result<TidiedUp, ExcelProblem>> {
  const journal = readJournal(settings);
  if (!journal.change) return fail(excelProblem("not-possible-now", unknownSheets(inserted)));
  const taking = await takeBack(journal.change, "unfinished", () => Promise.resolve());
  switch (taking.type) {
    case "done":
      await writeJournal(settings, withoutChange(journal));
      return succeed({ kept: taking.kept });
    case "refused":
      return fail(excelProblem("not-possible-now", taking.message));
    case "failed":
      return fail(taking.error === null ? excelProblem("unexpected") : await structureProblem(taking.error));
  }
}

/** The journal is lost, so whether these sheets were edited is unknown: people have to look. */
function unknownSheets(names: readonly string[]): string {
  return `名前が「作業中」で始まるシート${names.length}枚は、差し替えが途中で止まったときのシートです。ブックは今のままです。中を確かめて、要らなければシート見出しを右クリックして削除してください。`;
}

async function deleteRetired(
  settings: WorkbookSettings,
  recorded: readonly string[],
): Promise<Result<TidiedUp, ExcelProblem>> {
  try {
    const journal = readJournal(settings);
    const list = await roundTrip(askSheetList);
    const retired = presentRetired(journal, list);
    const byRecord = list.sheets.filter(
      ({ id, name, visibility }) =>
        visibility !== "visible" && recorded.includes(name) && !retired.some(({ sheet }) => sheet.id === id),
    );
    const hidden = retired.filter(({ sheet }) => sheet.visibility !== "visible");
    const written = await writtenSince(hidden);
    const kept = hidden.filter((one) => written.has(one));
    const deleted = hidden.filter((one) => !written.has(one));
    const going = [...deleted.map(({ sheet }) => sheet), ...byRecord];
    if (kept.length + going.length > 0) await showAndDelete(kept, going);
    // A visible sheet is kept, and remains no part of the summary.
    const left = retired.filter((one) => !deleted.includes(one));
    await writeJournal(settings, {
      change: null,
      previous: null,
      earlier: left.map(({ sheet: { id }, record }) => asRetired({ ...record, id })),
    });
    return succeed({ kept: kept.map(({ sheet }) => sheet.name) });
  } catch (error) {
    const problem = await structureProblem(error);
    return fail(problem.code === "structure-protected" ? problem : excelProblem(problem.code, NOT_ALL_DELETED));
  }
}

async function writtenSince(sheets: readonly PresentRetiredSheet[]): Promise<ReadonlySet<PresentRetiredSheet>> {
  const held = await askAll(
    sheets.map(({ sheet: { id }, record: { hasFormulas } }) => ({
      ask: ({ workbook }: Excel.RequestContext) => askHeldCells(workbook.worksheets.getItem(id), hasFormulas),
      replyBytes: 40_000,
      pieces: () => [],
    })),
  );
  return new Set(sheets.filter(({ record }, index) => record.mark !== markOf(held[index] ?? null)));
}

/** What must not be lost is shown before anything is deleted. */
function showAndDelete(kept: readonly PresentRetiredSheet[], deleted: readonly SheetTab[]): Promise<null> {
  return roundTrip(({ workbook }) => {
    for (const { sheet } of kept) workbook.worksheets.getItem(sheet.id).visibility = "Visible";
    for (const sheet of deleted) {
      const worksheet = workbook.worksheets.getItem(sheet.id);
      // Excel deletes no sheet that is very hidden.
      if (sheet.visibility === "veryHidden") worksheet.visibility = "Hidden";
      worksheet.delete();
    }
    return () => null;
  });
}
