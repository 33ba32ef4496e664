import type { Finding } from "../../checks/finding";
import { nameForm } from "../../checks/wording";
import { runChecks } from "../../checks/run-checks";
import type { FormDefinition } from "../../form/definition";
import { findNewerPart } from "../../form/newer-part";
import type {
  Collection,
  FormKey,
  GatherAnswers,
  ListProblem,
  RecognisedWorkbook,
  UnreadableFile,
} from "../../gather/collection";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { gather } from "../../gather/gather";
import { recogniseWorkbook } from "../../gather/recognise-workbook";
import { splitSummary } from "../../gather/former/split-summary";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { findInitiative } from "../../plan/initiatives";
import type { FiscalYear, Plan } from "../../plan/schema";
import { buildSummaryModel } from "../../summary/model/build-summary-model";
import type { SummaryModel } from "../../summary/model/summary-model";
import { fail, succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { questionsOf, type Question } from "./questions";
import { choosePlan, type ChosenPlan, type PlanSourceProblem } from "../choose-plan";
import type { TownData } from "../ports";

export type { GatherAnswers } from "../../gather/collection";

export interface GatherSnapshotsRequest {
  readonly snapshots: readonly WorkbookSnapshot[];
  readonly unreadable: readonly UnreadableFile[];
  readonly town: TownData;
  /** Id of the period being collected. */
  readonly period: string;
  readonly plan: Plan | null;
  /** What nobody can tell on the sheets 用語 and 点検設定 of its workbook. Absent: it came without. */
  readonly listProblems?: readonly ListProblem[];
  /** The workbook of whoever gathers, as a whole. Absent: the one that the former summary stands in. */
  readonly own?: WorkbookSnapshot;
  /** The summary assembled before, where there is one; further sheets in the same workbook do no harm. */
  readonly former: WorkbookSnapshot | null;
  readonly answers: GatherAnswers;
  /** Files that were given by mistake, by name or path. Absent: none. */
  readonly removeFiles?: readonly string[];
  /** Forms that are given up (取りやめ). Absent: none. */
  readonly retire?: readonly FormKey[];
  /** Last year's 目指す姿 by this year's form (`keyTextOf`). Absent: only what the workbooks carry. */
  readonly visionsOfLastYear?: Readonly<Record<string, string>>;
  /** Into a workbook of its own: a summary of another year is then left as it is, and not gone on with. */
  readonly beginsAnew?: boolean;
}

/** What has been gathered. */
export interface GatheredSnapshots {
  readonly plan: ChosenPlan;
  readonly collection: Collection;
}

/** And what is to be confirmed about it. */
export interface Collected extends GatheredSnapshots {
  readonly findings: readonly Finding[];
  /** What only a person can know, answered or not: in the order in which it is asked. */
  readonly questions: readonly Question[];
  /** What the summary of it says: whoever shows a number of it reads it here. */
  readonly model: SummaryModel;
}

/** Why nothing can be gathered. */
export type CollectProblem =
  /** Workbooks carry different plans, or one that is wrong. */
  | { readonly type: "plan"; readonly problems: readonly PlanSourceProblem[] }
  /** A year is a wall: the summary that stands is of another year than the plan. In Japanese, what to do. */
  | { readonly type: "other-year"; readonly message: string }
  /** Last year's files cannot be compared with. In Japanese, what to do. */
  | { readonly type: "last-year"; readonly message: string }
  /** A file to be taken out, or a form to be given up, is not there. In Japanese, what to do. */
  | { readonly type: "not-found"; readonly message: string };

/** Gathers by form what has been read, and checks it. */
export function collectSnapshots(request: GatherSnapshotsRequest): Result<Collected, CollectProblem> {
  const gathered = gatherSnapshots(request);
  if (!gathered.ok) return gathered;
  const { plan, collection } = gathered.value;
  const { severities } = request.town;
  const model = buildSummaryModel(collection, runChecks(collection, undefined, severities), severities);
  const findings = model.findings.map(({ finding }) => finding);
  return succeed({ plan, collection, findings, questions: questionsOf(collection, model), model });
}

/** Gathers by form what has been read. */
export function gatherSnapshots(request: GatherSnapshotsRequest): Result<GatheredSnapshots, CollectProblem> {
  const { snapshots, unreadable, town, period, answers, removeFiles = [], retire = [] } = request;
  const { definition } = town;
  const former = request.former && (splitSummary(request.former).summary ?? request.former);
  const own = request.own ?? request.former;
  const chosen = choosePlan({
    given: request.plan,
    ...(request.listProblems && { givenListProblems: request.listProblems }),
    own: own ? [own] : [],
    former,
    workbooks: snapshots,
    builtIn: town.plan,
  });
  if (!chosen.ok) return fail({ type: "plan", problems: chosen.problem });
  const { plan } = chosen.value;
  const formerSummary = former && readFormerSummary(former, plan, definition);
  const formerYear = formerSummary?.fiscalYear ?? plan.fiscalYear;
  const isOfOtherYear = !sameFiscalYear(formerYear, plan.fiscalYear);
  if (isOfOtherYear && request.beginsAnew !== true)
    return fail({ type: "other-year", message: otherYear(formerYear, plan.fiscalYear) });
  const gathered = gather({
    plan,
    definition,
    period,
    workbooks: snapshots.map((snapshot) => readSubmission(snapshot, plan, definition)),
    unreadable,
    former: isOfOtherYear ? null : formerSummary,
    answers,
    removeFiles,
    retire,
    ...(request.visionsOfLastYear && { visionsOfLastYear: request.visionsOfLastYear }),
  });
  const collection: Collection = { ...gathered, listProblems: chosen.value.listProblems };
  const missing = notFound(collection);
  return missing === null ? succeed({ plan: chosen.value, collection }) : fail({ type: "not-found", message: missing });
}

/** Null: all that was named is there. */
function notFound({ notFound: { files, forms } = { files: [], forms: [] }, plan }: Collection): string | null {
  const sentences = [
    ...files.map(
      (name) =>
        `外すファイル「${name}」が、総括の「提出されたファイル」にありません（同じ名前のファイルが二つ以上あれば、フォルダーから書いてください）。`,
    ),
    ...forms.map((key) => retirementNotFound(key, plan)),
  ];
  return sentences.length === 0 ? null : `${sentences.join("")}何も書いていません。`;
}

/** Of an initiative that the plan does not have, the number as it was given. */
function retirementNotFound(key: FormKey, plan: Plan): string {
  const { initiative, department, sequence } = key;
  return initiative !== null && findInitiative(plan, initiative) === null
    ? `取りやめる様式「${initiative} ${department ?? ""} その${sequence}」の取組が計画にありません。番号を確かめてください。`
    : `取りやめる様式「${nameForm(key, plan)}」が、総括にも様式台帳にもありません。`;
}

function otherYear(former: FiscalYear, year: FiscalYear): string {
  const [then, now] = [former, year].map(formatFiscalYear);
  return `${then}の総括に、${now}の計画でまとめることはできません。何も書いていません。${now}の総括は新しいブックに作ってください（${then}の文は、様式を配るときに引き継げます）。${then}の続きなら、計画の体系の年度を${then}に戻してください。`;
}

/**
 * Forms beside a summary in one workbook are a 課's own, and are gathered; a summary alone is named as one. What was
 * retired is only named, in either.
 */
function readSubmission(snapshot: WorkbookSnapshot, plan: Plan, definition: FormDefinition): RecognisedWorkbook {
  const { summary, rest, retired } = splitSummary(snapshot);
  const reading = { ...recogniseWorkbook(rest, plan, definition), newerPart: findNewerPart(snapshot) };
  const hasForms = reading.sheets.some(({ forms, nearForms }) => forms.length + nearForms.length > 0);
  if (summary === null) return reading;
  const all = [...retired, ...(reading.retired ?? [])];
  if (hasForms) return { ...reading, retired: all };
  const sheets = snapshot.sheets.filter(({ name }) => !retired.includes(name));
  return { ...recogniseWorkbook({ ...snapshot, sheets }, plan, definition), retired: all };
}
