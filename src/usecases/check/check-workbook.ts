import type { Finding, Severity } from "../../checks/finding";
import { countBySeverity } from "../../checks/severity";
import type { FormDefinition } from "../../form/definition";
import { findNewerPart } from "../../form/newer-part";
import type { Collection, FormRegister } from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { departmentOfPath } from "../../gather/identity/department-names";
import { placeOfForm } from "../../gather/form-order";
import { gather } from "../../gather/gather";
import { departmentQuestionId } from "../../gather/questions";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { memoryOf } from "../../gather/former/summary-sheets";
import { splitSummary } from "../../gather/former/split-summary";
import { successorsOf } from "../../plan/department-names";
import type { Plan } from "../../plan/schema";
import { readStandingFindings, type StandingFindings } from "../../summary/findings/read-findings";
import { succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { choosePlan, planOf, type ChosenPlan, type PlanSourceProblem } from "../choose-plan";
import type { TownData } from "../ports";
import { gatheringDepartment } from "../assemble/gathering-department";
import { findingsInOwnWorkbook } from "../department/own-findings";

export interface CheckRequest {
  readonly snapshot: WorkbookSnapshot;
  readonly town: TownData;
  /** Id of the period being collected. */
  readonly period: string;
  /** Whose workbook it is, as its owner says or once said; null: not known. */
  readonly department: string | null;
  /** Given, it counts alone; else the workbook's own 計画の体系, a summary's in it, or the one built in. */
  readonly plan?: Plan | null;
}

/** The open workbook of a 課, or of 総務課, as it is kept: the sheets of a summary in it are set aside. */
export interface CheckedWorkbook {
  readonly plan: ChosenPlan;
  /** The 課 that was asked for, by today's name; null: none, or one that was split since. */
  readonly department: string | null;
  /** Of the workbook alone; also forms that need not be handed in and hold nothing yet. Without any form it is empty. */
  readonly collection: Collection;
  /** What its owner can mend, or has to know before handing it in. */
  readonly findings: readonly Finding[];
  /** The summary that stands in it; null where there is none. */
  readonly summary: WorkbookSnapshot | null;
  /** What that summary has to be confirmed, as its 確認事項 stands; null: there is no summary, or its 確認事項 cannot be read. */
  readonly standing: StandingFindings | null;
}

/** Reads and checks the open workbook. Fails only where its 計画の体系 cannot be read. */
export function checkWorkbook(request: CheckRequest): Result<CheckedWorkbook, readonly PlanSourceProblem[]> {
  const gathered = gatherWorkbook(request);
  if (!gathered.ok) return gathered;
  const { collection, department, summary } = gathered.value;
  return succeed({
    ...gathered.value,
    findings: findingsInOwnWorkbook(collection, department, request.town.severities),
    standing: summary && readStandingFindings(summary),
  });
}

/** Reads a workbook by itself. Fails only where its 計画の体系 cannot be read. */
export function gatherWorkbook(
  request: CheckRequest,
): Result<Omit<CheckedWorkbook, "findings" | "standing">, readonly PlanSourceProblem[]> {
  const { snapshot, town, period } = request;
  const { definition } = town;
  const { summary, rest } = splitSummary(snapshot);
  const chosen = planOfOpenWorkbook(request.plan ?? null, snapshot, town.plan);
  if (!chosen.ok) return chosen;
  const { plan } = chosen.value;
  const department = ownDepartment(request.department, plan);
  const reading = { ...recogniseWorkbook(rest, plan, definition), newerPart: findNewerPart(snapshot) };
  const frames = reading.sheets.flatMap(({ forms }) => forms);
  const gathered = gather({
    plan,
    definition,
    period,
    workbooks: summary && rest.sheets.length === 0 ? [] : [reading],
    unreadable: [],
    register: reading.register ? null : registerOfSummary(summary, plan, definition),
    // 実践課 and the names may not tell whose a 全課 form is: its owner does.
    answers: Object.fromEntries(
      department === null
        ? []
        : frames.map((form) => [departmentQuestionId(placeOfForm(rest.source.file, form)), department]),
    ),
    keepsOptionalBlanks: true,
  });
  const memory = summary && memoryOf(summary);
  const numbersGiven = memory ? [...memory.forms.map(({ key }) => key), ...memory.retired] : [];
  const collection = { ...gathered, ...(numbersGiven.length > 0 && { numbersGiven }) };
  return succeed({ plan: chosen.value, department, collection, summary });
}

/** A name that is remembered may be a former one; one that nobody knows stays, for its owner to see. */
function ownDepartment(remembered: string | null, plan: Plan): string | null {
  if (remembered === null) return null;
  const [only = remembered, ...others] = successorsOf(remembered, plan);
  return others.length === 0 ? only : null;
}

/** All that is open: in the sheets of the workbook's owner, and in 確認事項 of the summary that stands in it. */
export function openCounts({ findings, standing }: CheckedWorkbook): Readonly<Record<Severity, number>> {
  return countBySeverity([...findings, ...(standing?.findings ?? [])]);
}

/** Whether there is a summary of which nobody can tell what is open in it. */
export function isStandingUnknown({ summary, standing }: CheckedWorkbook): boolean {
  return summary !== null && standing === null;
}

/** Why no error and no warning is open: `unknown` says nothing of the kind. */
export type NothingToConfirm = "all-well" | "no-forms" | "unknown";

/** Null: something is open. */
export function nothingFound(checked: CheckedWorkbook): NothingToConfirm | null {
  const { error, warning } = openCounts(checked);
  if (error + warning > 0) return null;
  if (isStandingUnknown(checked)) return "unknown";
  const { forms, excluded } = checked.collection;
  return checked.summary === null && forms.length + excluded.length === 0 ? "no-forms" : "all-well";
}

/** A summary and no form beside it: 総務課's, in which no 課 keeps its forms. */
export function isSummaryAlone({ collection, summary }: CheckedWorkbook): boolean {
  return summary !== null && collection.forms.length === 0;
}

/** The 課 whose workbook it is: by its forms, else by its name; of a summary alone the とりまとめ課. Null where nothing tells. */
export function guessDepartment({ collection, summary }: CheckedWorkbook): string | null {
  const { submissions, plan } = collection;
  const [own] = submissions;
  if (own && own.department !== null) return own.department;
  if (!summary) return null;
  return departmentOfPath(summary.source.file, plan) ?? gatheringDepartment(plan);
}

/** 用語 and 点検設定 of its own: they are shown to whoever owns it, and count for nobody else. */
function planOfOpenWorkbook(
  given: Plan | null,
  snapshot: WorkbookSnapshot,
  builtIn: Plan,
): Result<ChosenPlan, readonly PlanSourceProblem[]> {
  const { summary, rest } = splitSummary(snapshot);
  const isInRest = planOf(rest, builtIn) !== null;
  return choosePlan({ given, own: [snapshot], former: isInRest ? null : summary, workbooks: [rest], builtIn });
}

/** 総務課's own forms are counted by the register of its summary, where its own sheets have none. */
function registerOfSummary(
  summary: WorkbookSnapshot | null,
  plan: Plan,
  definition: FormDefinition,
): FormRegister | null {
  return summary && (readFormerSummary(summary, plan, definition)?.register ?? null);
}
