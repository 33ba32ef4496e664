import { runChecks } from "../checks/run-checks";
import type { Finding } from "../checks/finding";
import type { FormDefinition } from "../form/definition";
import type { Collection } from "../gather/collection";
import { readFormerSummary } from "../gather/former-summary";
import { gather } from "../gather/gather";
import { readWorkbook } from "../gather/read-workbook";
import type { Plan } from "../plan/schema";
import { questionsAboutMerged } from "../summary/merged-questions";
import { succeed, type Result } from "../workbook/result";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { choosePlan, type ChosenPlan, type PlanSourceProblem } from "./choose-plan";
import { openWorkbooks } from "./open-workbooks";
import type { InputFile, OnProgress, WorkbookFormat } from "./ports";

export interface CollectRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookFormat;
  readonly definition: FormDefinition;
  /** Id of the period being collected. */
  readonly period: string;
  readonly plan: Plan | null;
  /** The summary assembled before, where there is one. */
  readonly former: WorkbookSnapshot | null;
  readonly onProgress?: OnProgress;
}

export interface Collected {
  readonly plan: ChosenPlan;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
}

/** Reads all that was handed in, gathers it by form, and checks it. */
export async function collect(request: CollectRequest): Promise<Result<Collected, readonly PlanSourceProblem[]>> {
  const { definition, period } = request;
  const { snapshots, unreadable } = await openWorkbooks(request.files, request.format, request.onProgress);
  const chosen = choosePlan({ given: request.plan, former: request.former, workbooks: snapshots });
  if (!chosen.ok) return chosen;
  const { plan } = chosen.value;
  const collection = gather({
    plan,
    definition,
    period,
    workbooks: snapshots.map((snapshot) => readWorkbook(snapshot, plan, definition)),
    unreadable,
    former: request.former && readFormerSummary(request.former, plan, definition),
  });
  return succeed({
    plan: chosen.value,
    collection,
    findings: [...runChecks(collection), ...questionsAboutMerged(collection)],
  });
}
