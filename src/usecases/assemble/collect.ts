import type { Plan } from "../../plan/schema";
import { fail, succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { FormKey, GatherAnswers, ListProblem } from "../../gather/collection";
import { noAnswers } from "../../gather/questions";
import {
  collectSnapshots,
  gatherSnapshots,
  type CollectProblem,
  type Collected,
  type GatheredSnapshots,
  type GatherSnapshotsRequest,
} from "./gather-snapshots";
import { openWorkbooks } from "./open-workbooks";
import { visionsOfLastYear } from "./visions-of-last-year";
import { choosePlan } from "../choose-plan";
import type { InputFile, OnProgress, TownData, WorkbookReader } from "../ports";

export interface CollectRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookReader;
  readonly town: TownData;
  /** Id of the period being collected. */
  readonly period: string;
  readonly plan: Plan | null;
  /** What nobody can tell on the sheets 用語 and 点検設定 of its workbook. Absent: it came without. */
  readonly listProblems?: readonly ListProblem[];
  /** The summary assembled before, where there is one. */
  readonly former: WorkbookSnapshot | null;
  /** What is answered now, by the ids of the questions. */
  readonly answers?: GatherAnswers;
  /** Files that were given by mistake, by name or path. */
  readonly removeFiles?: readonly string[];
  /** Forms that are given up (取りやめ). */
  readonly retire?: readonly FormKey[];
  /** Last year's summary or workbooks, for this year's texts to be compared with. Absent: only what the workbooks carry. */
  readonly lastYear?: readonly InputFile[];
  readonly onProgress?: OnProgress;
}

/** Reads all that was handed in, gathers it by form, and checks it. */
export async function collect(request: CollectRequest): Promise<Result<Collected, CollectProblem>> {
  const opened = await openRequest(request);
  return opened.ok ? collectSnapshots(opened.value) : opened;
}

/** Reads all that was handed in, and gathers it by form. */
export async function gatherFiles(request: CollectRequest): Promise<Result<GatheredSnapshots, CollectProblem>> {
  const opened = await openRequest(request);
  return opened.ok ? gatherSnapshots(opened.value) : opened;
}

/** The same request with its files read. */
export async function openRequest(request: CollectRequest): Promise<Result<GatherSnapshotsRequest, CollectProblem>> {
  const { town, period, former, answers = noAnswers, removeFiles = [], retire = [], lastYear = [] } = request;
  const { snapshots, unreadable } = await openWorkbooks(request.files, request.format, request.onProgress);
  const { listProblems } = request;
  const given = {
    snapshots,
    unreadable,
    town,
    period,
    plan: request.plan,
    ...(listProblems && { listProblems }),
    former,
    answers,
    removeFiles,
    retire,
  };
  if (lastYear.length === 0) return succeed(given);
  // Only its initiatives are asked for: whose 用語 and 点検設定 count does not matter here.
  const chosen = choosePlan({ given: request.plan, own: [], former, workbooks: snapshots, builtIn: town.plan });
  if (!chosen.ok) return fail({ type: "plan", problems: chosen.problem });
  const visions = await visionsOfLastYear(lastYear, { format: request.format, town, plan: chosen.value.plan });
  if (!visions.ok) return fail({ type: "last-year", message: visions.problem });
  return succeed({ ...given, visionsOfLastYear: visions.value });
}
