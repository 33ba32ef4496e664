import { FreeSheetNames } from "../form/free-sheet-names";
import { ownSheets, sheetNames } from "../form/sheet-names";
import type { Collection } from "../gather/collection";
import { drawRegister } from "../gather/register/draw-register";
import { drawCorrespondence } from "../plan/correspondence/correspondence-sheet";
import { formatFiscalYear } from "../plan/fiscal-year";
import type { CellDrawing, SheetDrawing, WorkbookDrawing } from "../workbook/drawing";
import { unwritableCharacters, writableText } from "../workbook/writable-text";
import { drawAchievement } from "./achievement/achievement";
import { drawChanges } from "./changes/changes";
import { drawCover } from "./cover/cover";
import { drawFindings } from "./findings/findings";
import { drawForms, linksTo } from "./forms/forms";
import { drawList } from "./list/list";
import { drawSummaryMemory } from "./memory/memory-sheet";
import type { SummaryModel } from "./model/summary-model";
import { drawListSheets, drawNoticesSheet, drawPlanSheet } from "./plan/plan-sheet";
import { withPageHeader } from "./sheet/page-setup";
import { withNamesOfSheets } from "./sheet/rename-sheets";
import type { SheetContext } from "./sheet/sheet-context";
import { drawSubmissions } from "./submissions/submissions";

/** What has been gathered, with what the summary says of it. */
export interface CollectionWithModel {
  readonly collection: Collection;
  readonly model: SummaryModel;
}

export interface SummaryOptions {
  /** ISO time that 表紙 and the document's properties show; null: none. There is no other clock in the workbook. */
  readonly assembledAt: string | null;
  /**
   * Where the summary is to stand in a workbook that has other sheets: their names, none of which it takes. Its hidden sheet
   * then remembers which sheets are its own, and what was written on them. Absent: it is a workbook of its own.
   */
  readonly otherSheets?: readonly string[];
}

/**
 * The summary workbook (総括) that 総務課 publishes: its sheets in the order of the tabs, each drawn from the model alone, then
 * the hidden one. The same collection and model give the same drawing. A new sheet has a folder of its own, a line here and
 * one among the contents of 表紙.
 */
export function summarise(
  { collection, model }: CollectionWithModel,
  { assembledAt, otherSheets }: SummaryOptions,
): WorkbookDrawing {
  const { plan } = model;
  const names = ownSheetNames(otherSheets ?? []);
  const taken = [...names.values(), ...Object.values(sheetNames), ...(otherSheets ?? [])];
  const forms = drawForms(model, taken);
  const context: SheetContext = { linkTo: linksTo(forms), assembledAt };

  const sheets = [
    drawCover(model, context),
    drawPlanSheet(model, context),
    ...(plan.notices.length > 0 ? [drawNoticesSheet(model)] : []),
    drawSubmissions(model, context),
    drawAchievement(model),
    drawFindings(model, context),
    drawChanges(model, context),
    drawList(model, context),
    ...forms.map(({ sheet }) => sheet),
    withPageHeader(drawRegister(model.register, plan, { withStates: true }), plan),
    ...drawListSheets(model, otherSheets ?? []),
    ...correspondenceOf(model, otherSheets ?? []),
  ].map((sheet) => asWritten(sheet, names));
  const memory = drawSummaryMemory(collection, forms, otherSheets ? { sheets, names, assembledAt } : null);

  return {
    title: `${plan.title} ${formatFiscalYear(plan.fiscalYear)} 総括`,
    creator: plan.municipality,
    createdAt: assembledAt,
    sheets: [...sheets, asWritten(memory, names)],
  };
}

/** 計画の対応 of the plan, so that a summary alone still knows it; the sheet of the workbook that it stands in is enough. */
function correspondenceOf({ plan }: SummaryModel, otherSheets: readonly string[]): readonly SheetDrawing[] {
  const sheet = otherSheets.includes(sheetNames.correspondence) ? null : drawCorrespondence(plan, "hidden");
  return sheet ? [sheet] : [];
}

/** By their usual names. Each gets its own before the forms' sheets get theirs. */
function ownSheetNames(taken: readonly string[]): ReadonlyMap<string, string> {
  const names = new FreeSheetNames(taken);
  return new Map(ownSheets.map((id) => [sheetNames[id], names.take(sheetNames[id])]));
}

/**
 * The sheet under the name that was free for it, and with a visible 〓 for each character that no file can hold. 確認事項
 * names the character and its field (unwritable-text): one such character must neither vanish in silence nor keep the whole
 * summary from being made.
 */
function asWritten(sheet: SheetDrawing, names: ReadonlyMap<string, string>): SheetDrawing {
  return withNamesOfSheets({ ...sheet, cells: sheet.cells.map(writable) }, names);
}

function writable(cell: CellDrawing): CellDrawing {
  const { content } = cell;
  if (content.type === "rich") {
    const runs = content.runs.map((run) => ({ ...run, text: writableText(run.text) }));
    return { ...cell, content: { type: "rich", runs } };
  }
  if (content.type !== "text" || unwritableCharacters(content.text).length === 0) return cell;
  return { ...cell, content: { type: "text", text: writableText(content.text) } };
}
