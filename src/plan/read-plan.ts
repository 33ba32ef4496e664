import { toA1, type CellAddress } from "../workbook/address";
import { fail, succeed, type Result } from "../workbook/result";
import type { SheetSnapshot } from "../workbook/snapshot";
import { findFiscalYear } from "./fiscal-year";
import { readFormerNames } from "./former-names";
import { readPlanEntries } from "./plan-entries";
import { findPlanFaults } from "./plan-faults";
import { readPlanHeading } from "./plan-heading";
import type { PlanFault, PlanProblem } from "./plan-problem";
import { cutPlanSheet } from "./plan-sheet-rows";
import { buildPlanTree } from "./plan-tree";
import type { FiscalYear, Plan } from "./schema";
import { completeNames, reportOrder } from "./unsaid-parts";
import { planSchema } from "./valid-plan";

export { findPlanSheet, isPlanSheet } from "./find-plan-sheet";

export interface ReadPlanOptions {
  /** For a sheet without a 年度 of its own, neither above the tree nor in its name. */
  readonly fiscalYear?: FiscalYear;
}

/** The cell to report a fault at that concerns no cell of the sheet. */
const TOP_LEFT: CellAddress = { row: 0, column: 0 };

/**
 * Reads a 計画の体系 sheet by its marks (Ⅰ 1 ① (1)), whatever their column. Hidden rows are read: a hidden initiative
 * is still in the plan. `builtIn` is the town's own plan, which speaks for its sheet where that does not say. On failure
 * every row that could not be understood is named.
 */
export function readPlan(
  sheet: SheetSnapshot,
  builtIn: Plan,
  options: ReadPlanOptions = {},
): Result<Plan, readonly PlanProblem[]> {
  const rows = cutPlanSheet(sheet);
  if (!rows)
    return fail([
      {
        cell: "A1",
        message: `シート「${sheet.name}」に計画の表が見つかりません。「Ⅰ」「1」「①」「(1)」の印で始まる行を書いてください。`,
      },
    ]);
  const { departments: table, formerNames: formerRows } = rows.departmentTable;
  const listed = table.length > 0 ? table.map(({ name }) => name) : null;
  const former = readFormerNames(formerRows);
  const known = listed ?? builtIn.departments;
  const { entries, problems: textProblems } = readPlanEntries(rows, sheet.merges, known);
  const tree = buildPlanTree(entries, known);
  const heading = readPlanHeading(rows.above);
  const fiscalYear = heading.fiscalYear ?? findFiscalYear(sheet.name) ?? options.fiscalYear ?? null;
  const names = completeNames(heading, tree.pillars, builtIn);
  const plan = {
    ...names,
    fiscalYear: fiscalYear ?? builtIn.fiscalYear,
    departments: listed ?? reportOrder(names.municipality, tree.pillars, builtIn),
    pillars: tree.pillars,
    formerNames: former.formerNames.map(({ formerName }) => formerName),
    notices: [],
    terms: null,
    ruleSettings: null,
    correspondence: null,
  };
  const cellOf = ({ path: [key, index, ...rest] }: PlanFault) => {
    if (key === "pillars") return tree.cellAt([key, index ?? 0, ...rest]);
    if (key === "formerNames") {
      const [part] = rest;
      const cells = former.formerNames[Number(index)]?.cells;
      return (part === "department" || part === "name" || part === "until" ? cells?.[part] : null) ?? null;
    }
    if (key !== "departments") return null;
    const name = plan.departments[Number(index)];
    return table[Number(index)]?.cell ?? (name === undefined ? null : tree.cellNaming(name));
  };
  // Where the tree names no 課 because it cannot be read, the list made from it is not to blame.
  const isOwnFault = ({ path }: PlanFault) =>
    listed !== null || path.join() !== "departments" || tree.problems.length === 0;
  const faults = findPlanFaults(plan).filter(isOwnFault);
  const problems = [
    ...textProblems,
    ...tree.problems,
    ...former.problems,
    ...faults.map((fault) => ({ cell: toA1(cellOf(fault) ?? TOP_LEFT), message: fault.message })),
  ];
  if (!fiscalYear)
    problems.push({ cell: "A1", message: "計画の年度が分かりません。表の上に「令和5年度」のように書いてください。" });
  return problems.length > 0 ? fail(problems) : succeed(planSchema.parse(plan));
}
