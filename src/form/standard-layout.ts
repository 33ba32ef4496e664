import { DEPARTMENT_LIST_LABEL } from "../plan/department-table";
import { drawPlan } from "../plan/draw-plan";
import { isPlanSheet, readPlan } from "../plan/read-plan";
import type { Plan } from "../plan/schema";
import { toA1, type CellAddress } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import type { SheetSnapshot } from "../workbook/snapshot";
import { continuationOf } from "./continuation";
import { fieldOfRole, type FormDefinition } from "./definition";
import { isFormerRemarksTitle } from "./former-remarks";
import { parseRegistrationNumber } from "./registration-number";
import { plainSheetName, sheetNames } from "./sheet-names";

/**
 * Whether a sheet is read the same with and without its merged areas, as far as its name and cells tell: 様式台帳, what goes with
 * the plan, 計画の体系 as we draw it or have drawn it, and a sheet of forms in the layout that we draw, each on one page, with its 管理番号 and
 * nothing below it. A form without one may have any layout.
 */
export function hasStandardLayout(
  sheet: SheetSnapshot,
  { plan, definition }: { readonly plan: Plan; readonly definition: FormDefinition },
): boolean {
  if (READ_WITHOUT_MERGES.includes(plainSheetName(sheet.name))) return true;
  return isPlanSheet(sheet) ? isPlanAsDrawn(sheet, plan) : isOfStandardForms(sheet, definition);
}

const READ_WITHOUT_MERGES = [
  sheetNames.register,
  sheetNames.notices,
  sheetNames.correspondence,
  sheetNames.lastYear,
  sheetNames.retired,
  sheetNames.terms,
  sheetNames.ruleSettings,
].map(comparisonKey);

function isOfStandardForms({ cells }: SheetSnapshot, definition: FormDefinition): boolean {
  const { label, spellings, misspellings } = fieldOfRole(definition, "initiative");
  const heads = new Set([label, ...spellings, ...misspellings].map(comparisonKey));
  const numbers = cells.filter(({ text }) => parseRegistrationNumber(text) !== null).length;
  const forms = cells.filter(({ text }) => heads.has(comparisonKey(text))).length;
  return (
    numbers > 0 &&
    forms === numbers &&
    cells.every(({ text }) => continuationOf(text) === null && !isFormerRemarksTitle(text))
  );
}

/** The plan that is read without merged areas, drawn again, gives the same cells. */
function isPlanAsDrawn(sheet: SheetSnapshot, builtIn: Plan): boolean {
  const read = readPlan(sheet, builtIn);
  if (!read.ok) return false;
  const drawn = drawPlan(read.value).cells.flatMap(({ content, ...cell }) =>
    content.type === "text" ? [{ ...cell, text: content.text }] : [],
  );
  const standing = new Set(sheet.cells.map(cellText));
  return [drawn, withListInOneRow(drawn, read.value)].some(
    (cells) => standing.size === cells.length && cells.every((cell) => standing.has(cellText(cell))),
  );
}

type TextAt = CellAddress & { readonly text: string };

function cellText({ text, ...cell }: TextAt): string {
  return `${toA1(cell)} ${text}`;
}

/** Before 旧課名, the list of 課 was one row. Workbooks that were handed out then are still open in April. */
function withListInOneRow(cells: readonly TextAt[], { departments }: Plan): readonly TextAt[] {
  const label = cells.find(({ text }) => text === DEPARTMENT_LIST_LABEL);
  if (!label) return cells;
  const names = { row: label.row, column: label.column + 1, text: departments.join("、") };
  return [...cells.filter(({ row }) => row < label.row), label, names];
}
