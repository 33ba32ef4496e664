import type { Plan } from "../../plan/schema";
import type { Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { FormKey, GatherAnswers, ListProblem } from "../../gather/collection";
import { noAnswers } from "../../gather/questions";
import { collectSnapshots, type CollectProblem, type Collected } from "./gather-snapshots";
import { openWorkbooks } from "./open-workbooks";
import type { InputFile, OnProgress, TownData, WorkbookFormat } from "../ports";

export interface CollectRequest {
  readonly files: readonly InputFile[];
  readonly format: WorkbookFormat;
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
  readonly onProgress?: OnProgress;
}

/** Reads all that was handed in, gathers it by form, and checks it. */
export async function collect(request: CollectRequest): Promise<Result<Collected, CollectProblem>> {
  const { town, period, plan, former, answers = noAnswers, removeFiles = [], retire = [] } = request;
  const { snapshots, unreadable } = await openWorkbooks(request.files, request.format, request.onProgress);
  const { listProblems } = request;
  return collectSnapshots({
    snapshots,
    unreadable,
    town,
    period,
    plan,
    ...(listProblems && { listProblems }),
    former,
    answers,
    removeFiles,
    retire,
  });
}
