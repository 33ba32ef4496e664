import { fail, succeed, type Result } from "../workbook/result";
import type { SheetSnapshot } from "../workbook/snapshot";
import { findFiscalYear } from "./fiscal-year";
import { readPlanEntries } from "./plan-entries";
import { readPlanHeading } from "./plan-heading";
import type { PlanProblem } from "./plan-problem";
import { planR5 } from "./plan-r5";
import { cutPlanSheet, type PlanSheetRows } from "./plan-sheet-rows";
import { buildPlanTree, type ListedDepartments } from "./plan-tree";
import { planSchema, type FiscalYear, type Pillar, type Plan } from "./schema";
import { terms } from "./terms";

export { findPlanSheet, isPlanSheet } from "./find-plan-sheet";
export type { PlanProblem } from "./plan-problem";

export interface ReadPlanOptions {
  /** For a sheet that does not say its own 年度, neither above the tree nor in its name. */
  readonly fiscalYear?: FiscalYear;
}

/**
 * Reads a 計画の体系 sheet by its marks (Ⅰ 1 ① (1)), whatever column they stand in. Hidden rows are read: a hidden leaf
 * is still in the plan. On failure every row that could not be understood is named.
 */
export function readPlan(sheet: SheetSnapshot, options: ReadPlanOptions = {}): Result<Plan, readonly PlanProblem[]> {
  const rows = cutPlanSheet(sheet);
  if (!rows)
    return fail([
      {
        cell: "A1",
        message: `シート「${sheet.name}」に計画の表が見つかりません。「Ⅰ」「1」「①」「(1)」の印で始まる行を書いてください。`,
      },
    ]);
  const listed = listedDepartments(rows);
  const known = listed ?? planR5.departments;
  const { entries, problems: textProblems } = readPlanEntries(rows, sheet.merges, known);
  const { pillars, problems: treeProblems } = buildPlanTree(entries, listed, known);
  const heading = readPlanHeading(rows.above);
  const fiscalYear = heading.fiscalYear ?? findFiscalYear(sheet.name) ?? options.fiscalYear ?? null;
  const problems = [...textProblems, ...treeProblems];
  if (pillars.length === 0 && problems.length === 0)
    problems.push({
      cell: "A1",
      message: `${terms.pillar}（Ⅰ）が一つもありません。印「Ⅰ」で始まる行を書いてください。`,
    });
  if (!fiscalYear)
    problems.push({ cell: "A1", message: "計画の年度が分かりません。表の上に「令和5年度」のように書いてください。" });
  if (!fiscalYear || problems.length > 0) return fail(problems);
  return succeed(
    planSchema.parse({
      // A town that prints the tree alone still has the plan whose forms these are.
      title: heading.title ?? planR5.title,
      municipality: heading.municipality ?? planR5.municipality,
      fiscalYear,
      departments: listed ?? reportOrder(pillars),
      pillars,
    }),
  );
}

function listedDepartments({ departmentList }: PlanSheetRows): ListedDepartments {
  const names = departmentList.flatMap(({ text }) => text.split(/[\s、,，;；/／]+/u)).filter((name) => name !== "");
  return names.length > 0 ? [...new Set(names)] : null;
}

/**
 * The tree names no 課 that has only 全課 leaves (教育振興課 in R5), and not in report order. Where all that it names are
 * 課 of the built-in plan, that plan's list is taken; else they come in the order in which the tree names them, and a
 * row 「課（報告順）」 on the sheet is the way to say otherwise.
 */
function reportOrder(pillars: readonly Pillar[]): readonly string[] {
  const named = pillars.flatMap(({ themes }) =>
    themes.flatMap(({ groups }) =>
      groups.flatMap(({ initiatives }) =>
        initiatives.flatMap(({ departments, leadDepartment }) =>
          leadDepartment === null ? departments : [leadDepartment, ...departments],
        ),
      ),
    ),
  );
  const first = [...new Set(named)];
  return first.every((name) => planR5.departments.includes(name)) ? planR5.departments : first;
}
