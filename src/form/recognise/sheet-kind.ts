import { isNoticesSheet } from "../../plan/notices";
import { isPlanSheet } from "../../plan/read-plan";
import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FormDefinition } from "../definition";
import type { SheetKind } from "../reading";
import { plainSheetName, sheetNames, summarySheets } from "../sheet-names";
import type { WorkbookContext } from "./sheet-context";

/** Of a summary workbook only. */
const SUMMARY_SHEETS = summarySheets.map((sheet) => comparisonKey(sheetNames[sheet]));

/** What a plan's workbook, or a blank one, says besides 計画の体系. */
const OF_THE_PLAN = [
  sheetNames.correspondence,
  sheetNames.lastYear,
  sheetNames.retired,
  sheetNames.terms,
  sheetNames.ruleSettings,
].map(comparisonKey);

const LIST_NAME =
  /^(?:選択肢?|入力規則|プルダウン|ドロップダウン)?リスト$|^list$|^選択肢$|^プルダウン|^ドロップダウン|^マスタ/iu;
/** Longer texts are no choices of a drop-down list. */
const LONGEST_CHOICE = 60;

/** What a sheet is that holds no form, example or near-form. */
export function kindWithoutForms(
  sheet: SheetSnapshot,
  context: WorkbookContext,
): Exclude<SheetKind, "form" | "example"> {
  const own = ownKind(sheet, context.isInSummary);
  if (own) return own;
  if (sheet.cells.every(({ text }) => comparisonKey(text) === "")) return "empty";
  if (isPlanSheet(sheet)) return "plan";
  return isList(sheet, context.plan, context.definition) ? "list" : "unrelated";
}

/** Sheets that are known by their type or by what we call them ourselves. */
export function ownKind(sheet: SheetSnapshot, isInSummary: boolean): "chart" | "summary" | "register" | "plan" | null {
  if (sheet.type !== "worksheet") return "chart";
  // 期限と記入要領 goes with the plan, and shows how a form is filled in without being one.
  if (isNoticesSheet(sheet)) return "plan";
  const name = plainSheetName(sheet.name);
  if (OF_THE_PLAN.includes(name) && sheet.cells.length > 0) return "plan";
  if (name === comparisonKey(sheetNames.register) && sheet.cells.length > 0) return "register";
  return isInSummary && SUMMARY_SHEETS.includes(name) ? "summary" : null;
}

/** Nothing but short texts, named as a list or hidden, or the choices that a form offers. */
function isList(sheet: SheetSnapshot, plan: Plan, { fields }: FormDefinition): boolean {
  const texts = sheet.cells.map(({ text }) => text).filter((text) => comparisonKey(text) !== "");
  if (texts.some((text) => text.length > LONGEST_CHOICE || text.trim().includes("\n"))) return false;
  if (sheet.visibility !== "visible" || LIST_NAME.test(plainSheetName(sheet.name))) return true;
  const choices = new Set(
    [
      ...fields.flatMap(({ options = [] }) => options),
      ...plan.departments,
      ...plan.formerNames.map(({ name }) => name),
      ...listInitiatives(plan).flatMap(({ group, title }) => [group.title, title]),
    ].map(comparisonKey),
  );
  const known = texts.filter((text) => choices.has(comparisonKey(text)));
  return known.length * 2 > texts.length;
}
