import type { Finding } from "../../checks/finding";
import { runChecks } from "../../checks/run-checks";
import type { FormDefinition } from "../../form/definition";
import { findNewerPart } from "../../form/newer-part";
import type { Collection, GatherAnswers, RecognisedWorkbook, UnreadableFile } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { gather } from "../../gather/gather";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { splitSummary } from "../../gather/former/split-summary";
import type { Plan } from "../../plan/schema";
import { buildSummaryModel } from "../../summary/model/build-summary-model";
import type { SummaryModel } from "../../summary/model/summary-model";
import { succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { choosePlan, type ChosenPlan, type PlanSourceProblem } from "../choose-plan";
import type { TownData } from "../ports";

export type { DepartmentAnswer, FieldAnswer, GatherAnswers } from "../../gather/collection";

export interface GatherSnapshotsRequest {
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
  readonly town: TownData;
  /** Id of the period being collected. */
  readonly period: string;
  readonly plan: Plan | null;
  /** The summary assembled before, where there is one; further sheets in the same workbook do no harm. */
  readonly former: WorkbookSnapshot | null;
  readonly answers: GatherAnswers;
}

/** What has been gathered, and what is to be confirmed about it. */
export interface Collected {
  readonly plan: ChosenPlan;
  readonly collection: Collection;
  readonly findings: readonly Finding[];
  /** What the summary of it says: whoever shows a number of it reads it here. */
  readonly model: SummaryModel;
}

/** Gathers by form what has been read, and checks it. */
export function collectSnapshots(request: GatherSnapshotsRequest): Result<Collected, readonly PlanSourceProblem[]> {
  const { snapshots, unreadable, town, period, answers } = request;
  const { definition, severities } = town;
  const former = request.former && (splitSummary(request.former).summary ?? request.former);
  const chosen = choosePlan({ given: request.plan, former, workbooks: snapshots, builtIn: town.plan });
  if (!chosen.ok) return chosen;
  const { plan } = chosen.value;
  const collection = gather({
    plan,
    definition,
    period,
    workbooks: snapshots.map((snapshot) => readSubmission(snapshot, plan, definition)),
    unreadable,
    former: former && readFormerSummary(former, plan, definition),
    answers,
  });
  const model = buildSummaryModel(collection, runChecks(collection, undefined, severities), severities);
  const findings = model.findings.map(({ finding }) => finding);
  return succeed({ plan: chosen.value, collection, findings, model });
}

/**
 * Forms beside a summary in one workbook are a 課's own, and are gathered; a summary alone is named as one. What the
 * summary has retired is only named, in either.
 */
function readSubmission(snapshot: WorkbookSnapshot, plan: Plan, definition: FormDefinition): RecognisedWorkbook {
  const { summary, rest, retired } = splitSummary(snapshot);
  const reading = { ...recogniseWorkbook(rest, plan, definition), newerPart: findNewerPart(snapshot) };
  const hasForms = reading.sheets.some(({ forms, nearForms }) => forms.length + nearForms.length > 0);
  if (summary === null) return reading;
  if (hasForms) return { ...reading, retired };
  const sheets = snapshot.sheets.filter(({ name }) => !retired.includes(name));
  return { ...recogniseWorkbook({ ...snapshot, sheets }, plan, definition), retired };
}
