import type { Plan } from "../../plan/schema";
import type { Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { noAnswers } from "../../gather/answers";
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
  /** The summary assembled before, where there is one. */
  readonly former: WorkbookSnapshot | null;
  readonly onProgress?: OnProgress;
}

/** Reads all that was handed in, gathers it by form, and checks it. */
export async function collect(request: CollectRequest): Promise<Result<Collected, CollectProblem>> {
  const { town, period, plan, former } = request;
  const { snapshots, unreadable } = await openWorkbooks(request.files, request.format, request.onProgress);
  return collectSnapshots({ snapshots, unreadable, town, period, plan, former, answers: noAnswers });
}
