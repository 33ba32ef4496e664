import type { FormDefinition } from "../form/definition";
import { splitSummary } from "../gather/former/split-summary";
import { noticesProblems, readNotices } from "../plan/read-notices";
import { findCorrespondenceSheet, readCorrespondence } from "../plan/correspondence/correspondence-sheet";
import { findPlanSheet, readPlan } from "../plan/read-plan";
import type { Correspondence, Plan } from "../plan/schema";
import { comparisonKey } from "../workbook/comparison-key";
import { fail, succeed, type Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** Something wrong with a plan, by cell; `cell` is null where it is about no cell. */
export interface PlanSourceProblem {
  readonly file: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

export interface ChosenPlan {
  readonly plan: Plan;
  /** Where it comes from: named by the caller, the former summary, the workbooks handed in, or built in. */
  readonly origin: "given" | "former-summary" | "workbooks" | "built-in";
}

export interface PlanSources {
  /** What the caller named; already read. */
  readonly given: Plan | null;
  readonly former: WorkbookSnapshot | null;
  readonly workbooks: readonly WorkbookSnapshot[];
  /** The town's own: where nobody else has one. */
  readonly builtIn: Plan;
}

/**
 * The plan that forms are read against. Workbooks that carry different plans are an error: nobody may guess. What 総務課 tells of
 * the collections is no part of that: where the plan's own source is silent, the next one that says anything counts.
 */
export function choosePlan(sources: PlanSources): Result<ChosenPlan, readonly PlanSourceProblem[]> {
  const workbooks = sources.workbooks.map((workbook) => splitSummary(workbook).rest);
  const chosen = chooseSource({ ...sources, workbooks });
  if (!chosen.ok || chosen.value.plan.notices.length > 0) return chosen;
  const byName = workbooks.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1));
  const notices = [sources.former, ...byName]
    .map((workbook) => (workbook ? readNotices(workbook, chosen.value.plan.fiscalYear) : []))
    .find(({ length }) => length > 0);
  return succeed({ ...chosen.value, plan: { ...chosen.value.plan, notices: notices ?? [] } });
}

function chooseSource({ given, former, workbooks, builtIn }: PlanSources): ReturnType<typeof choosePlan> {
  if (given) return succeed({ plan: given, origin: "given" });
  if (former) {
    const plan = planOf(former, builtIn);
    if (plan) return plan.ok ? succeed({ plan: plan.value, origin: "former-summary" }) : plan;
  }
  return agreedPlan(workbooks, builtIn);
}

/** The plan of the workbook's 計画の体系 sheet, with what else the workbook says of it; null where it has no such sheet. */
export function planOf(workbook: WorkbookSnapshot, builtIn: Plan): Result<Plan, readonly PlanSourceProblem[]> | null {
  const sheet = findPlanSheet(workbook);
  if (!sheet) return null;
  const plan = readPlan(sheet, builtIn);
  if (plan.ok)
    return succeed({
      ...plan.value,
      notices: readNotices(workbook, plan.value.fiscalYear),
      correspondence: correspondenceIn(workbook, plan.value),
    });
  const { file } = workbook.source;
  return fail(plan.problem.map(({ cell, message }) => ({ file, sheet: sheet.name, cell, message })));
}

/** What else a plan's workbook says that is not understood, and keeps nothing from being read. */
export function remarksOnPlan(
  workbook: WorkbookSnapshot,
  { fiscalYear }: Plan,
  { periods }: Pick<FormDefinition, "periods">,
): readonly PlanSourceProblem[] {
  const found = noticesProblems(
    workbook,
    fiscalYear,
    periods.map(({ title }) => title),
  );
  const { file } = workbook.source;
  return found?.problems.map((problem) => ({ file, sheet: found.sheet, ...problem })) ?? [];
}

function correspondenceIn(workbook: WorkbookSnapshot, plan: Plan): Correspondence | null {
  const sheet = findCorrespondenceSheet(workbook);
  return sheet && readCorrespondence(sheet, plan);
}

function agreedPlan(
  workbooks: readonly WorkbookSnapshot[],
  builtIn: Plan,
): Result<ChosenPlan, readonly PlanSourceProblem[]> {
  let agreed: { readonly plan: Plan; readonly file: string } | null = null;
  for (const workbook of workbooks) {
    const plan = planOf(workbook, builtIn);
    if (!plan) continue;
    if (!plan.ok) return plan;
    const { file } = workbook.source;
    if (agreed && fingerprint(agreed.plan) !== fingerprint(plan.value)) {
      const message = `計画の体系が「${agreed.file}」と違います。正しい方に合わせて、もう一方のシートを直してください。`;
      return fail([{ file, sheet: findPlanSheet(workbook)?.name ?? null, cell: null, message }]);
    }
    agreed ??= { plan: plan.value, file };
  }
  return succeed(agreed ? { plan: agreed.plan, origin: "workbooks" } : { plan: builtIn, origin: "built-in" });
}

/** Equal for plans that say the same of the year, however their titles are spaced; what 総務課 told the 課 may have changed since. */
function fingerprint({ title, municipality, fiscalYear, departments, pillars, formerNames }: Plan): string {
  return comparisonKey(JSON.stringify([title, municipality, fiscalYear, departments, pillars, formerNames]));
}
