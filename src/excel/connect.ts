import { fail, type Result, succeed } from "../workbook/result";
import type { WriteForInsertion } from "../xlsx/insertion";
import { sheetChanging } from "./change-sheets";
import { NEEDED_EXCEL_API, readCondition } from "./condition";
import { correctTexts } from "./correct-texts";
import { excelProblem } from "./excel-problem";
import { isSetSupported, officeContext, workbookAddress } from "./office-environment";
import type { ExcelProblem, OpenWorkbook } from "./open-workbook";
import { type KnowsLayout, workbookReader } from "./read-workbook";
import { readTies } from "./read-ties";
import { selectCell } from "./select";
import { workbookSettings } from "./settings";
import { onUnanswered } from "./unanswered";
import { watchWorkbook } from "./watch";
import { writeLockedTexts } from "./write-locked-texts";
import { writeTexts } from "./write-texts";

export type { WriteForInsertion } from "../xlsx/insertion";

const NO_EXCEL =
  "Excel とつながっていません。この画面は Excel の中で使うものです。Excel でブックを開き、［ホーム］タブの［とりまとめ］から開いてください。";

/** From here on what an add-in writes into cells is on the undo stack like what people type. */
const UNDOES_WRITES = "1.19";

/** Waits for Office; says why not, where Excel is too old or there is no host. */
export async function connectToExcel(options: {
  readonly writeForInsertion: WriteForInsertion;
  /** Absent: no layout is known, and every sheet's merged areas are asked for. */
  readonly isLayoutKnown?: KnowsLayout;
}): Promise<Result<OpenWorkbook, ExcelProblem>> {
  if (typeof Office === "undefined") return fail(excelProblem("not-possible-now", NO_EXCEL));
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel || officeContext() === null) {
    return fail(excelProblem("not-possible-now", NO_EXCEL));
  }
  if (!isSetSupported("ExcelApi", NEEDED_EXCEL_API)) return fail(excelProblem("excel-too-old"));
  return succeed(openWorkbook(options.writeForInsertion, options.isLayoutKnown));
}

/** The workbook that Excel shows. Office has to be ready. */
export function openWorkbook(writeForInsertion: WriteForInsertion, isLayoutKnown?: KnowsLayout): OpenWorkbook {
  const settings = workbookSettings();
  const withSettings =
    <Given extends readonly unknown[], Value>(write: (...given: Given) => Promise<Result<Value, ExcelProblem>>) =>
    async (...given: Given): Promise<Result<Value, ExcelProblem>> => {
      const outcomes = await write(...given);
      // Below this set the writing has emptied the undo stack already; from it on people can undo it, and shall.
      if (outcomes.ok && !isSetSupported("ExcelApi", UNDOES_WRITES)) await settings.keep();
      return outcomes;
    };
  return {
    condition: () => readCondition(settings),
    ...workbookReader(settings, isLayoutKnown),
    readTies,
    writeTexts: withSettings(writeTexts),
    writeLockedTexts: withSettings(writeLockedTexts),
    correctTexts: withSettings(correctTexts),
    select: selectCell,
    watch: watchWorkbook,
    settings,
    onUnanswered,
    address: workbookAddress,
    ...sheetChanging(writeForInsertion, settings),
  };
}
