import type { FormDefinition } from "../form/definition";
import { splitSummary } from "../gather/former/split-summary";
import { noticesProblems, readNotices } from "../plan/read-notices";
import { findCorrespondenceSheet, readCorrespondence } from "../plan/correspondence/correspondence-sheet";
import { findPlanSheet, readPlan } from "../plan/read-plan";
import type { Correspondence, Plan } from "../plan/schema";
import type { ListProblem } from "../gather/collection";
import { toA1 } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import { fail, succeed, type Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { firstLists, problemsOfLists, readTownLists } from "./town-lists";

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
  /** What nobody can tell on the sheets that its 用語 and 点検設定 come from. */
  readonly listProblems: readonly ListProblem[];
}

export interface PlanSources {
  /** What the caller named; already read. */
  readonly given: Plan | null;
  /** What nobody can tell on the sheets 用語 and 点検設定 that it came with. Absent: it came without its workbook. */
  readonly givenListProblems?: readonly ListProblem[];
  /** 総務課's own workbooks as a whole, the first counts: 用語 and 点検設定 are taken from no other. */
  readonly own: readonly WorkbookSnapshot[];
  readonly former: WorkbookSnapshot | null;
  readonly workbooks: readonly WorkbookSnapshot[];
  /** The town's own: where nobody else has one. */
  readonly builtIn: Plan;
}

/**
 * The plan that forms are read against. Workbooks that carry different plans are an error: nobody may guess. What 総務課 tells of
 * the collections is no part of that: where the plan's own source is silent, the next one that says anything counts. Nor are 用語
 * and 点検設定: they come from the plan that was given, else from 総務課's own workbooks, else they are the built-in ones; a 課's copy
 * silences nothing.
 */
export function choosePlan(sources: PlanSources): Result<ChosenPlan, readonly PlanSourceProblem[]> {
  const workbooks = sources.workbooks.map((workbook) => splitSummary(workbook).rest);
  const source = chooseSource({ ...sources, workbooks });
  const chosen = source.ok ? succeed(withLists(source.value, sources)) : source;
  if (!chosen.ok || chosen.value.plan.notices.length > 0) return chosen;
  const byName = workbooks.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1));
  const notices = [sources.former, ...byName]
    .map((workbook) => (workbook ? readNotices(workbook, chosen.value.plan.fiscalYear) : []))
    .find(({ length }) => length > 0);
  return succeed({ ...chosen.value, plan: { ...chosen.value.plan, notices: notices ?? [] } });
}

function withLists(chosen: Omit<ChosenPlan, "listProblems">, sources: PlanSources): ChosenPlan {
  const { given, givenListProblems, own, builtIn } = sources;
  const lists = firstLists([
    given && { ...given, problems: givenListProblems ?? problemsOfLists(given, "") },
    ...own.map(readTownLists),
    { ...builtIn, problems: [] },
  ]);
  const { terms, ruleSettings, problems } = lists;
  return { ...chosen, plan: { ...chosen.plan, terms, ruleSettings }, listProblems: problems };
}

type ChosenSource = Result<Omit<ChosenPlan, "listProblems">, readonly PlanSourceProblem[]>;

function chooseSource({ given, former, workbooks, builtIn }: PlanSources): ChosenSource {
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
  if (plan.ok) {
    const { terms, ruleSettings } = readTownLists(workbook);
    return succeed({
      ...plan.value,
      terms,
      ruleSettings,
      notices: readNotices(workbook, plan.value.fiscalYear),
      correspondence: correspondenceIn(workbook, plan.value),
    });
  }
  const { file } = workbook.source;
  return fail(plan.problem.map(({ cell, message }) => ({ file, sheet: sheet.name, cell, message })));
}

/** What else a plan's workbook says that is not understood, and keeps nothing from being read. */
export function remarksOnPlan(
  workbook: WorkbookSnapshot,
  plan: Plan,
  definition: Pick<FormDefinition, "periods">,
): readonly PlanSourceProblem[] {
  return [
    ...remarksOnNotices(workbook, plan, definition),
    ...readTownLists(workbook).problems.map(({ cell, ...problem }) => ({ ...problem, cell: cell && toA1(cell) })),
  ];
}

/** The same of 期限と記入要領 alone. */
export function remarksOnNotices(
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

function agreedPlan(workbooks: readonly WorkbookSnapshot[], builtIn: Plan): ChosenSource {
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
