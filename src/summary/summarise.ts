import type { Finding } from "../checks/finding";
import { FreeSheetNames } from "../form/free-sheet-names";
import { ownSheets, sheetNames } from "../form/sheet-names";
import type { Collection } from "../gather/collection";
import { drawRegister } from "../gather/register/draw-register";
import { drawMemory } from "../gather/memory/summary-memory";
import { registerFromCollection } from "../gather/register/register-entries";
import { formatFiscalYear } from "../plan/fiscal-year";
import type { Plan } from "../plan/schema";
import type { SheetDrawing, WorkbookDrawing } from "../workbook/drawing";
import { drawAchievement } from "./achievement/achievement";
import { drawCover } from "./cover/cover";
import { drawFindings } from "./findings/findings";
import { drawForms, linkToForm } from "./forms/forms";
import { formatJapaneseTime } from "./sheet/japanese-time";
import { drawList } from "./list/list";
import { listRows } from "./model/list-rows";
import { headerAndFooter } from "./sheet/page-setup";
import { drawPlanSheet } from "./plan/plan-sheet";
import { memoriseSheets } from "./sheet/memorise-sheets";
import { publishForms } from "./model/published-forms";
import { summaryStatistics } from "./model/statistics";
import { drawSubmissions } from "./submissions/submissions";
import { withNamesOfSheets } from "./sheet/rename-sheets";
import { withWritableTexts } from "./sheet/writable-text";

export interface SummaryOptions {
  /** ISO time that 表紙 and the document's properties show; null: none. There is no other clock in the workbook. */
  readonly assembledAt: string | null;
  /**
   * Where the summary is to stand in a workbook that has other sheets: their names, none of which it takes. Its hidden sheet
   * then remembers which sheets are its own, and what was written on them. Absent: it is a workbook of its own.
   */
  readonly otherSheets?: readonly string[];
}

/** The summary workbook (総括) that 総務課 publishes. The same collection and findings give the same drawing. */
export function summarise(
  collection: Collection,
  findings: readonly Finding[],
  { assembledAt, otherSheets }: SummaryOptions,
): WorkbookDrawing {
  const { plan, definition } = collection;
  const published = publishForms(collection);
  const statistics = summaryStatistics(collection, findings, published);
  const names = ownSheetNames(otherSheets ?? []);
  const sheets = drawForms(published, collection, [
    ...names.values(),
    ...Object.values(sheetNames),
    ...(otherSheets ?? []),
  ]);
  const rows = listRows(published, plan, definition);
  const sheetOfRow = new Map(sheets.map((one) => [one.published, one]));

  const shown = [
    drawCover({ collection, statistics, sheets, assembledAt }),
    drawPlanSheet(plan, statistics, sheets),
    drawSubmissions(collection, statistics, findings, sheets),
    drawAchievement(collection, statistics.achievement),
    drawFindings(collection, findings, sheets),
    drawList(collection, rows, (row) => {
      const target = sheetOfRow.get(row.published);
      return target && linkToForm(target, null, "様式へ移動します");
    }),
    ...sheets.map(({ sheet }) => sheet),
    withHeader(drawRegister(registerFromCollection(collection), plan), plan),
  ].map((sheet) => withNamesOfSheets(withWritableTexts(sheet), names));
  const memory = drawMemory(
    collection,
    sheets.map(({ published: { parts, merged }, sheet }) => ({ sheet: sheet.name, parts, merged })),
    otherSheets ? memoriseSheets(shown, names, assembledAt === null ? null : formatJapaneseTime(assembledAt)) : [],
  );

  return {
    title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)} 総括`,
    creator: plan.municipality,
    createdAt: assembledAt,
    sheets: [...shown, withNamesOfSheets(withWritableTexts(memory), names)],
  };
}

/** By their usual names. Each gets its own before the forms' sheets get theirs. */
function ownSheetNames(taken: readonly string[]): ReadonlyMap<string, string> {
  const names = new FreeSheetNames(taken);
  return new Map(ownSheets.map((id) => [sheetNames[id], names.take(sheetNames[id])]));
}

function withHeader(sheet: SheetDrawing, plan: Plan): SheetDrawing {
  return { ...sheet, print: { ...sheet.print, ...headerAndFooter(plan) } };
}
